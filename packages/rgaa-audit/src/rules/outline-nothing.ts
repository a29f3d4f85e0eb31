import { quoteElement, getText } from "../page/dom";
import { findExposedHeadings, isEmptyHeading, getHeadingLevel } from "../page/headings";
import type { RuleFinder, RuleMeta } from "../rule";

export const outlineNothingMeta: RuleMeta = {
  severity: "warning",
  tests: ["9.1.2"],
  title: { fr: "Un titre n’introduit aucun contenu", en: "A heading has no content under it" },
  help: {
    fr: "Transformez-le en paragraphe, ou ajoutez le contenu qu’il annonce.",
    en: "Make it a paragraph, or add the content that it announces.",
  },
  example: {
    before: "<h2>Horaires</h2><h2>Tarifs</h2><p>9 euros.</p>",
    after: "<h2>Horaires</h2><p>De 9 h à 17 h.</p><h2>Tarifs</h2><p>9 euros.</p>",
  },
};

export const outlineNothing: RuleFinder = {
  name: "outline-nothing",
  when: "width",
  find: ({ body }, { once }) => {
    const headings = once(findExposedHeadings);
    // accept a heading that is the whole text of the page: a fragment of a page may consist of a heading only
    const pageText = getText(body);
    return headings
      .filter(
        (heading, index) =>
          !isEmptyHeading(heading) &&
          getText(heading) !== pageText &&
          !introducesContent(heading, headings[index + 1]),
      )
      .map(quoteElement);
  },
};

/** Selector of content other than text. */
const CONTENT =
  "img, svg, picture, video, audio, canvas, iframe, object, embed, input, select, textarea, button";

const NOT_RENDERED = "script, style, template, noscript";

/** Minimum size of an icon drawn by CSS, in CSS pixels. */
const MIN_ICON_SIZE = 8;

/** Whether a heading introduces content. A heading that is a link or a button, such as the title of a card, counts too. */
function introducesContent(heading: Element, next: Element | undefined): boolean {
  if (heading.querySelector("a, button") ?? heading.closest("a, button, summary")) return true;
  if (next && getHeadingLevel(next) > getHeadingLevel(heading)) return true;
  const walker = heading.ownerDocument.createTreeWalker(heading.ownerDocument.body);
  walker.currentNode = heading;
  // skip the heading's own content
  let node: Node | null = walker.nextSibling();
  while (node === null && walker.parentNode()) node = walker.nextSibling();
  for (; node && node !== next; node = walker.nextNode()) if (isContent(node)) return true;
  return false;
}

/** Whether a node is content: text, an image, a field, or an empty box that CSS draws, such as an icon. */
function isContent(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE)
    return getText(node) !== "" && !node.parentElement?.matches(NOT_RENDERED);
  if (!(node instanceof Element) || node.matches(NOT_RENDERED)) return false;
  if (node.matches(CONTENT)) return true;
  const { width, height } = node.getBoundingClientRect();
  return (
    node.childElementCount === 0 &&
    !node.matches("br, hr") &&
    getText(node) === "" &&
    width >= MIN_ICON_SIZE &&
    height >= MIN_ICON_SIZE
  );
}
