/*
 * A line is an item where it begins with one of these, and others with the same, or with the next number:
 *
 * | form                              | not                                                       |
 * |-----------------------------------|-----------------------------------------------------------|
 * | `• un`, or another of BULLETS     | `●●○`: signs in a row                                     |
 * | `· un`, `- un`, `– un`, `— un`    | `– 5 °C`: a figure after one of these long ones;          |
 * |                                   | `– Vous venez ?`, `– Oui.`: a talk                        |
 * | `o⇥un`, or § Ø v, as Word pastes  | `§ 4`, `Ø 20 mm`, `v 2.0`: a space, or a figure after     |
 * | `1/ un`, `1) un`, `1 - un`, …     | `1-A`, `1/2`: no space; `1 – 2 ans`: a figure after       |
 * | `1° un`, and other words of START | `1° étage`, `1° Étage`, `1 °C`: the first of its kind     |
 *
 * Numbers count from 1. What is in the right column stays text, however often it comes; so do items that are
 * all parted from each other by paragraphs.
 */

/** The one marker of all numbers, however they are written. */
export const COUNTED = "1";
// What Word, a telephone or a CMS puts before an item, and Markdown does not know; the last ones are of
// Word's own symbol fonts, which no page has.
export const BULLETS = "•●◦○▪■‣⁃∙►▸➢➤❖◆\uF076\uF0A7\uF0B7\uF0D8\uF0FC";
// A hyphen that stands here is escaped, or too far in its line: Markdown makes lists of the others.
export const BULLET = new RegExp(
  String.raw`^(?:([${BULLETS}])(?![${BULLETS}])\s*|([·–—-]|[o§Øv](?=\t|\u00A0\s))\s+)(?=\S)`,
  "u",
);
export const SECOND = new RegExp(`^[${BULLETS}]$`, "u");
/** Before these words « 1° » is not an ordinal, « 1° étage »: articles and the like, numbers, prepositions. */
const START =
  "(?:une?|l[ea]s?|des?|du|[vn](?:otre|os)|s(?:on|a|es)|leurs?|cet|cette|ces?|chaque|tou(?:te?s?)|aux?|en|pour|par|sur|" +
  "avec|sans|dans|si|être|avoir|premi(?:er|ère)|deuxième|seconde?|deux|trois|quatre|cinq)(?![\\p{L}\\p{N}])|[ld]['’]";
// « 1/ », « 1 - », « (1) », « 1️⃣ », « 1° Un », and « 1. » that a CMS has escaped; then a space.
const NUMBER = new RegExp(
  String.raw`^(?:\((\d{1,3})\)[.:]?|(\d{1,3})(?:\s*\uFE0F?\u20E3|\s*°(?=\s+(?:${START}))|\s*(?:°\s*)?[.)/:|→–—-]{1,4}(?![.)/:|→–—-])))(?!(?<=[/:|→–—-])\s*\d)(?:\s+|$)`,
  "iu",
);

/**
 * The number that begins a line, and how many characters it takes with its delimiter. Before another figure it
 * makes a range, a share or a time of both: « 3 – 24 avril », « 24 / 48 h », « 9 : 30 ».
 */
export function typedNumber(text: string): { readonly number: number; readonly length: number } | undefined {
  const match = NUMBER.exec(text);
  return match ? { number: Number(match[1] ?? match[2]), length: match[0].length } : undefined;
}

/** True for 1, 2, 3, from 1 again or not: numbers that count, and not amounts or dates. */
export function isCount(numbers: readonly number[]): boolean {
  return numbers.includes(2) && numbers.every((each, index) => each === 1 || each - 1 === numbers[index - 1]);
}
