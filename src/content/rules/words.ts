import { UNMARKED_ENGLISH } from "../../base/english";
import { placeIn } from "../markdown/text";
import type { TextRule } from "./rule";
import { matchesInTexts } from "./walk";

const NARROW = "\u202F";
const WIDE = "\u00A0";

/** Two spaces where one is enough. A space at a line's end is a line break's affair. */
export const doubleSpace: TextRule = function* (_text, tree) {
  for (const { node, at, match } of matchesInTexts(tree, /(?<=\S) {2,}(?=\S)/g)) {
    const [from, to] = [match.index + 1, match.index + match[0].length];
    yield { rule: "double-space", at: placeIn(node, from) ?? at, fix: { node, from, to, text: "" } };
  }
};

/** Spaces that may leave a punctuation mark alone at the start of a line. The page sets them right: a matter for the file's own readers. */
export const noBreakSpace: TextRule = function* (_text, tree) {
  for (const { node, at, match } of matchesInTexts(tree, /(?<=\S) (?=[?!;:»%€])|(?<=«) (?=\S)/g)) {
    const mark = node.value.charAt(match.index + 1);
    const text = /[?!;]/.test(mark) ? NARROW : WIDE;
    yield {
      rule: "no-break-space",
      at,
      details: { mark: node.value.charAt(match.index - 1) === "«" ? "«" : mark },
      fix: { node, from: match.index, to: match.index + 1, text },
    };
  }
};

/** « De 2016 à 2012 ». */
export const yearsOrder: TextRule = function* (_text, tree) {
  const years = /(?<!\d)(?:de|entre)\s(\d{4})\s(?:à|et)\s(\d{4})(?!\d)|(?<!\d)(\d{4})[-–](\d{4})(?!\d)/gi;
  for (const { at, match } of matchesInTexts(tree, years)) {
    const [from = "", to = ""] = [match[1] ?? match[3], match[2] ?? match[4]];
    if (from > to && /^(?:19|20)/.test(from) && /^(?:19|20)/.test(to))
      yield { rule: "years-order", at, details: { from, to } };
  }
};

const ENGLISH = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${UNMARKED_ENGLISH.map((term) => term.replace(/ /g, "\\s")).join("|")})(?![\\p{L}\\p{N}])`,
  "giu",
);

/** English that nothing marks as such: a screen reader says it with a French voice (RGAA 8.7). */
export const unmarkedEnglish: TextRule = function* (_text, tree) {
  for (const { at, match } of matchesInTexts(tree, ENGLISH))
    yield { rule: "unmarked-english", at, details: { text: match[0] } };
};
