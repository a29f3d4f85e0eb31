// @vitest-environment jsdom

import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { checkPage, readPage } from "../../src/definition/check";
import { compileBlock, compilePage } from "../../src/compiled/compile";
import { Page } from "../../src/compiled/show";
import { toHtml } from "../../src/compiled/toHtml";
import { linkTagsOf, metadataOf, translationsOf } from "../../src/compiled/metadata";
import { definePage } from "../../src/definition/definePage";
import { jsonSchema } from "@dsfr-blocks/content/jsonSchema";
import { inline, list, plain } from "@dsfr-blocks/content/schema";
import { findLabels } from "../../src/rich-text/languages";
import { englishLabels, frenchLabels } from "../../src/rich-text/labels";
import { TextPage } from "../../src/pages";
import { allFixtures } from "../shared/fixtures";

const ENGLISH = `---
layout: page
lang: en
title: Legal notice ?
---

He said "hello": 1234 €, on 3 mai 2031; see the 2nd product owner !
`;

const read = (source: string) => readPage(source, TextPage).value ?? expect.unreachable();
const rulesOf = (source: string, options = {}) =>
  checkPage(source, TextPage, options).issues.map(({ rule }) => rule);

/** Characters and words that only the library adds to a text: its French labels, and French typography. */
const FRENCH_LABELS = Object.entries(frenchLabels).flatMap(([name, label]) =>
  typeof label === "string" && name !== "locale" ? label.split(/\{\w+\}/) : [],
);
const ADDED = FRENCH_LABELS.map((part) => part.trim()).filter(
  (part) => part.length > 4 && !JSON.stringify(englishLabels).includes(part),
);

describe("a page in English", () => {
  it("shows the same live, compiled and as HTML, with its language on its root", () => {
    const content = read(ENGLISH);
    const live = renderToStaticMarkup(<TextPage {...content} labels={englishLabels} />);
    const page = compilePage(TextPage, content);
    expect(page.lang).toBe("en");
    expect(renderToStaticMarkup(<Page {...page} />)).toBe(live);
    expect(toHtml(page)).toBe(live);
    expect(live).toMatch(/^<div lang="en"/);
    expect(live).toContain(
      "<p>He said &quot;hello&quot;: 1234 €, on 3 mai 2031; see the 2nd product owner !</p>",
    );
    expect(live).toContain(">Home</a>");
  });

  it.each([
    ["translations: { fr: /faq/, en: /en/faq/ }", "/en/"],
    ["url: https://exemple.gouv.fr/en/faq/", "/en/"],
    ["url: /english/faq/", "/"],
    ["translations: { fr: /en/ }", "/"],
    ["", "/"],
  ])("leads to the home page of its language: %j", (keys, home) => {
    const content = read(ENGLISH.replace("lang: en", `lang: en\n${keys}`));
    const live = renderToStaticMarkup(<TextPage {...content} labels={englishLabels} />);
    expect(live).toContain(`href="${home}">Home</a>`);
    expect(toHtml(compilePage(TextPage, content, { base: "/eig/" }))).toContain(
      `href="/eig${home}">Home</a>`,
    );
  });

  it("is in English in its metadata", () => {
    expect(metadataOf(compilePage(TextPage, read(ENGLISH))).openGraph.locale).toBe("en_GB");
    const american = compilePage(TextPage, read(ENGLISH.replace("lang: en", "lang: en-US")));
    expect(metadataOf(american).openGraph.locale).toBe("en_US");
  });

  it("may get its language from its place, which its file overrides", () => {
    const { lang: _, ...content } = read(ENGLISH);
    expect(compilePage(TextPage, content, { lang: "en" })).toEqual(compilePage(TextPage, read(ENGLISH)));
    const french = compilePage(TextPage, { ...content, lang: "fr" }, { lang: "en" });
    expect(toHtml(french)).toMatch(/^<div lang="fr".*Accueil/);
  });

  it("warns where it is rendered live without its labels", () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    renderToStaticMarkup(<TextPage {...read(ENGLISH)} />);
    expect(warn).toHaveBeenCalledWith(
      "dsfr-blocks: TextPage: the page is in the language “en”, but its labels are in “fr-FR”. Pass the labels of this language: labels={englishLabels}.",
    );
    warn.mockRestore();
  });

  it("has no issue of French typography, of French dates or of English words", () => {
    expect(rulesOf(ENGLISH, { today: "2040-01-01" })).toEqual([]);
    expect(rulesOf(ENGLISH.replace("lang: en\n", ""))).toContain("no-break-space");
    expect(rulesOf(ENGLISH.replace("lang: en\n", ""), { lang: "en" })).toEqual([]);
    expect(rulesOf(ENGLISH.replace("said", "said  that"))).toEqual(["double-space"]);
  });
});

describe("another language", () => {
  const german = { ...englishLabels, locale: "de-DE", home: "Startseite" };

  it("brings its labels", () => {
    const source = ENGLISH.replace("lang: en", "lang: de");
    expect(rulesOf(source)).toEqual(["unknown-language"]);
    expect(rulesOf(source, { labels: { de: german } })).toEqual([]);
    expect(toHtml(compilePage(TextPage, read(source), { labels: german }))).toMatch(
      /^<div lang="de".*Startseite/,
    );
  });

  it("is known by its tag, or by its tag without the country", () => {
    expect(findLabels("de-AT", { de: german })?.home).toBe("Startseite");
    expect(findLabels("DE", { de: german })?.locale).toBe("de-DE");
    expect(findLabels("de", { de: { home: "Startseite" } })).toBeUndefined();
    expect(findLabels("en", { en: { home: "Start" } })).toEqual({ ...englishLabels, home: "Start" });
    for (const language of ["anglais", "e", "__proto__", "constructor", ""])
      expect(findLabels(language)).toBeUndefined();
  });
});

