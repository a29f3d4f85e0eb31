// Compares the visible text of two ways to render the page.

const BLOCKS =
  "address|article|aside|blockquote|br|caption|dd|div|dl|dt|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|th|thead|tr|ul";

/**
 * Returns the visible words, in order. All types of spaces separate words. Omits drawings hidden from screen readers, such as
 * the initials that replace a portrait.
 * @param {string} html as React writes it
 */
export function extractWords(html) {
  return (
    html
      .replace(/<svg[^>]*aria-hidden[\s\S]*?<\/svg>/g, "")
      .replace(new RegExp(`</?(?:${BLOCKS})\\b[^>]*>`, "g"), " ")
      .replace(/<[^>]*>/g, "")
      .replace(/&(?:#x27|#39);/g, "'")
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&")
      // remove the space inside a number such as « 4 250 », so that the number is the same word with and without this space
      .replace(/(\d)\s(\d{3})\b/g, "$1$2")
      .split(/\s+/)
      .filter(Boolean)
  );
}

/**
 * Compares the words of a page with the words of the floor, and counts the elements of the page. Prints and returns the two
 * results.
 * @param {string} name
 * @param {string} html
 * @param {string} floor
 */
export function compareText(name, html, floor) {
  const { added, missing } = compareWords(extractWords(html), extractWords(floor));
  const count = Math.max(added.length, missing.length);
  const text = count === 0 ? "the same" : `${count} of ${extractWords(floor).length} differ`;
  const elements = countElements(html);
  console.log(`  ${name.padEnd(16)}${elements} elements; words: ${text}`);
  if (count > 0) console.log(`    floor: ${missing.join(" ")}\n    here:  ${added.join(" ")}`);
  return { text, elements };
}

/** @param {string} html */
export const countElements = (html) => html.match(/<[a-z]/g)?.length ?? 0;

/**
 * Returns the words that only one of two texts contains. A word is returned as many times as it is missing in the other text.
 * @param {readonly string[]} words
 * @param {readonly string[]} otherWords
 */
export function compareWords(words, otherWords) {
  return { added: subtractWords(words, otherWords), missing: subtractWords(otherWords, words) };
}

/**
 * @param {readonly string[]} words
 * @param {readonly string[]} excluded
 */
function subtractWords(words, excluded) {
  const remaining = [...excluded];
  return words.filter((word) => {
    const index = remaining.indexOf(word);
    if (index >= 0) remaining.splice(index, 1);
    return index < 0;
  });
}
