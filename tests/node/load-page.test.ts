import { afterEach, expect, it } from "vitest";
import { COMMANDS } from "../support/terminal";
import { type Files, PAGE, createWorkshop, type Workshop } from "../support/workshop";
import { ADMINISTRATIONS, createSiteWorkshop } from "../support/site";
import { compilePage } from "../../src/compiled/compile";
import { readPage } from "../../src/definition/check";
import { loadPage, type LoadPageOptions } from "@dsfr-blocks/tools/entries/node";
import { CandidatesPage } from "../../src/pages";

let shop: Workshop | undefined;
afterEach(() => shop?.remove());

function load(files: Files, options: LoadPageOptions = {}) {
  shop = createWorkshop({ "page.md": PAGE, ...files });
  return loadPage("page.md", { folder: shop.folder, ...options });
}

const CAMILLE = "---\ntitle: Camille Exemple\njob: Designer\n---\n";

it("gives a file's page, compiled", () => {
  const { value } = readPage(PAGE, CandidatesPage);
  expect(load({})).toEqual(value && compilePage(CandidatesPage, value));
});

it("looks people up in a folder, or in a directory that is given", () => {
  expect(JSON.stringify(load({ "people/camille.md": CAMILLE }, { people: "people" }))).toContain("Designer");
  shop?.remove();
  const people = { "Camille Exemple": { job: "Juriste" } };
  expect(JSON.stringify(load({}, { people }))).toContain("Juriste");
});

it("weighs documents in the public folder, unless it is told how", () => {
  const files = { "public/img/reglement.pdf": "x".repeat(12_000) };
  expect(JSON.stringify(load(files, { public: "public" }))).toMatch(/12\sko/);
  shop?.remove();
  expect(JSON.stringify(load(files, { public: "public", sizeOf: () => 34_000 }))).toMatch(/34\sko/);
});

it("throws a line for each fault", () => {
  const faulty = PAGE.replace("open: true", "open: maybe").replace(
    "title: Les raisons",
    "titel: Les raisons",
  );
  expect(() => load({ "page.md": faulty }, { language: "en" })).toThrow(
    /^page\.md:4:7 {2}.*\[wrong-type\]\npage\.md:21:3 {2}.*“titel”.*\[unknown-key\]$/,
  );
});

it("throws one sentence where there is no file or folder", () => {
  expect(() => loadPage("nowhere.md")).toThrow("« nowhere.md » n’existe pas. Vérifiez le chemin.");
  expect(() => load({}, { public: "nowhere" })).toThrow("« nowhere » n’existe pas. Vérifiez le chemin.");
});

it("tells warnings to whoever asks: of the people's files, then of the page", () => {
  const lines: string[] = [];
  const files = { "people/camille.md": CAMILLE.replace("Camille Exemple", "[Camille]") };
  load(files, { people: "people", onWarning: (line) => lines.push(line) });
  expect(lines).toEqual([
    expect.stringMatching(/^people\/camille\.md:2:8 {2}.*\[wrong-type\]$/),
    expect.stringMatching(/^page\.md:29:7 {2}.*\[unknown-entry\]$/),
  ]);
});

it("writes no character that a terminal would obey", () => {
  const faulty = PAGE.replace("open: true", 'open: true\n"k\\e[2J\\u202E": \u001B[2J');
  const read = () => load({ "page.md": faulty });
  expect(read).toThrow("« k\uFFFD[2J\uFFFD »");
  expect(read).not.toThrow(COMMANDS);
});

it("gives the page of a site's own kind, by its settings", () => {
  shop = createSiteWorkshop();
  const page = loadPage("content/administrations.md", { folder: shop.folder });
  expect(page.page).toBe("AdministrationsPage");
  expect(Object.keys(page.blocks)).toEqual(["head", "figures"]);
  expect(JSON.stringify(page.blocks["figures"])).toContain("20 projets");
});

it("takes the page that it is told of, without settings, and gives what has its type", () => {
  shop = createWorkshop({ "page.md": PAGE, "dsfr-blocks.config.ts": "not settings" });
  const { folder } = shop;
  const page = loadPage("page.md", { folder, pages: CandidatesPage });
  expect(page.blocks.how.block).toBe("NumberedSteps");
  const one = loadPage("page.md", { folder, pages: [CandidatesPage] });
  expect(one.blocks.wait).toEqual(page.blocks.wait);
  // @ts-expect-error: it has no such block
  expect(page.blocks.figures).toBeUndefined();
});

it("says which layout was meant", () => {
  shop = createSiteWorkshop({
    "content/administrations.md": ADMINISTRATIONS.replace(
      "layout: administrations",
      "layout: administration",
    ),
    "content/article.md": ADMINISTRATIONS.replace("layout: administrations", "layout: article"),
  });
  const { folder } = shop;
  expect(() => loadPage("content/administrations.md", { folder })).toThrow(/:2:9 {2}.*\[near-layout\]$/);
  const rules = { "near-layout": "off" } as const;
  expect(() => loadPage("content/administrations.md", { folder, rules })).toThrow(/\[unknown-layout\]$/);
  const lower = { "near-layout": "warning" } as const;
  expect(() => loadPage("content/administrations.md", { folder, rules: lower })).toThrow(/\[near-layout\]$/);
  expect(() => loadPage("content/article.md", { folder })).toThrow(/\[unknown-layout\]$/);
});

it("says what is wrong with the settings", () => {
  shop = createSiteWorkshop({ "dsfr-blocks.config.ts": "export default { people: 'nowhere' };" });
  const { folder } = shop;
  expect(() => loadPage("content/administrations.md", { folder, language: "en" })).toThrow(
    "“dsfr-blocks.config.ts”: the folder of profiles “nowhere” does not exist. Correct its path, which is relative to the folder of the settings, or create the folder.",
  );
});