describe("a page with translations", () => {
  const URLS = "translations: { en: /en/legal/, fr: /mentions/ }\n";
  const translated = (keys: string) => read(ENGLISH.replace("lang: en\n", keys));
  const compile = (keys: string, options = {}) => compilePage(TextPage, translated(keys), options);

  it("has its languages for a switch, and its absolute URLs for search engines", () => {
    const french = compile(URLS, { origin: "https://exemple.gouv.fr", base: "/eig/" });
    expect(translationsOf(french)).toEqual([
      { lang: "fr", label: "Français", url: "/eig/mentions/", isCurrent: true },
      { lang: "en", label: "English", url: "/eig/en/legal/", isCurrent: false },
    ]);
    const languages = {
      fr: "https://exemple.gouv.fr/eig/mentions/",
      en: "https://exemple.gouv.fr/eig/en/legal/",
    };
    expect(metadataOf(french).alternates).toEqual({ languages });
    expect(linkTagsOf(french)).toEqual([
      { rel: "alternate", hrefLang: "fr", href: languages.fr },
      { rel: "alternate", hrefLang: "en", href: languages.en },
    ]);
    expect(toHtml(french)).not.toContain("legal/");
  });

  it("has the same list in each language, which its own `url` completes", () => {
    const [french, english] = [
      compile("url: /mentions/\ntranslations: { en: /en/legal/ }\n"),
      compile("lang: en\nurl: /en/legal/\ntranslations: { fr: /mentions/ }\n"),
    ];
    expect(linkTagsOf(french)).toEqual(linkTagsOf(english));
    expect(linkTagsOf(french)).toEqual(linkTagsOf(compile(URLS)));
    expect(translationsOf(english).map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
    // the language of the place in the settings
    const placed = compile(URLS, { lang: "EN" });
    expect(translationsOf(placed).map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
  });

  it("passes each URL to `resolveUrl`", () => {
    const resolveUrl = (url: string) => `/site${url}`;
    expect(translationsOf(compile(URLS, { resolveUrl })).map(({ url }) => url)).toEqual([
      "/site/mentions/",
      "/site/en/legal/",
    ]);
  });

  it("ignores what is no language or no safe URL, and has nothing without another language", () => {
    for (const keys of [
      "translations: { fr: /mentions/ }\nurl: /mentions/\n",
      "translations: {}\nurl: /mentions/\n",
      "url: /mentions/\n",
      'translations: { en: "javascript:alert(1)" }\n',
      "translations:\n  'en\" onload=x': /en/\n  constructor: /b/\n  anglais: /d/\n  en-abc: /e/\n",
    ]) {
      const page = compile(keys);
      expect([keys, linkTagsOf(page), translationsOf(page)]).toEqual([keys, [], []]);
      expect(metadataOf(page)).not.toHaveProperty("alternates");
    }
    expect(rulesOf(ENGLISH.replace("lang: en", "lang: en\ntranslations: { francais: /a/ }"))).toEqual([
      "unknown-language",
    ]);
  });

  it("has the key in the JSON Schema of every page type, unless the page type defines it", () => {
    const { properties = {} } = jsonSchema(TextPage.schema) as { properties?: Record<string, object> };
    expect(properties["translations"]).toMatchObject({ type: expect.anything() as unknown });
    const Book = definePage({
      name: "BookPage",
      layout: "book",
      description: "Un livre.",
      fields: { title: inline("Le titre."), translations: list(plain("Une langue."), "Les langues.") },
      blocks: {},
    });
    const content = { title: "Un livre", translations: ["en"] };
    expect(compilePage(Book, content)).not.toHaveProperty("meta");
  });
});

describe.each(allFixtures)("$block.name in English", ({ block, fixtures }) => {
  it.each(fixtures)("« $name » has only the author's characters", ({ content, with: more }) => {
    const Component = block.component as (props: Readonly<Record<string, unknown>>) => ReactElement;
    const { typography: _typography, ...options } = { ...more };
    const props = { ...content, ...options, labels: englishLabels, id: "essai" };
    const html = renderToStaticMarkup(<Component {...props} />);
    const asTyped = renderToStaticMarkup(<Component {...props} typography={false} />);
    expect(html).toBe(asTyped);
    const written = JSON.stringify({ content, more });
    expect(
      ADDED.filter((part) => html.includes(part) && !written.toLowerCase().includes(part.toLowerCase())),
    ).toEqual([]);
    expect(html).not.toContain('lang="en"' + (written.includes("lang=") ? "\0" : ""));
    const compiled = compileBlock(block.block as never, props as never);
    expect(toHtml(compiled, { id: "essai", ...pick(options, "headingLevel", "now") })).toBe(html);
  });
});

function pick(options: Readonly<Record<string, unknown>>, ...names: readonly string[]): object {
  return Object.fromEntries(names.filter((name) => name in options).map((name) => [name, options[name]]));
}
