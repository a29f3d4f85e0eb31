import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createWorkshop, type Workshop } from "../../../tests/support/workshop";
import { ApplyPage } from "dsfr-blocks";
import { createEntryLinks, findSiteIssues, createSite, type SiteEntry } from "./betweenPages";

let shop: Workshop | undefined;
afterEach(() => shop?.remove());

const page = (title: string, link: string, more = "") => `---
layout: apply
title: ${title}
${more}callout:
  title: Comment candidater ?
  desc: Déposez un [dossier complet](${link}).
how:
  title: Étapes
  desc: |-
    1. Lire le règlement
    2. Écrire
steps:
  title: Calendrier
  dates:
    - date: Session 1
      desc: "Dépôt : du 3 au 26 avril 2026"
---
`;

const entryOf = (file: string, text: string): SiteEntry => ({
  file,
  entry: parse(text.split("---\n")[1] ?? "") as SiteEntry["entry"],
  page: ApplyPage,
});

/** What the panel says of each file, and of the whole folder what `check` says. */
async function both(files: Readonly<Record<string, string>>) {
  const entries = Object.entries(files).map(([file, text]) => entryOf(file, text));
  const inPanel = entries.flatMap((entry) => {
    const others = createSite(entries, [], {});
    return findSiteIssues({ ...entry, page: ApplyPage }, others, {}).map(({ rule, path }) => ({
      said: `${entry.file} ${rule}`,
      path: path.join("."),
    }));
  });
  shop = createWorkshop(files);
  const { out } = await shop.run("check content");
  const inFiles = Array.from(
    out.matchAll(
      /^(\S+):\d+:\d+ .*\[(same-title|same-address|dead-link|date-elsewhere|missing-translation|one-way-translation)\]$/gm,
    ),
    ([, file, rule]) => `${file} ${rule}`,
  );
  return { inPanel, inFiles };
}

describe("what the panel says of pages by one another", () => {
  it("is what `check` says of the folder, at the field", async () => {
    const { inPanel, inFiles } = await both({
      "content/a.md": page("Postuler", "/participer/question"),
      "content/b.md": page("Questions", "/participer/rien", "url: /participer/questions\n"),
      "content/c.md": page("Ouverture", "/participer/questions", "opensAt: 2026-04-05\nopen: false\n"),
    });
    expect(inFiles.length).toBeGreaterThan(0);
    expect(inPanel.map(({ said }) => said)).toEqual(inFiles);
    expect(inPanel).toContainEqual({ said: "content/a.md dead-link", path: "callout.desc" });
  });

  it("names the other page in each of two with the same title: whichever is open", async () => {
    const { inPanel, inFiles } = await both({
      "content/a.md": page("Postuler", "/a"),
      "content/b.md": page("Postuler ", "/a"),
    });
    expect(inFiles).toEqual(["content/b.md same-title"]);
    expect(inPanel).toEqual([
      { said: "content/a.md same-title", path: "title" },
      { said: "content/b.md same-title", path: "title" },
    ]);
  });

  it("says that a copy of a page has its address, which no form shows", async () => {
    const { inPanel, inFiles } = await both({
      "content/a.md": page("Postuler", "/a", "url: /participer\n"),
      "content/b.md": page("Postuler encore", "/a", "url: /participer/\n"),
    });
    expect(inFiles).toEqual(["content/b.md same-address"]);
    expect(inPanel).toEqual([
      { said: "content/a.md same-address", path: "url" },
      { said: "content/b.md same-address", path: "url" },
    ]);
  });

  it("names a translation that is missing, and one that does not name the page", async () => {
    const { inPanel, inFiles } = await both({
      "content/a.md": page("Postuler", "/a", "translations: { fr: /a, en: /en/apply }\n"),
      "content/apply.md": page("Apply", "/a", "lang: en\n"),
      "content/b.md": page("Questions", "/a", "translations: { fr: /b, en: /en/questions }\n"),
    });
    expect(inFiles).toEqual(["content/a.md one-way-translation", "content/b.md missing-translation"]);
    expect(inPanel).toEqual([
      { said: "content/a.md one-way-translation", path: "translations.en" },
      { said: "content/b.md missing-translation", path: "translations.en" },
    ]);
  });

  it("finds a page at its own address among its translations, whatever the name of its file", async () => {
    const translations = "translations: { fr: /postuler, en: /en/apply }\n";
    const { inPanel, inFiles } = await both({
      "content/candidature.md": page("Postuler", "/en/apply", translations),
      "content/en-apply.md": page("Apply", "/postuler", `lang: en\n${translations}`),
      "content/copie.md": page("Une copie", "/a", translations),
    });
    expect(inFiles).toEqual(["content/copie.md same-address"]);
    expect(inPanel).toContainEqual({ said: "content/copie.md same-address", path: "translations.fr" });
  });

  it("resolves a link to the file of another page, whose address may change", () => {
    const [a, b] = [
      entryOf("content/a.md", page("Postuler", "./b.md")),
      entryOf("content/b.md", page("B", "/a")),
    ];
    const first = createSite([a, { ...b, url: "/participer/b" }], [], {});
    const links = createEntryLinks(a, first);
    expect(links.resolveUrl("./b.md#etapes", "link")).toBe("/participer/b#etapes");
    expect(links.resolveUrl("./b.md", "image")).toBe("./b.md");
    expect(createEntryLinks(a, first, undefined, links)).toBe(links);
    const second = createSite([a, { ...b, entry: { ...b.entry, permalink: "/autre/" } }], [], {});
    expect(createEntryLinks(a, second, undefined, links).resolveUrl("b.md", "link")).toBe("/autre/");
  });

  it("goes by the address that the CMS gives each page, where the page itself says none", () => {
    const [a, b] = ["a", "b"].map((name) => ({
      ...entryOf(`content/${name}.md`, page(name, name === "a" ? "/participer/c" : "/participer/a")),
      url: `/participer/${name}`,
    })) as [SiteEntry, SiteEntry];
    const site = createSite([a, b], ["/participer"], {});
    const listReported = (entry: SiteEntry) => findSiteIssues({ ...entry, page: ApplyPage }, site, {});
    expect(listReported(a)).toMatchObject([
      { rule: "dead-link", message: expect.stringContaining("/participer/c") as string },
    ]);
    expect(listReported(b)).toEqual([]);
    expect(listReported({ ...b, file: "", url: "/participer/a" }).map(({ rule }) => rule)).toContain(
      "same-address",
    );
  });

  it("is nothing of a page and its own file, and what a new page has in common with one", () => {
    const text = page("Postuler", "/a");
    const site = createSite([entryOf("content/a.md", text)], [], {});
    const listReported = (file: string) =>
      findSiteIssues({ ...entryOf(file, text), page: ApplyPage }, site, {}).map(({ rule }) => rule);
    expect(listReported("content/a.md")).toEqual([]);
    expect(listReported("")).toEqual(["same-title"]);
  });

  it("goes by the site's own levels of rules", () => {
    const text = page("Postuler", "/a");
    const site = createSite([entryOf("content/a.md", text)], [], {});
    const listReported = (level: "off" | "info") =>
      findSiteIssues({ ...entryOf("", text), page: ApplyPage }, site, { rules: { "same-title": level } });
    expect(listReported("off")).toEqual([]);
    expect(listReported("info")).toMatchObject([{ severity: "info" }]);
  });
});
