import { readdirSync, readFileSync } from "node:fs";
import type { Browser } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { readPage } from "../../src/definition/check";
import { pickPageType } from "../../src/definition/layout";
import type { AnyPage } from "../../src/definition/definePage";
import { collectionFor, type FileCollection } from "@dsfr-blocks/desk/collectionFor";
import * as pages from "../../src/pages";
import {
  type Editor,
  hasCms,
  openEditor,
  openEntry,
  openPage,
  openPart,
  save,
  readSaved,
  uploadPicture,
} from "../support/cms";
import { formatDeskHtml } from "../support/family";
import { fixturesOn } from "../shared/fixtures";
import { PAGE } from "../support/workshop";
import { launch } from "../support/chromium";

const { CandidatesPage } = pages;
const isThere = await hasCms();

/** The marks that the authors' guide speaks of, and lists as they type them by hand. */
const RICH = [
  "Debut.",
  'Un <span lang="en">Open source</span>, une <abbr title="Direction">DINUM</abbr>, la 1<sup>re</sup>, *a*, **b**, [un lien](/x).',
  "| a   | b   |\n| --- | --- |\n| 1   | 2   |",
  "#### Un titre",
  "• un\n• deux",
  "Étape 1 – Écrire",
  "1/ un\n2/ deux",
  "> cité",
  "5. cinq\n6. six",
  "Une ligne\\\nune autre",
].join("\n\n");

/** The pages of the example site, each a file of one collection, as sites made by Hugo have them. */
const folder = "examples/site/content";
const site = readdirSync(folder)
  .filter((file) => file.endsWith(".md"))
  .map((file) => {
    const source = readFileSync(`${folder}/${file}`, "utf8");
    const page = pickPageType(source, Object.values<AnyPage>(pages));
    if (!page) throw new Error(`${file} is none of our pages.`);
    return { file, name: file.replace(".md", ""), source, page };
  });

/** One page for each way in which the examples of the blocks fill the form in: a key that is there, blank or a list. */
const shapes = shapesOf(fixturesOn(CandidatesPage));
const folderOfPages: Readonly<Record<string, string>> = {
  "devenir-eig.md": readFileSync("examples/devenir-eig.md", "utf8"),
  "rich.md": `---\n${stringify({ ...shapes[0], how: { title: "Étapes", desc: RICH } })}---\n`,
  ...Object.fromEntries(
    shapes.map((content, index) => [
      `shape-${index}.md`,
      `---\n${stringify(content, { lineWidth: index % 2 ? 80 : 0 })}---\n`,
    ]),
  ),
};

const mentions = "---\n# à relire\ntitle: Mentions\nlayout: simple\n---\n\nLe texte.\n";
const files = Object.fromEntries(site.map(({ file, source }) => [file, source]));

/**
 * The settings of a Hugo site, in YAML: its pages in one collection of files, one of which has fields of its own and
 * one is no page of ours; images under `img`, without a slash.
 */
const people = { collection: "people" };
const CONFIG = stringify(
  {
    locale: "fr",
    backend: { name: "test-repo" },
    media_folder: "static/img",
    public_folder: "img",
    collections: [
      {
        name: "pages",
        label: "Pages",
        format: "as-written-frontmatter",
        files: [
          {
            name: "notice",
            label: "Mentions",
            file: "pages/notice.md",
            fields: [{ name: "title", label: "Titre" }],
          },
          {
            name: "own",
            label: "Devenir EIG",
            file: "pages/own.md",
            fields: [
              { name: "title", label: "Titre de la page" },
              { name: "open", label: "Ouvert", widget: "boolean" },
              {
                name: "how",
                label: "Comment",
                widget: "object",
                fields: [
                  { name: "title", label: "Titre" },
                  { name: "desc", label: "Texte", widget: "markdown" },
                ],
              },
            ],
          },
          ...site.flatMap(({ page, name, file }) => {
            const options = { name, label: name, file: `pages/${file}`, people };
            return (collectionFor(page, options) as FileCollection).files;
          }),
        ],
      },
      collectionFor(CandidatesPage, { folder: "pages", format: "as-written-frontmatter" }),
      collectionFor("people", { folder: "people", format: "as-written-frontmatter" }),
    ],
  },
  { aliasDuplicateObjects: false },
);

const places = [
  ...site.map(({ page, name }) => ({ page: page.displayName, file: name })),
  { page: "CandidatesPage", file: "own" },
].map(({ page, file }) => `{ page: cms.${page}, collection: "pages", file: ${JSON.stringify(file)} }`);
const HTML = formatDeskHtml(
  "/decap-cms/decap-cms.js",
  ["cms.CandidatesPage", ...places],
  'people: { collection: "people" },',
);

