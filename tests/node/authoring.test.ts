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

const guide = generateGuide();
const text = Object.values(guide).join("\n");

describe("the authors' guide", () => {
  it.each(Object.entries(guide))(
    "%s is what the schemas and the examples say: npm run authoring",
    (file, page) => {
      expect(readFileSync(file, "utf8")).toBe(page);
    },
  );

  it("documents each block once", () => {
    expect(Object.values(guide).flatMap((page) => page.match(/^## `\w+`$/gm) ?? [])).toHaveLength(
      allFixtures.length,
    );
  });

  it("has a picture of each example, and no other", () => {
    const pictures = [...text.matchAll(/\]\((pictures\/[^)]+)\)/g)].map(([, path]) =>
      join("docs", path ?? ""),
    );
    expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
    const taken = readdirSync("docs/pictures/blocks").map((name) => join("docs/pictures/blocks", name));
    expect(taken.sort()).toEqual(pictures.sort());
  });

  it("says of a list of blocks which words its items take, and where the keys of each are", () => {
    expect(renderPageSection(QuestionPage)).toContain(
      [
        "- `sections` – Les parties de la page, dans l’ordre. Chaque élément de la liste indique son type :",
        "  - [`type: citation`](authoring-program.md#quote) – Une citation, son auteur et sa source.",
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
    expect(section).toMatch(
      /Ce texte peut contenir :\n\n- \[`:::encadré`\]\([^)]+#[^)]+\) – .+\n- \[`:::info`\]/,
    );
    const targets = Array.from(section.matchAll(/\((authoring-\S+)#([^)]+)\)/g), ([, file = "", key = ""]) =>
      guide[`docs/${file}`]?.includes(`\n## \`${key}\`\n`),
    );
    expect(targets).toEqual([true, true]);
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
