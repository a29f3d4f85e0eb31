import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Page } from "playwright";
import { findDsfr } from "@dsfr-blocks/tools/styles/load";
import { Header } from "../../examples/site/src/Header";
import { readPage } from "../../src/definition/check";
import type { AnyPage } from "../../src/definition/definePage";
import * as pages from "../../src/pages";

const ORIGIN = "https://relais-numerique.example";
const TYPES: Readonly<Record<string, string>> = { ".css": "text/css", ".svg": "image/svg+xml" };

/** Serves the DSFR, our styles and the example site's images to the pages of `showCallPage`. */
export async function serveCallPages(page: Page): Promise<void> {
  const dsfr = findDsfr([process.cwd()]) ?? "";
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = [
      join(dsfr, "dist", pathname),
      join("examples/site/public", pathname),
      pathname.slice(1),
    ].find(existsSync);
    if (!file || pathname === "/") return route.fulfill({ status: 404 });
    return route.fulfill({
      body: readFileSync(file),
      contentType: TYPES[extname(file)] ?? "application/octet-stream",
    });
  });
}

/** Shows a file of the example site below the site's header, with other values for some of its keys. */
export async function showCallPage(page: Page, name: string, props: object, scheme = "light"): Promise<void> {
  const every: readonly AnyPage[] = Object.values(pages);
  const { page: kind, value } = readPage(readFileSync(`examples/site/content/${name}.md`, "utf8"), every);
  if (!kind || !value) throw new Error(`${name}.md cannot be read`);
  const breadcrumb = name === "programme" ? undefined : [{ title: "Accueil", url: "/" }];
  const content = createElement(kind as unknown as FunctionComponent<Record<string, unknown>>, {
    ...value,
    breadcrumb,
    ...props,
  });
  const body = renderToStaticMarkup(
    <>
      <Header path={name === "programme" ? "/" : `/${name}/`} base="" />
      <div className={breadcrumb ? undefined : "home"}>{content}</div>
    </>,
  );
  const links = ["dsfr.main.css", "src/blocks.css", "examples/site/src/site.css"].map(
    (href) => `<link rel="stylesheet" href="/${href}">`,
  );
  const html = `<!doctype html><html lang="fr" data-fr-scheme="${scheme}" data-fr-theme="${scheme}"><head><meta charset="utf-8"><title>Essai</title>${links.join("")}</head><body>${body}</body></html>`;
  await page.route(`${ORIGIN}/page`, (route) => route.fulfill({ body: html, contentType: "text/html" }));
  await page.goto(`${ORIGIN}/page`);
  await page.evaluate(() => document.fonts.ready);
}
