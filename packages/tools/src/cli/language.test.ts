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