let browser: Browser;
let editor: Editor;
beforeAll(async () => {
  browser = await launch();
  const own = { "own.md": folderOfPages["devenir-eig.md"] ?? "", "notice.md": mentions };
  const desk = { pages: { ...folderOfPages, ...files, ...own }, files: { "/": HTML, "/config.yml": CONFIG } };
  if (isThere) editor = await openEditor(browser, desk);
});
afterAll(async () => {
  if (isThere) await editor.close();
  await browser.close();
});
// an image of the site is not where the editor's own server looks for it
afterEach(() => {
  if (isThere) expect(editor.takeFaults().filter((fault) => !fault.includes("404"))).toEqual([]);
});

/** Saves an entry with a longer title, which is all that changes. */
async function savedLonger(name: string, collection?: string): Promise<string> {
  await openPage(editor, name, collection);
  const title = editor.page.getByLabel("Titre de la page");
  await title.fill(`${await title.inputValue()}, encore`);
  return save(editor, name);
}

const longer = (source: string) => source.replace(/^title: .*$/m, (line) => `${line}, encore`);

describe.skipIf(!isThere)("what Decap CMS writes back", () => {
  it.each(Object.entries(folderOfPages))(
    "of %s is the file as it was, but for the line of the title that was changed",
    async (file, before) => {
      const reading = readPage(before, CandidatesPage);
      expect(reading.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(await savedLonger(file.replace(".md", ""))).toBe(longer(before));
    },
  );

  it("keeps every mark that a block reads, after a change in its rich text editor", async () => {
    const { page } = editor;
    await openPage(editor, "rich");
    await openPart(editor, "how");
    await page.locator("[contenteditable=true]").getByText("Debut").click();
    // the editor settles its selection a moment after a click: a hand is slower than a script
    await page.waitForTimeout(300);
    await page.keyboard.type("X");
    await page.waitForTimeout(300);
    const { value } = readPage(await save(editor, "rich"), CandidatesPage);
    const [first, ...rest] = RICH.split("\n\n");
    const [changed, ...kept] = value?.how.desc.split("\n\n") ?? [];
    expect(changed?.replace("X", "")).toBe(first);
    expect(kept).toEqual(rest);
  });
});

describe.skipIf(!isThere)("a site of the shape of Hugo's, its pages files of one collection", () => {
  it.each(site)("saves of $name what was edited, and nothing else", async ({ name, source }) => {
    expect(await savedLonger(name, "pages")).toBe(longer(source));
  });

  it("keeps the fields that it has", async () => {
    const after = await savedLonger("own", "pages");
    expect(after).toBe(longer(folderOfPages["devenir-eig.md"] ?? ""));
  });

  it("has a page that is none of ours, and that gains nothing", async () => {
    const { page } = editor;
    await openEntry(editor, "notice", "pages");
    await page.getByLabel("Titre", { exact: true }).fill("Mentions légales");
    expect(await save(editor, "notice")).toBe(mentions.replace("title: Mentions", "title: Mentions légales"));
  });

  it("shows an image that was just uploaded", async () => {
    const { preview } = editor;
    await openPage(editor, "programme", "pages");
    // the one field that has an image
    await uploadPicture(editor, "phare-neuf.png", "Choisir une image différente");
    const image = preview.locator("main img").first();
    await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(3);
    expect(await readSaved(editor, "programme.md")).not.toContain("phare-neuf");
  });
});

/** Pages that hold together every shape of every block's examples. */
function shapesOf(examples: ReturnType<typeof fixturesOn>): object[] {
  const base = parse(PAGE.split("---\n")[1] ?? "") as object;
  const distinct = Object.entries(examples).map(([key, fixtures]) => {
    // the form refuses this one: see fields.test.ts
    const saved = fixtures.filter(({ name }) => name !== "Adresse dangereuse");
    return [key, [...new Map(saved.map(({ content }) => [shapeOf(content), content])).values()]] as const;
  });
  const count = Math.max(...distinct.map(([, contents]) => contents.length));
  return Array.from({ length: count }, (_, index) => ({
    ...base,
    ...Object.fromEntries(distinct.map(([key, contents]) => [key, contents[index % contents.length]])),
    opensAt: "2026-04-03",
    closesAt: "2026-04-26",
  }));
}

/** What a form sees of a value: whether it is there, its widget, how it is written. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .map(([key, each]) => `${key}:${shapeOf(each)}`)
      .join()}}`;
  if (typeof value !== "string") return typeof value;
  return value.trim() === "" ? "blank" : value.includes("\n") ? "lines" : "line";
}
