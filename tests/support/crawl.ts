import { gzipSync } from "node:zlib";
import type { Browser } from "playwright";

interface Crawled {
  /** Path and title of each page of the site. */
  readonly pages: ReadonlyMap<string, string>;
  /** Links outside of the base path, and requests that fail. Empty for a site without faults. */
  readonly faults: readonly string[];
}

/** Opens each page of a site that a link leads to, from its home page `start` on, as a visitor would with a browser. */
export async function crawl(browser: Browser, start: string): Promise<Crawled> {
  const { origin, pathname: base } = new URL(start);
  const pages = new Map<string, string>();
  const faults = new Set<string>();
  const page = await browser.newPage();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    // a browser requests the icon of a whole domain by itself
    if (response.status() >= 400 && pathname !== "/favicon.ico")
      faults.add(`${response.status()} ${pathname}`);
  });
  page.on("pageerror", (error) => faults.add(error.message));
  const paths = [base];
  for (const path of paths) {
    await page.goto(origin + path, { waitUntil: "networkidle", timeout: 120_000 });
    await page.locator("h1").first().waitFor({ timeout: 120_000 });
    pages.set(path, await page.title());
    const urls = await page.locator("[href]:not([rel=preconnect]), [src]").evaluateAll((elements) =>
      elements.map((element) => ({
        url: (element as Partial<HTMLAnchorElement>).href || (element as Partial<HTMLImageElement>).src,
        isLink: element.localName === "a",
      })),
    );
    for (const { url, isLink } of urls) {
      if (!url?.startsWith(origin)) continue;
      const { pathname } = new URL(url);
      if (!`${pathname}/`.startsWith(base)) faults.add(`${path}: ${pathname}`);
      else if (isLink && !paths.includes(pathname)) paths.push(pathname);
    }
    for (const image of await page.locator("img").all()) {
      await image.scrollIntoViewIfNeeded();
      if (
        !(await image.evaluate((each: HTMLImageElement) =>
          each.decode().then(
            () => true,
            () => false,
          ),
        ))
      )
        faults.add(`${path}: ${await image.getAttribute("src")}`);
    }
  }
  await page.close();
  return { pages, faults: [...faults] };
}

/**
 * Opens a page, and waits until it has loaded its files. Returns its visible text, and the compressed bytes of the scripts and
 * stylesheets that it loads.
 */
export async function weigh(
  browser: Browser,
  url: string,
): Promise<{ text: string; sizes: { js: number; css: number } }> {
  const page = await browser.newPage();
  const bodies: Promise<{ kind: "js" | "css"; body: Buffer }>[] = [];
  page.on("response", (response) => {
    const type = response.headers()["content-type"] ?? "";
    const kind = type.includes("javascript") ? "js" : type.includes("text/css") ? "css" : undefined;
    if (kind) bodies.push(response.body().then((body) => ({ kind, body })));
  });
  await page.goto(url, { waitUntil: "networkidle", timeout: 120_000 });
  const sizes = { js: 0, css: 0 };
  for (const { kind, body } of await Promise.all(bodies)) sizes[kind] += gzipSync(body, { level: 9 }).length;
  const text = await page.locator("body").innerText();
  await page.close();
  return { text, sizes };
}
