import { existsSync } from "node:fs";
import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import postcss from "postcss";
import { describe, expect, it } from "vitest";
import { renderPages } from "../../scripts/dsfr/markup";
import { collectDsfrUse } from "../../scripts/dsfr/use";
import { findDsfr } from "@dsfr-blocks/tools/styles/load";
import { createDocumentStyles, createStylesForElements } from "@dsfr-blocks/tools/styles/documentStyles";
import { createDocumentElements } from "@dsfr-blocks/tools/styles/libraryElements";
import { type Scheme, formatSchemeAttributes } from "@dsfr-blocks/tools/styles/scheme";

const dsfr = findDsfr([process.cwd()]) ?? "";
const name = (file: string) => basename(file);
const stylesOf = (body: string, scheme: Scheme = "system") =>
  createDocumentStyles(`<html lang="fr" ${formatSchemeAttributes(scheme)}><body>${body}</body></html>`, {
    dsfr,
    scheme,
    urlOf: name,
  });
const selectorsOf = (css: string) => {
  const found: string[] = [];
  postcss.parse(css).walkRules(({ selectors }) => void found.push(...selectors));
  return found;
};

describe("the styles of one document", () => {
  it("hold the rules of its elements, in every state, and of no other", () => {
    const selectors = selectorsOf(stylesOf('<p><a class="fr-link" href="/a">a</a></p>').css);
    expect(selectors).toEqual(
      expect.arrayContaining([
        "p",
        ".fr-link",
        "a:focus",
        "a[href]:hover",
        "a[href]:active",
        "[href]:visited",
      ]),
    );
    expect(selectors.filter((each) => /^[^:]*(\.fr-(?!link)|\b(ul|h1|table|li)\b)/.test(each))).toEqual([]);
  });

  it("keep print, forced colours and wide screens", () => {
    const { css } = stylesOf('<h2 class="fr-h2">a</h2><a class="fr-link" href="/a">a</a>');
    const queries: string[] = [];
    postcss.parse(css).walkAtRules("media", ({ params }) => void queries.push(params));
    expect(queries).toEqual(
      expect.arrayContaining([
        "print",
        "(min-width:48em)",
        "(forced-colors:active)",
        "(prefers-color-scheme:dark)",
      ]),
    );
  });

  it("define the custom properties that they use, and no other", () => {
    const { css } = stylesOf('<section class="dsfrb-band"><p>a</p></section>');
    const used = new Set(Array.from(css.matchAll(/var\((--[\w-]+)/g), ([, each]) => each));
    const defined = new Set(Array.from(css.matchAll(/(?<=[{;])(--[\w-]+):/g), ([, each]) => each));
    expect([...defined].filter((each) => !used.has(each))).toEqual([]);
    expect(defined).toContain("--background-alt-blue-france");
    expect(defined).toContain("--blue-france-975-75"); // which the one above needs
    expect(defined).not.toContain("--background-alt-red-marianne");
  });

  it("define a custom property only for the elements that read it, and their ancestors", () => {
    const link = '<a href="/a">b</a>';
    const hasActive = (body: string) => /\.fr-callout\{[^}]*--active:/.test(stylesOf(body).css);
    expect(hasActive(`<div class="fr-callout"><p>a</p></div>${link}`)).toBe(false);
    expect(hasActive(`<div class="fr-callout"><p>a ${link}</p></div>`)).toBe(true);
  });

  it("keep no alternative and no condition that no element meets", () => {
    const selectors = selectorsOf(
      stylesOf('<section class="dsfrb-section"><p><a href="/a">b</a></p></section>').css,
    );
    expect(
      selectors.filter((each) =>
        /dsfrb-(?!section)|:not\(\[href\]\)|:disabled/.test(each.replace(/:not\((?!\[).*/, "")),
      ),
    ).toEqual([]);
  });

  it("name the fonts and icons of its elements, as files that are there", () => {
    const files = (body: string) => stylesOf(body).files.map(name).sort();
    const regular = ["Marianne-Regular.woff2"];
    expect(files("<p>a</p>")).toEqual(regular);
    expect(files("<p>a <strong>b</strong></p>")).toEqual(["Marianne-Bold.woff2", ...regular]);
    expect(files('<p class="fr-text--alt">a</p>')).toContain("Spectral-Regular.woff2");
    const download = '<p><a class="fr-link fr-link--download" href="/a.pdf" download="">a</a></p>';
    expect(files(download)).toEqual([...regular, "download-line.svg"]);
    expect(stylesOf(download).files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it("hold their files inside where no address is given for them", () => {
    const html = `<html ${formatSchemeAttributes("light")}><body><p>a</p></body></html>`;
    const { css } = createDocumentStyles(html, { dsfr, scheme: "light" });
    expect(css).toMatch(/src:url\("data:font\/woff2;base64,[\w+/=]{10000,}"\) format\("woff2"\)/);
    expect(css).not.toMatch(/url\((?!"data:)/);
  });

  it("keep the DSFR's licence, once, and no other comment", () => {
    expect(stylesOf("<p>a</p>").css.match(/\/\*[^*]*\*?[^*/]*/g)).toHaveLength(1);
    expect(stylesOf("<p>a</p>").css).toContain("SPDX-License-Identifier: MIT");
  });

  it("leave no rule and no query empty", () => {
    expect(stylesOf(renderPages()[0] ?? "").css).not.toMatch(/\{\s*\}/);
  });

  it("are the same each time", () => {
    expect(stylesOf("<p>a</p>").css).toBe(stylesOf("<p>a</p>").css);
  });

  it("fail with the file's name where the DSFR is not whole", () => {
    expect(() => createDocumentStyles("<html></html>", { dsfr: "/nowhere", scheme: "light" })).toThrow(
      /\/nowhere\/dist\/dsfr\.main\.min\.css/,
    );
  });
});

describe("the scheme", () => {
  const dark = (css: string) => css.includes("--grey-1000-50:#161616");

  it("system is a media query of the DSFR's dark rules, weighing as much as they do", () => {
    const { css } = stylesOf("<p>a</p>");
    const conditions: string[] = [];
    postcss.parse(css).walkDecls("--grey-1000-50", ({ value, parent }) => {
      if (value !== "#161616") return;
      const rule = parent as postcss.Rule;
      conditions.push(`${(rule.parent as postcss.AtRule).params} ${rule.selector}`);
    });
    expect(conditions).toEqual([
      "(prefers-color-scheme:dark) :root[data-fr-scheme=system]:where(:not([data-fr-theme]))",
    ]);
    expect(css).toContain(":root{color-scheme:light dark}");
  });

  it("light has no dark rule, dark has them without a query", () => {
    expect(dark(stylesOf("<p>a</p>", "light").css)).toBe(false);
    expect(dark(stylesOf("<p>a</p>", "dark").css)).toBe(true);
    expect(stylesOf("<p>a</p>", "dark").css).not.toContain("prefers-color-scheme:dark");
  });

  it("system, for the library, also obeys the theme that the DSFR's script or the site sets", () => {
    const elements = createDocumentElements("system", ["p"]);
    const { css } = createStylesForElements(elements, "anywhere", { dsfr, scheme: "system", urlOf: name });
    expect(selectorsOf(css)).toContain(":root[data-fr-theme=dark]");
    expect(css).toContain(":root[data-fr-theme=dark]{color-scheme:dark}");
  });
});

describe("their weight", () => {
  const weigh = (css: string) => gzipSync(css, { level: 9 }).length;

  it("is under 7 kB compressed for the whole page, its fonts and icons as addresses", () => {
    for (const page of renderPages()) expect(weigh(stylesOf(page).css)).toBeLessThan(7_000);
  });

  it("is under 11 kB compressed for all that the library may render", () => {
    const elements = createDocumentElements("system", collectDsfrUse(dsfr).elements);
    const { css } = createStylesForElements(elements, "anywhere", { dsfr, scheme: "system", urlOf: name });
    expect(weigh(css)).toBeLessThan(11_000);
  });
});
