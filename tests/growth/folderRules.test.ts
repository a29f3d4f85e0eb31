import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { isSteepOver } from "../support/growth";
import { readPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { indexFile, type IndexedPage, indexPage } from "../../src/folder/folder";
import { checkFolder } from "@dsfr-blocks/tools/site/checkFolder";

const example = readFileSync("examples/devenir-eig.md", "utf8");

/** Pages of one call, each with a title of its own. */
function pagesOf(count: number): IndexedPage[] {
  return Array.from({ length: count }, (_, index) => {
    const keys = `open: false\nopensAt: 2024-04-05\nclosesAt: 2024-04-20`;
    const source = example
      .replace(/^open: .*$/m, keys)
      .replace(/^title: Devenir EIG$/m, `title: Page ${index}`);
    return indexPage(indexFile({ file: `content/${index}.md`, source }), readPage(source, CandidatesPage), {
      domains: [],
      isDated: true,
    });
  });
}

it("are in proportion to the folder: no page is compared with all others", () => {
  const pages = pagesOf(1920);
  const context = { otherFiles: [], placements: [], getRuleLevels: () => ({}), language: "fr" } as const;
  const work = (count: number) => checkFolder(pages.slice(0, count), context);
  expect(pages.every(({ title }) => title !== "")).toBe(true);
  expect(isSteepOver(work, 240, 8)).toBe(false);
});
