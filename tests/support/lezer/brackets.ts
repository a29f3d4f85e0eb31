/**
 * The same text, same length, with each pair of brackets that cannot be a link replaced by other signs.
 * The parser takes every `[word]` for a reference, known or not, and then finds no link around it:
 * « [Directeur[rice]](/offre) » would lose its link. A field that defines references is left alone.
 */
export function maskBrackets(source: string): string {
  if (!source.includes("[") || source.includes("]:")) return source;
  const open: number[] = [];
  const masked: number[] = [];
  for (const { 0: found, index } of source.matchAll(/\\.|[[\]]/gs)) {
    if (found === "[") open.push(index);
    else if (found === "]") {
      const start = open.pop();
      const isLink = /[([]/.test(source.charAt(index + 1));
      if (start !== undefined && !isLink) masked.push(start, index);
    }
  }
  if (masked.length === 0) return source;
  const signs = source.split("");
  // Punctuation like the brackets, so that bold and italics around them are found as before.
  for (const index of masked) signs[index] = "‹";
  return signs.join("");
}
