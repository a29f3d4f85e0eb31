// @vitest-environment jsdom

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { stringify } from "yaml";
import { readPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { fixturesOn } from "../shared/fixtures";
import { insertInDocument } from "../support/inDocument";
import { findOutlineErrors } from "../../src/testing/outline";
import { countRuns } from "../support/runs";
import { getSpokenText } from "../../src/testing/getSpokenText";
import { findMissingWords, getVisibleText, splitWords } from "../../src/testing/words";

const RUNS = countRuns(1000);

const example = readFileSync("examples/devenir-eig.md", "utf8");

/** The example, its parts replaced by a fixture of each block: so many real ways to write the page. */
const sources = fc.record(
  Object.fromEntries(
    Object.entries(fixturesOn(CandidatesPage)).map(([key, fixtures]) => [key, fc.constantFrom(...fixtures)]),
  ),
);

type Edit = (line: string) => string;
/** What a hand, a paste or a CMS does to one line. */
const edits: readonly Edit[] = [
  () => "",
  (line) => `${line}\n`,
  (line) => `${line}\n${line}`,
  (line) => line.replace(/[*_`[\]#-]/, "$&$&"),
  (line) => line.replace(/[–-]/, "—"),
  (line) => line.replace(/(?<=: ).*$/, '""'),
  (line) => line.replace(/(\d)\. /, "$1) "),
  (line) => line.replace(/\.$/, ""),
  (line) => line.replace(/'/g, "’"),
  (line) => line.replace(/ €/, " euros"),
  (line) => line.replace(/^ {4}/, "  "),
  (line) => line.replace(/\S+$/, "**$&**"),
  (line) => line.replace(/(?<=^ +)\S/, "#### $&"),
];

/** Words that a column's head says once for all lines; « Étape », numbers in letters and Word's « o », which the list's own replace. */
const MAY_MOVE =
  /^(étape|etape|phase|step|n|o|premi[eè]re|seconde|[iv]+|une?|et|de|la|le|les|des?|du|d|l|à|pour|plus|avec|soit|est|salaires?|rémunération|nets?|nettes?|bruts?|brutes?|mensuel(le)?s?|annuel(le)?s?|par|mois|an|part|variable|prime|euros?|eur|k|postuler|\d+(er?)?)$/i;

it("a slip of the hand loses no word, and breaks no outline", () => {
  let pages = 0;
  fc.assert(
    fc.property(
      fc.boolean(),
      sources,
      fc.array(fc.tuple(fc.nat(200), fc.constantFrom(...edits)), { maxLength: 6 }),
      (real, parts, slips) => {
        const fixtures = Object.entries(parts).map(([key, fixture]) => [key, fixture.content] as const);
        const text = real
          ? example
          : `---\n${stringify({ title: "Page", open: false, ...Object.fromEntries(fixtures) })}---\n`;
        const lines = text.split("\n");
        for (const [at, edit] of slips) {
          const index = 1 + (at % (lines.length - 3));
          lines[index] = edit(lines[index] ?? "");
        }
        const { value } = readPage(lines.join("\n"), CandidatesPage);
        if (!value) return; // refused with its issues: nothing is shown, nothing is lost
        pages += 1;
        const body = insertInDocument(renderToStaticMarkup(<CandidatesPage {...value} people={{}} />));
        expect(findOutlineErrors(body, 1)).toEqual([]);
        const shown = value.open
          ? { ...value, wait: undefined }
          : { ...value, head: { ...value.head, apply: undefined, call: undefined } };
        const { layout, opensAt, closesAt, ...words } = shown;
        const missing = findMissingWords(
          splitWords(getVisibleText(words, CandidatesPage.schema)),
          splitWords(getSpokenText(body)),
        );
        // a fixture says itself which of its words a block shows once
        const moved = real ? [] : Object.values(parts).flatMap((fixture) => fixture.moved ?? []);
        expect(missing.filter((word) => !MAY_MOVE.test(word) && !moved.includes(word))).toEqual([]);
      },
    ),
    { numRuns: RUNS },
  );
  expect(pages).toBeGreaterThan(RUNS / 4);
});
