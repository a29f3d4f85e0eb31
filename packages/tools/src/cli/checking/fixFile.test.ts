import { expect, it } from "vitest";
import { PAGE } from "../../../../../tests/support/workshop";
import { CandidatesPage } from "dsfr-blocks";
import { DEFAULT_SETTINGS } from "../../site/settings";
import { createFixReader, proveFixes, type ReadFixes } from "./fixFile";

const read = createFixReader({ ...DEFAULT_SETTINGS, pages: [CandidatesPage] }, "page.md");

it("leaves out the one fix that proves nothing, and makes the others", () => {
  const source = PAGE.replace("Un contrat.", "Un  contrat  et un  mot.");
  // a fix that says it is in the text, and lands in an indent
  const planted: ReadFixes = (text) =>
    read(text).map((each) => ({
      ...each,
      fixes: each.fixes.map((fix, index) =>
        index === 1 ? { ...fix, offset: text.indexOf("  title:") } : fix,
      ),
    }));
  const { source: after, applied: made, unsafe: left } = proveFixes(source, planted);
  expect([made.length, left.length]).toEqual([2, 1]);
  expect(after).toBe(source.replace("Un  contrat", "Un contrat").replace("un  mot", "un mot"));
});

it("leaves out a fix after which a rule asks for it again", () => {
  const source = PAGE.replace("Un contrat.", "Un  contrat.");
  const again: ReadFixes = (text) => {
    const before = read(source);
    return read(text).map((each, index) => ({ ...each, fixes: before[index]?.fixes ?? [] }));
  };
  expect(proveFixes(source, again)).toMatchObject({
    source,
    applied: [],
    unsafe: [{ rule: "double-space" }],
  });
});

it("makes 1,500 fixes at once", () => {
  const source = PAGE.replace(
    "Un contrat.",
    Array.from({ length: 1500 }, (_, index) => `mot${index} ?`).join(" "),
  );
  const { applied: made, unsafe: left } = proveFixes(source, read);
  expect([made.length, left.length]).toEqual([1500, 0]);
});
