import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright";

/** A site that serves the catalogue from one of its folders. */
export interface Site {
  /** Address of that folder, with its last `/`. */
  readonly address: string;
  readonly server: Server;
}

/** A page of it, and all that went wrong there: refused or failed requests, errors of the console. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves a folder's files under `/a/b/`, and nothing anywhere else. */
export async function serveUnderAFolder(folder: string): Promise<Site> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "", "http://site").pathname);
    const file = path.startsWith("/a/b/") ? join(folder, path.slice("/a/b/".length) || "index.html") : "";
    if (!existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/a/b/`, server };
}

/** A page in a browser that has never seen the site, and that reaches no other host. */
export async function openVisit(
  browser: Browser,
  { address }: Site,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  await context.route(
    (url) => !url.href.startsWith(address),
    (route) => route.abort(),
  );
  page.on("requestfailed", (request) => {
    // what was still to come when the page was left is no fault of it
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`asked for ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return { page, complaints };
}

/** How far the document goes beyond its window, in pixels. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The texts and names of what a page holds at a selector, those apart that are code, what an author types, or said to be of another language. */
export function readTexts(page: Page, root: string): Promise<string[]> {
  return page.locator(root).evaluate((shown) => {
    const apart =
      "script, style, noscript, code, pre, textarea, option, [hidden], [translate=no], [lang]:not([lang|=fr])";
    const attributes = ["aria-label", "title", "placeholder"];
    const found: string[] = [];
    const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      if (!text.parentElement?.closest(apart)) found.push(text.textContent ?? "");
    for (const each of shown.querySelectorAll(attributes.map((name) => `[${name}]`).join()))
      if (!each.closest(apart)) found.push(...attributes.map((name) => each.getAttribute(name) ?? ""));
    return found.filter((words) => words.trim() !== "");
  });
}
