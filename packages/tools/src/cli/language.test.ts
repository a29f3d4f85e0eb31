import { afterEach, describe, expect, it } from "vitest";
import { type Files, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());
const createShop = (files: Files) => (shop = createWorkshop(files));

const CONFIG = "dsfr-blocks.config.ts";
const settings = (text: string) =>
  `import { defineConfig, TextPage } from "dsfr-blocks";\nexport default defineConfig(${text});\n`;
const FRENCH = '---\nlayout: page\ntitle: Mentions\n---\n\nIl a dit "bonjour" !\n';
const ENGLISH = '---\nlayout: page\ntitle: Legal notice\n---\n\nHe said "hello" !\n';
const inEnglish = ENGLISH.replace("title:", "lang: en\ntitle:");

const render = async (file: string) => {
  const { code, out, err } = await shop.run(["render", file, "--lang", "en"]);
  expect([code, err]).toEqual([0, ""]);
  return out;
};

describe("a page in English", () => {
  it("is rendered as a document in English, by its file or by its place", async () => {
    createShop({
      "page.md": FRENCH,
      "english.md": inEnglish,
      "en/page.md": ENGLISH,
      [CONFIG]: settings('{ pages: [{ page: TextPage, files: "en/*.md", lang: "en" }] }'),
    });
    for (const file of ["english.md", "en/page.md"]) {
      const html = await render(file);
      expect(html).toMatch(/^<!doctype html>\n<html lang="en"/);
      expect(html).toContain('og:locale" content="en_GB');
      expect(html).toContain("He said &quot;hello&quot; !");
      expect(html).toContain(">Home</a>");
      expect(html).not.toContain("Accueil");
    }
    const french = await render("page.md");
    expect(french).toMatch(/^<!doctype html>\n<html lang="fr"/);
    expect(french).toContain("«\u00A0bonjour\u00A0»\u202F!");
  });

  it("names its language in the manifest of fragments, and keeps its typography with --fix", async () => {
    createShop({ "content/a.md": FRENCH, "content/b.md": inEnglish });
    await shop.run("render content --fragment --out-dir out");
    const { pages } = JSON.parse(shop.read("out/manifest.json")) as { pages: { lang?: string }[] };
    expect(pages.map(({ lang }) => lang)).toEqual([undefined, "en"]);
    expect(shop.read("out/b.html")).toMatch(/^<div lang="en"/);
    await shop.run("check content --fix");
    expect(shop.read("content/a.md")).toContain('"bonjour"\u202F!');
    expect(shop.read("content/b.md")).toBe(inEnglish);
  });
});

