import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkPage } from "../../src/definition/check";
import { Alert, body, Callout, definePage, pageFields } from "../../src/entries";
import { CandidatesPage } from "../../src/pages";
import { readExamples } from "../../scripts/authoring/examples";
import { generateGuide, renderPageSection } from "../../scripts/authoring/guide";
import { formatKeyTable } from "../../stories/support/formatKeyTable";
import { QuestionPage } from "../support/questionPage";
import { allFixtures, heldBy } from "../shared/fixtures";

const text = generateGuide();

describe("the authors' guide", () => {
  it("is what the schemas and the examples say: npm run authoring", () => {
    expect(readFileSync("docs/authoring.md", "utf8")).toBe(text);
  });

  it("has a picture of each example, and no other", () => {
    const pictures = [...text.matchAll(/\]\((pictures\/[^)]+)\)/g)].map(([, path]) =>
      join("docs", path ?? ""),
    );
    expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
    const taken = readdirSync("docs/pictures/blocks").map((name) => join("docs/pictures/blocks", name));
    expect(taken.sort()).toEqual(pictures.sort());
  });

  it("leads to headings that it has", () => {
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slugOf(heading ?? ""));
    const targets = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target ?? "");
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((target) => !headings.includes(target))).toEqual([]);
  });

  it("says of a list of blocks which words its items take, and where the keys of each are", () => {
    expect(renderPageSection(QuestionPage)).toContain(
      [
        "- `sections` – Les parties de la page, dans l’ordre. Chaque élément de la liste indique son type :",
        "  - [`type: citation`](#quote) – Une citation, son auteur et sa source.",
      ].join("\n"),
    );
    expect(formatKeyTable(QuestionPage.schema)).toContain(
      "| `sections[texte].text` | Markdown | oui | Le texte de la partie. |",
    );
  });

  it("says which blocks the text of a page may name, and where the keys of each are", () => {
    const page = definePage({
      ...{ name: "NotePage", layout: "note", description: "Une note.", fields: pageFields, blocks: {} },
      body: body({ encadré: Callout, info: Alert }),
    });
    const section = renderPageSection(page);
    expect(section).toMatch(/Ce texte peut contenir :\n\n- \[`:::encadré`\]\(#[^)]+\) – .+\n- \[`:::info`\]/);
    const targets = [...section.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target);
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slugOf(heading ?? ""));
    expect(headings).toEqual(expect.arrayContaining(targets));
  });

  it("names each part", () => {
    expect(text.match(/^#+\s*$|^#.*``|^\? /gm)).toBeNull();
  });

  it("begins with a page in which there is nothing to fix", () => {
    const [, page = ""] = /```yaml\n(---\n[^]*?\n---\n)```/.exec(text) ?? [];
    expect(checkPage(page, CandidatesPage).issues.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});

describe.each(allFixtures)("the guide's examples of $block.name", ({ block, fixtures }) => {
  it("are its shown fixtures, told in other lines", () => {
    const shown = fixtures.filter((fixture) => fixture.shown);
    const describedExamples = readExamples(block.folder).map(
      ({ yaml }) => (parse(yaml) as Record<string, unknown>)[block.key],
    );
    expect(describedExamples).toEqual(shown.map(({ content }) => heldBy(block.only, content)));
    expect(describedExamples.length).toBeGreaterThan(0);
  });
});

/** As GitHub makes an anchor of a heading. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}
