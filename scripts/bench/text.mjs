// What a reader is told, to see whether two ways to the page tell the same.

const BLOCKS =
  "address|article|aside|blockquote|br|caption|dd|div|dl|dt|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|th|thead|tr|ul";

/**
 * The words that show, in order. Spaces of all widths are alike; what is hidden from everybody's ears, such as
 * the initials that stand for a portrait, is left out.
 * @param {string} html as React writes it
 */
export function wordsOf(html) {
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
      // the same amount, with and without the space that parts its thousands
      .replace(/(\d)\s(\d{3})\b/g, "$1$2")
      .split(/\s+/)
      .filter(Boolean)
  );
}

/**
 * How a page's words differ from the floor's, and its number of elements; both are printed.
 * @param {string} name
 * @param {string} html
 * @param {string} floor
 */
export function compareText(name, html, floor) {
  const { added, missing } = differences(wordsOf(html), wordsOf(floor));
  const count = Math.max(added.length, missing.length);
  const text = count === 0 ? "the same" : `${count} of ${wordsOf(floor).length} differ`;
  const elements = countElements(html);
  console.log(`  ${name.padEnd(16)}${elements} elements; words: ${text}`);
  if (count > 0) console.log(`    floor: ${missing.join(" ")}\n    here:  ${added.join(" ")}`);
  return { text, elements };
}

/** @param {string} html */
export const countElements = (html) => html.match(/<[a-z]/g)?.length ?? 0;

/**
 * The words that only one of two texts has, each as many times as it lacks in the other.
 * @param {readonly string[]} words
 * @param {readonly string[]} others
 */
export function differences(words, others) {
  return { added: less(words, others), missing: less(others, words) };
}

/**
 * @param {readonly string[]} words
 * @param {readonly string[]} taken
 */
function less(words, taken) {
  const left = [...taken];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