describe("translations", () => {
  const versions = "translations:\n  fr: /mentions/\n  en: /en/mentions/\n";
  const translated = (text: string, keys = versions) => text.replace("title:", `${keys}title:`);
  const config = settings(
    '{ origin: "https://exemple.gouv.fr", pages: [{ page: TextPage, files: "content/en/*.md", lang: "en" }, { page: TextPage, files: "content/*.md" }] }',
  );
  const check = async (files: Files) => {
    createShop({ [CONFIG]: config, ...files });
    const { out } = await shop.run("check content --lang en");
    shop.remove();
    const lines = out.matchAll(/^content\/(\S+?):(\d+):\d+ {2}\S+ {2}(.*?) {2}(\[.*)$/gm);
    return Array.from(lines, (match) => match.slice(1).join(" "));
  };

  it("are links in the document, and in the manifest of fragments", async () => {
    createShop({
      "content/mentions.md": translated(FRENCH),
      "content/en/mentions.md": translated(ENGLISH),
      [CONFIG]: config,
    });
    const links = `<link rel="alternate" hreflang="fr" href="https://exemple.gouv.fr/mentions/">
<link rel="alternate" hreflang="en" href="https://exemple.gouv.fr/en/mentions/">
`;
    expect(await render("content/mentions.md")).toContain(links);
    expect(await render("content/en/mentions.md")).toContain(links);
    await shop.run("render content --fragment --base /eig/ --out-dir out");
    const { pages } = JSON.parse(shop.read("out/manifest.json")) as { pages: object[] };
    expect(pages).toMatchObject(
      ["en", undefined].map((lang) => ({
        ...(lang && { lang }),
        translations: [
          { lang: "fr", label: "Français", url: "/eig/mentions/" },
          { lang: "en", label: "English", url: "/eig/en/mentions/" },
        ],
        alternates: {
          fr: "https://exemple.gouv.fr/eig/mentions/",
          en: "https://exemple.gouv.fr/eig/en/mentions/",
        },
      })),
    );
  });

  it("have no issue where each names the others", async () => {
    expect(
      await check({
        "content/mentions.md": translated(FRENCH),
        "content/en/mentions.md": translated(ENGLISH),
      }),
    ).toEqual([]);
    const home = (text: string) => translated(text, "translations: { fr: /, en: /en/ }\n");
    expect(await check({ "content/index.md": home(FRENCH), "content/en/index.md": home(ENGLISH) })).toEqual(
      [],
    );
    const named = { "content/accueil.md": home(FRENCH), "content/en/accueil.md": home(ENGLISH) };
    expect(await check(named)).toEqual([]);
    // a translation on another site; then a site that declares its translations in its own code
    const elsewhere = translated(FRENCH, "url: /mentions/\ntranslations: { de: https://exemple.de/ }\n");
    expect(await check({ "content/mentions.md": elsewhere, "content/en/other.md": ENGLISH })).toEqual([]);
    expect(await check({ "content/mentions.md": FRENCH, "content/en/mentions.md": ENGLISH })).toEqual([]);
  });

  it("are reported where one is missing, at its line", async () => {
    const files = { "content/mentions.md": translated(FRENCH), "content/en/autre.md": ENGLISH };
    expect(await check(files)).toEqual([
      "mentions.md 5 The folder has no page in “en” at the URL “/en/mentions/”. Check the URL, or translate the page. [missing-translation]",
    ]);
    const withoutOwn = "translations:\n  en: /en/mentions/\n";
    expect(
      await check({
        "content/mentions.md": translated(FRENCH, withoutOwn),
        "content/en/mentions.md": translated(ENGLISH),
      }),
    ).toEqual([
      "mentions.md 4 The translations of the page do not include its own URL. Add it to “translations”, under “fr”. [missing-translation]",
    ]);
  });

  it("are reported where the other page does not name this one, at its line", async () => {
    expect(
      await check({ "content/mentions.md": translated(FRENCH), "content/en/mentions.md": ENGLISH }),
    ).toEqual([
      "mentions.md 5 “/en/mentions/” leads to “content/en/mentions.md”, which does not give the URL of this page. In “content/en/mentions.md”, add it to “translations”, under “fr”. [one-way-translation]",
    ]);
  });

  it("are reported where files have the same name in two languages, if another page has translations", async () => {
    const title = (text: string, name: string) => text.replace(/title: .*/, `title: ${name}`);
    const found = await check({
      "content/mentions.md": translated(FRENCH),
      "content/en/mentions.md": translated(ENGLISH),
      "content/faq.md": title(FRENCH, "Questions"),
      "content/en/faq.md": title(ENGLISH, "Questions asked"),
      "content/plan.md": title(FRENCH, "Plan"),
      "content/plan.en.md": title(inEnglish, "Site map"),
    });
    const seems = (file: string, other: string, lang: string) =>
      `${file} 1 “content/${other}” seems to be this page in “${lang}”. Add its URL to “translations”, under “${lang}”. [missing-translation]`;
    expect(found.sort()).toEqual(
      [
        seems("faq.md", "en/faq.md", "en"),
        seems("en/faq.md", "faq.md", "fr"),
        seems("plan.md", "plan.en.md", "en"),
        seems("plan.en.md", "plan.md", "fr"),
      ].sort(),
    );
  });
});

describe("the labels of the settings", () => {
  it("are those of their language, in every command", async () => {
    createShop({
      "page.md": FRENCH,
      "english.md": inEnglish,
      [CONFIG]: settings(
        '{ labels: { fr: { home: "Bienvenue" }, en: { home: "Welcome" } }, typography: false }',
      ),
    });
    const [french, english] = [await render("page.md"), await render("english.md")];
    expect(french).toContain(">Bienvenue</a>");
    expect(french).toContain("&quot;bonjour&quot; !");
    expect(english).toContain(">Welcome</a>");
  });

  it("of another language must be complete, and a page without labels is refused", async () => {
    createShop({ "page.md": inEnglish.replace("lang: en", "lang: de") });
    expect((await shop.run("check page.md --lang en")).out).toContain(
      "The site has no labels in the language “de”. Write one of these languages: fr, en.",
    );
    for (const text of [
      '{ labels: { de: { home: "Start" } } }',
      '{ pages: [{ page: TextPage, files: "*.md", lang: "de" }] }',
    ]) {
      shop.write(CONFIG, settings(text));
      const { err } = await shop.run("check page.md --lang en");
      expect(err).toMatch(/labels are missing for the language “de”.* Missing labels: locale, breadcrumb, /);
    }
    shop.write(
      CONFIG,
      'import { englishLabels } from "dsfr-blocks";\nexport default { labels: { de: { ...englishLabels, locale: "de-DE", home: "Start" } } };\n',
    );
    expect(await render("page.md")).toContain(">Start</a>");
    shop.write(CONFIG, settings('{ labels: { en: { hom: "Start" } } }'));
    expect((await shop.run("check page.md --lang en")).err).toContain("“labels.en.hom”");
  });
});
