/*
 * A line is a list item if it begins with one of these marks, and other lines begin with the same mark or the next number:
 *
 * | item                              | text                                                      |
 * |-----------------------------------|-----------------------------------------------------------|
 * | `• un`, or another of BULLETS     | `●●○`: signs in a row                                     |
 * | `· un`, `- un`, `– un`, `— un`    | `– 5 °C`: a figure after one of the two long dashes;      |
 * |                                   | `– Vous venez ?`, `– Oui.`: a dialogue                    |
 * | `o⇥un`, or § Ø v, as Word pastes  | `§ 4`, `Ø 20 mm`, `v 2.0`: a space, or a figure after     |
 * | `1/ un`, `1) un`, `1 - un`, …     | `1-A`, `1/2`: no space; `1 – 2 ans`: a figure after       |
 * | `1° un`, or words of ITEM_START   | `1° étage`, `1° Étage`: an ordinal; `1 °C`: a temperature |
 *
 * Numbers count from 1. The examples of the right column are text, however often they occur. Items that are all separated from
 * each other by paragraphs are text too.
 */

/** Marker that all numbers share, however they are written. */
export const NUMBER_MARKER = "1";
// Bullets of Word, telephones and CMS that Markdown does not support. The last five characters belong to the symbol fonts of
// Word, which pages do not have.
export const BULLETS = "•●◦○▪■‣⁃∙►▸➢➤❖◆\uF076\uF0A7\uF0B7\uF0D8\uF0FC";
// a hyphen found here is escaped, or indented too far: Markdown makes lists of other hyphens
export const BULLET = new RegExp(
  String.raw`^(?:([${BULLETS}])(?![${BULLETS}])\s*|([·–—-]|[o§Øv](?=\t|\u00A0\s))\s+)(?=\S)`,
  "u",
);
export const LONE_BULLET = new RegExp(`^[${BULLETS}]$`, "u");
/**
 * Source of a pattern for the words before which « 1° » marks an item: articles and similar words, numbers, prepositions.
 * Before other words, « 1° » is an ordinal: « 1° étage ».
 */
const ITEM_START =
  "(?:une?|l[ea]s?|des?|du|[vn](?:otre|os)|s(?:on|a|es)|leurs?|cet|cette|ces?|chaque|tou(?:te?s?)|aux?|en|pour|par|sur|" +
  "avec|sans|dans|si|être|avoir|premi(?:er|ère)|deuxième|seconde?|deux|trois|quatre|cinq)(?![\\p{L}\\p{N}])|[ld]['’]";
// « 1/ », « 1 - », « (1) », « 1️⃣ », « 1° Un », and « 1. » that a CMS has escaped; then a space.
const NUMBER = new RegExp(
  String.raw`^(?:\((\d{1,3})\)[.:]?|(\d{1,3})(?:\s*\uFE0F?\u20E3|\s*°(?=\s+(?:${ITEM_START}))|\s*(?:°\s*)?[.)/:|→–—-]{1,4}(?![.)/:|→–—-])))(?!(?<=[/:|→–—-])\s*\d)(?:\s+|$)`,
  "iu",
);

/**
 * Returns the number at the start of a line, and the length of the number with its delimiter. Returns undefined if the line
 * does not begin with a number, or if another figure follows, since two figures are a range, a ratio or a time: « 3 – 24
 * avril », « 24 / 48 h », « 9 : 30 ».
 */
export function readTypedNumber(
  text: string,
): { readonly number: number; readonly length: number } | undefined {
  const match = NUMBER.exec(text);
  return match ? { number: Number(match[1] ?? match[2]), length: match[0].length } : undefined;
}

/** Whether numbers count 1, 2, 3, possibly from 1 again. Such numbers are not amounts or dates. */
export function isCounting(numbers: readonly number[]): boolean {
  return (
    numbers.includes(2) && numbers.every((number, index) => number === 1 || number - 1 === numbers[index - 1])
  );
}
