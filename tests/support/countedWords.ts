/** The words that bear a number of their own, « mot12 », and every figure, in order; numbers of lists as `listed` has them. */
export function listCountedWords(text: string): string[] {
  return text.replace(/(?<=\d)[ \u00A0\u202F](?=\d{3}(?!\d))/g, "").match(/#\d+#|mot\d+|\d+/giu) ?? [];
}

/** A list's number among a page's words, so that it is not taken for one: for `spoken`. */
export const formatNumberMark = (number: number): string => ` #${number}# `;

/**
 * What the words of `source` lack in those of `page`, in order. A figure may be the number of the list that the page
 * shows at its place, each number once; nothing else may leave, and nothing come.
 */
export function lostWords(source: readonly string[], page: readonly string[]): string[] {
  let at = 0;
  let shown: string | undefined;
  for (const word of source) {
    for (; page[at]?.startsWith("#"); at++) shown = page[at]?.slice(1, -1);
    if (page[at] === word) at += 1;
    else if (shown !== undefined && Number(word) === Number(shown)) shown = undefined;
    else return [word, ...page.slice(at)];
  }
  return page.slice(at).filter((word) => !word.startsWith("#"));
}
