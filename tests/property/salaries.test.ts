import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recogniseSalaries } from "../../src/blocks/salary-conditions/recogniseSalaries";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { countRuns } from "../support/runs";

const RUNS = countRuns(3000);

/** A word for a sum, and what it says of it: each thing once. */
interface Label {
  readonly word: string;
  readonly says: "pay" | "extra" | "fixed" | "tax" | "period";
}

const NOUNS: readonly Label[] = [
  { word: "salaire", says: "pay" },
  { word: "rémunération", says: "pay" },
  { word: "prime", says: "extra" },
  { word: "part variable", says: "extra" },
];
const QUALIFIERS: readonly Label[] = [
  { word: "fixe", says: "fixed" },
  { word: "net", says: "tax" },
  { word: "brut", says: "tax" },
  { word: "mensuel", says: "period" },
  { word: "par an", says: "period" },
];

/** Words on one side of a sum: none, a noun, a qualifier, or both. */
const someWords = fc.oneof(
  { weight: 2, arbitrary: fc.constant<readonly Label[]>([]) },
  { weight: 4, arbitrary: fc.constantFrom(...QUALIFIERS).map((label) => [label]) },
  { weight: 3, arbitrary: fc.constantFrom(...NOUNS).map((label) => [label]) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...NOUNS), fc.constantFrom(...QUALIFIERS)) },
);

const EUROS = ["3 000 €", "3500 €", "45 k€", "4.250 euros", "2 999,50 €"];
const VALUES = [3000, 3500, 45_000, 4250, 2999.5];

function mostly(usual: readonly string[], rare: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  );
}

const sum = fc.record({
  before: someWords,
  /** Between the words and the sum. The last ones part them. */
  joint: mostly([" ", " de ", " : "], [", ", " (", " et "]),
  article: fc.boolean(),
  bound: mostly([""], ["environ ", "à partir de ", "jusqu’à "]),
  figure: fc.nat({ max: EUROS.length - 1 }),
  isPercent: fc.nat({ max: 3 }).map((each) => each === 0),
  /** Between the sum and its words. The last ones part them. */
  hinge: mostly([" ", " de "], [", ", " (", " et "]),
  after: someWords,
});
type Sum = typeof sum extends fc.Arbitrary<infer T> ? T : never;

