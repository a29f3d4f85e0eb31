import type { Browser, Page } from "playwright";
import { serveCms } from "../../scripts/cms/server.mjs";

const PACKAGES = "/others/node_modules";
/** Its repository for tries is a folder that the browser keeps. */
const FOLDERS = ["sveltia-cms-test", "pages"];

/** The address of its prebuilt file. */
export const SVELTIA = `${PACKAGES}/@sveltia/cms/dist/sveltia-cms.js`;

/** Sveltia CMS in a browser, on a folder of files. */
export interface SveltiaDesk {
  readonly page: Page;
  readonly url: string;
  /** What a file holds now. */
  readonly saved: (file: string) => Promise<string>;
  /** What the page threw, since the last time. */
  readonly takeFaults: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens it with these files in its folder, and logs in; `files` are served in place of ours, by address. */
export async function openSveltia(
  browser: Browser,
  { pages, files }: { readonly pages: Record<string, string>; readonly files: Record<string, string> },
): Promise<SveltiaDesk> {
  const server = await serveCms({ files: { ...files, "/empty.html": "<!doctype html>" } });
  // what the network would give is given from here
  const context = await browser.newContext({
    viewport: { width: 1600, height: 1000 },
    locale: "fr-FR",
    bypassCSP: true,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => void faults.push(message));
  await context.route(
    (url) => !url.href.startsWith(server.url),
    (route) => {
      // of other machines, Immutable and the words of its own interface; its fonts can be done without
      const [, file] = /^https:\/\/unpkg\.com\/(.*)$/.exec(route.request().url()) ?? [];
      const path = file?.replace(/^(@sveltia\/cms|immutable)@[\d.]+/, "$1");
      if (path === undefined) return route.abort();
      const headers = { "access-control-allow-origin": "*" };
      return route.fulfill({ path: `examples/cms${PACKAGES}/${path}`, headers });
    },
  );
  await page.goto(`${server.url}empty.html`);
  await page.evaluate(
    async ([texts, folders]) => {
      let at = await navigator.storage.getDirectory();
      for (const name of folders) at = await at.getDirectoryHandle(name, { create: true });
      for (const [name, text] of texts) {
        const file = await (await at.getFileHandle(name, { create: true })).createWritable();
        await file.write(text);
        await file.close();
      }
    },
    [Object.entries(pages), FOLDERS] as const,
  );
  const saved = (file: string) =>
    page.evaluate(
      async ([name, folders]) => {
        let at = await navigator.storage.getDirectory();
        for (const each of folders) at = await at.getDirectoryHandle(each);
        return (await (await at.getFileHandle(name)).getFile()).text();
      },
      [file, FOLDERS] as const,
    );
  await page.goto(server.url);
  await page.getByRole("button", { name: "Travailler avec un dépôt de test" }).click();
  await page.waitForURL(/#\/collections/);
  const close = async () => {
    await context.close();
    await server.close();
  };
  return { page, url: server.url, saved, takeFaults: () => faults.splice(0), close };
}
