import { readFileSync } from "node:fs";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { readPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { type Editor, hasCms, openEditor, openPage, openPart, putCaretAfter, save } from "../support/cms";
import { fixturesOn } from "../support/fixtures";
import { PAGE } from "../support/workshop";
import { launch } from "./chromium";

const isThere = await hasCms();
const example = readFileSync("examples/devenir-eig.md", "utf8");
const examples = fixturesOn(CandidatesPage);

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

/** Pages that hold together every example of every block, in the CMS's own words and in YAML's other ones. */
const pages: Readonly<Record<string, string>> = {
  "devenir-eig.md": example,
  "rich.md": `---\n${stringify({ ...pageOf(0), how: { title: "Étapes", desc: RICH } })}---\n`,
  ...Object.fromEntries(
    Array.from({ length: Math.max(...Object.values(examples).map(({ length }) => length)) }, (_, index) => [
      `page-${index}.md`,
      `---\n${stringify(pageOf(index), { lineWidth: index % 2 ? 80 : 0 })}---\n`,
    ]),
  ),
};

function pageOf(index: number): object {
  const base = parse(PAGE.split("---\n")[1] ?? "") as object;
  const blocks = Object.entries(examples).map(([key, fixtures]): [string, unknown] => {
    const { name, content } = fixtures[index % fixtures.length] ?? { name: "", content: {} };
    // the form refuses this one: see fields.test.ts
    if (name === "Adresse dangereuse") return [key, fixtures[0]?.content];
    return [key, content];
  });
  return { ...base, ...Object.fromEntries(blocks), opensAt: "2026-04-03", closesAt: "2026-04-26" };
}

let browser: Browser;
let editor: Editor;
beforeAll(async () => {
  browser = await launch();
  editor = await openEditor(browser, pages);
});
afterAll(async () => {
  await editor.close();
  await browser.close();
});

const savedNow = (file: string) =>
  editor.page.evaluate(
    (name) =>
      (window as unknown as { repoFiles: { pages: Record<string, { content: string }> } }).repoFiles.pages[
        name
      ]?.content ?? "",
    file,
  );

/** Saves a page with a longer title, which is all that changes. */
async function saved(name: string): Promise<string> {
  await openPage(editor, name);
  const title = editor.page.getByLabel("Titre de la page");
  await title.fill(`${await title.inputValue()}, encore`);
  return save(editor, name);
}

describe.skipIf(!isThere)("what Decap CMS writes back", () => {
  it.each(Object.keys(pages).map((file) => file.replace(".md", "")))(
    "of %s is the file as it was, but for the line of the title that was changed",
    async (name) => {
      const before = pages[`${name}.md`] ?? "";
      const reading = readPage(before, CandidatesPage);
      expect(reading.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      const after = await saved(name);
      expect(after).toBe(before.replace(/^title: .*$/m, (line) => `${line}, encore`));
      expect(editor.faults).toEqual([]);
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

  it("leaves all around a text that was typed in as it was", async () => {
    const { page } = editor;
    await openPage(editor, "devenir-eig");
    await openPart(editor, "how");
    const before = await savedNow("devenir-eig.md");
    await putCaretAfter(editor, "Votre dossier de candidature");
    await page.keyboard.type(" papier", { delay: 20 });
    await page.waitForTimeout(300);
    const after = await save(editor, "devenir-eig");
    // the CMS's own editor writes the Markdown of this field anew, and of no other
    const around = (text: string) => [text.split("\nhow:")[0], text.split("\nwait:")[1]];
    expect(around(after)).toEqual(around(before));
    expect(after).toContain("    1. Votre dossier de candidature papier\n");
  });
});