function isApart({ before, joint, hinge, after }: Sum): boolean {
  const parts = /[,(]|et/;
  return (before.length > 0 && parts.test(joint)) || (after.length > 0 && parts.test(hinge));
}

/** What parts two sums so that the words of each stay its own; « dont » and the others say more than a table can. */
const BOUNDARIES = [
  ", ",
  " ; ",
  " et ",
  " + ",
  " avec ",
  ", et ",
  " plus une ",
  " (",
  " soit ",
  ", soit ",
  " = ",
];
const OTHERS = [" ", " dont ", ", dont ", " ou ", " / ", " à ", " – ", " : ", " de ", " → ", " sur ", ". "];
const separator = mostly(BOUNDARIES, OTHERS);

const line = fc
  .record({
    sums: fc.array(sum, { minLength: 1, maxLength: 3 }),
    separators: fc.tuple(separator, separator),
    end: mostly(["", ".", " ;"], [" selon profil", " hors primes", " et plus", " minimum"]),
  })
  // words apart from their sum, with nothing between them and the next one, would be that one's
  .filter(({ sums, separators }) => !sums.some(isApart) || !separators.some((each) => OTHERS.includes(each)));
type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

function wordsOf({ before, after }: Sum): string {
  return [...before, ...after].map(({ word }) => word).join(" ");
}

function figureOf({ figure, isPercent }: Sum, add: number): { text: string; value: number } {
  if (isPercent) return { text: `${figure + 2 + add} %`, value: figure + 2 + add };
  const at = (figure + add) % EUROS.length;
  return { text: EUROS[at] ?? "", value: VALUES[at] ?? 0 };
}

function formatText({ sums, separators, end }: Line, add: number): string {
  const parts = sums.map((each, index) => {
    const { before, joint, article, bound, hinge, after } = each;
    const joinWords = (labels: readonly Label[]) => labels.map(({ word }) => word).join(" ");
    const lead = before.length > 0 ? `${article ? "un " : ""}${joinWords(before)}${joint}` : "";
    const tail = after.length > 0 ? `${hinge}${joinWords(after)}${hinge === " (" ? ")" : ""}` : "";
    const text = `${lead}${bound}${figureOf(each, add).text}${joint === " (" && before.length > 0 ? ")" : ""}${tail}`;
    const separator = index === 0 ? "" : (separators[index - 1] ?? "");
    return separator === " (" ? `${separator}${text})` : `${separator}${text}`;
  });
  return parts.join("") + end;
}

/** Why a line leaves a doubt on whose its words are; undefined where it leaves none. */
function doubtOf({ sums, separators, end }: Line): string | undefined {
  if (!["", ".", " ;"].includes(end)) return "a word of no sum";
  const says = sums.map(({ before, after }) => [...before, ...after].map((label) => label.says));
  const isExtra = (index: number) => says[index]?.includes("extra") ?? false;
  const hasNoun = (index: number) => says[index]?.some((each) => /pay|extra|fixed/.test(each)) ?? false;
  if (separators.slice(0, sums.length - 1).some((each) => OTHERS.includes(each)))
    return "sums that are not parted";
  if (sums.every(({ isPercent }) => isPercent)) return "no sum";
  for (const [index, each] of sums.entries()) {
    const { before, isPercent, bound, article } = each;
    const earlier = sums.slice(0, index);
    const separator = index === 0 ? "" : (separators[index - 1] ?? "");
    if (isApart(each)) return "words apart from their sum";
    const own = (says[index] ?? []).map((one) => (one === "extra" ? "pay" : one));
    if (/variable/.test(wordsOf(each)) && /fixe/.test(wordsOf(each))) return "variable and fixe";
    if (new Set(own).size < own.length) return "two words of a kind";
    if (isPercent && !isExtra(index)) return "a share of what";
    if (own.length === 0 && (index > 0 || sums.some((_, other) => other !== index && !isExtra(other))))
      return "no word of its own beside others’ words";
    if (earlier.some((other) => wordsOf(other) === wordsOf(each))) return "the same words twice";
    if (!hasNoun(index) && earlier.some((_, other) => isExtra(other))) return "of the prime or of the pay";
    const nounBefore = before.some((label) => /pay|extra|fixed/.test(label.says));
    if (isExtra(index) && !isPercent && !nounBefore && earlier.some((_, other) => !hasNoun(other)))
      return "the prime’s name for both";
    const isAlike = (other: number) =>
      isExtra(other) === isExtra(index) || (!isPercent && before.length === 0);
    if (bound === "" && earlier.some((one, other) => one.bound !== "" && isAlike(other)))
      return "a bound for both";
    if (/soit|[=(]/.test(separator) && sums.some((_, other) => isExtra(other))) return "a prime said twice";
    if (/une $/.test(separator) && (article || before.length === 0)) return "« une » of no word";
  }
  return undefined;
}

/** What a table says by its columns and signs. */
const SAID = /^(?:une?|la|et|de|d|soit|plus|avec|k|euros|pour|€|%|\+|=)$/;

function gridOf(lines: readonly string[]) {
  const [list] = parseMarkdown(lines.map((each) => `* ${each}\n`).join(""));
  return list && recogniseSalaries(list);
}

describe("lines of one sum, two or three, with every word on every side and every separator", () => {
  it("are a table where each sum stands under its own words and no others, or a list; a table wherever there is no doubt", () => {
    let tables = 0;
    fc.assert(
      fc.property(line, (made) => {
        const lines = [
          `Jusqu’à 5 ans d’expérience : ${formatText(made, 0)}`,
          `Au-delà de 5 ans : ${formatText(made, 1)}`,
        ];
        const grid = gridOf(lines);
        const doubt = doubtOf(made);
        expect(grid !== undefined, `${lines[0]}: ${doubt ?? "no doubt"}`).toBe(doubt === undefined);
        if (!grid) return;
        tables += 1;
        expect(grid.heads).toEqual(made.sums.map(wordsOf));
        expect(grid.labels).toBe("experience");
        grid.rows.forEach(({ label, figures }, row) => {
          expect(figures.map((each) => typeof each === "object" && [each.value, each.unit])).toEqual(
            made.sums.map((each) => [figureOf(each, row).value, each.isPercent ? "percent" : "euro"]),
          );
          expect(figures.map((each) => typeof each === "object" && (each.qualifier ?? ""))).toEqual(
            made.sums.map(({ bound }) => bound.trim()),
          );
          const shown = `${label} ${grid.heads.join(" ")} ${made.sums.map((each) => each.bound + figureOf(each, row).text).join(" ")}`;
          const splitWords = (text: string): string[] => text.match(/[\p{L}\p{N}€%+=]+/gu) ?? [];
          const lost = splitWords(lines[row] ?? "").filter((word) => !splitWords(shown).includes(word));
          expect(lost.filter((word) => !SAID.test(word))).toEqual([]);
        });
      }),
      { numRuns: RUNS },
    );
    // the reader is not right by reading nothing
    expect(tables).toBeGreaterThan(RUNS / 8);
  });
});
