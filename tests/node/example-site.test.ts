import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { englishLabels, frenchLabels } from "../../src/rich-text/labels";
import { findHtmlErrors } from "../support/html";

const SITE = resolve("examples/site");

it.each(["2026-11-26", "2031-05-01"])("the site has no warning on %s", (day) => {
  const command = [resolve("dist/cli.js"), "check", "content", "--now", day];
  const out = execFileSync(process.execPath, command, { cwd: SITE, encoding: "utf8" });
  expect(out).toMatch(/^11 fichiers vérifiés, 0 erreur, 0 avertissement/m);
});

describe("the site that Vite builds", () => {
  const folder = mkdtempSync(join(tmpdir(), "dsfr-blocks-"));
  /** The HTML of its pages by their addresses. */
  const pages = new Map<string, string>();
  beforeAll(() => {
    execFileSync(process.execPath, [join(SITE, "build.mjs"), folder]);
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }))
      if (file.endsWith(".html"))
        pages.set(join("/", dirname(file), "/"), readFileSync(join(folder, file), "utf8"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const matchAll = (html: string, what: RegExp) => Array.from(html.matchAll(what), ([, part = ""]) => part);

  it("has a page for each file, with a title of its own", () => {
    const files = ["", "en/"].flatMap((folder) =>
      readdirSync(join(SITE, "content", folder))
        .filter((name) => name.endsWith(".md"))
        .map((name) => `/${folder}${name.replace(".md", "/").replace("programme/", "")}`),
    );
    expect([...pages.keys()].sort()).toEqual(files.sort());
    expect(pages.size).toBe(11);
    const titles = [...pages.values()].flatMap((html) =>
      matchAll(html, /<title>(.* – Relais numérique)<\/title>/g),
    );
    expect(new Set(titles).size).toBe(11);
    expect(pages.get("/devenir/")).toMatch(/<meta name="description" content="Un an dans un phare [^"]+"\/>/);
  });

  it("is whole before any script, and valid", () => {
    for (const [address, html] of pages) {
      expect([address, findHtmlErrors(html)]).toEqual([address, []]);
      expect([address, matchAll(html, /(<h1>)/g).length]).toEqual([address, 1]);
      expect([address, html.includes("<!--")]).toEqual([address, false]);
    }
  });

  it("has no link to what is not there", () => {
    for (const [address, html] of pages)
      for (const href of matchAll(html, /<a [^>]*href="([/#][^"]*)"/g)) {
        const { pathname, hash } = new URL(href, `https://relais-numerique.example${address}`);
        const target = pages.get(pathname);
        expect([address, href, target !== undefined]).toEqual([address, href, true]);
        if (hash)
          expect([address, href, target?.includes(`id="${hash.slice(1)}"`)]).toEqual([address, href, true]);
      }
  });

  it("says in its menu which page this is, and in its footer what the statement says", () => {
    const statement = readFileSync(join(SITE, "content/accessibilite.md"), "utf8");
    const [state = ""] = matchAll(statement, /^ {2}state: (.*)$/gm);
    for (const [address, html] of pages) {
      const menu = matchAll(html, /<a class="fr-nav__link" href="([^"]*)" aria-current="page"/g);
      const isInMenu = html.includes(`<a class="fr-nav__link" href="${address}"`);
      expect([address, menu]).toEqual([address, isInMenu ? [address] : []]);
      const mention = address.startsWith("/en/")
        ? "Accessibility: not compliant"
        : `Accessibilité : ${state}`;
      expect(html.replace(/\s/g, " ")).toContain(mention);
    }
  });

  it("has three pages in English, each of which leads to its French page and back", () => {
    const languages = { fr: ["/", "/postuler/", "/faq/"], en: ["/en/", "/en/apply/", "/en/faq/"] };
    for (const [lang, addresses] of Object.entries(languages))
      for (const [index, address] of addresses.entries()) {
        const html = pages.get(address) ?? "";
        const alternates = Object.entries(languages).map(
          ([tag, urls]) =>
            `<link rel="alternate" hrefLang="${tag}" href="https://relais-numerique.example${urls[index]}"/>`,
        );
        expect(matchAll(html, /(<link rel="alternate".*?>)/g)).toEqual(alternates);
        expect(html).toContain(`<html lang="${lang}"`);
        const other = lang === "fr" ? "en" : "fr";
        expect(matchAll(html, new RegExp(`<a lang="${other}"[^>]* href="([^"]*)"`, "g"))).toEqual([
          languages[other][index],
        ]);
      }
  });

  it("has no French on its pages in English: label, date or typography", () => {
    const labels = Object.values(frenchLabels).flatMap((label) =>
      typeof label === "string" ? label.split(/\{\w+\}/).map((part) => part.trim()) : [],
    );
    const french = labels.filter(
      (label) => label.length > 4 && !JSON.stringify(englishLabels).includes(label),
    );
    for (const address of ["/en/", "/en/apply/", "/en/faq/"]) {
      const text = (pages.get(address) ?? "").replace(/<a lang="fr".*?<\/a>/g, "");
      expect(french.filter((label) => text.includes(label))).toEqual([]);
      expect(text).not.toMatch(/[«»\u202F]|\d(?:er|e)\b|janvier|avril|mai 2031|juin|septembre/);
    }
    expect(pages.get("/en/apply/")).toMatch(/30 May 2031/);
  });
});
