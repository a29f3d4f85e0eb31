import { parseColour } from "../page/colour/colour";
import { createClipLookup, EMPTY_CLIP, quote, findShown } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const textInCssMeta: RuleMeta = {
  severity: "error",
  tests: ["10.2.1"],
  needs: "width",
  title: { fr: "Un texte n’existe que dans le CSS", en: "Some text exists only in the CSS" },
  help: {
    fr: "Écrivez-le dans la page ; utilisez ::before et ::after seulement pour la décoration.",
    en: "Write it in the page; use ::before and ::after only for decoration.",
  },
  example: {
    before: '<style>.o::after{content:" obligatoire"}</style><p class="o">Nom</p>',
    after: '<style>.o::after{content:" ›"}</style><p class="o">Nom</p>',
  },
};

export const textInCss: RuleFinder = {
  name: "text-in-css",
  when: "width",
  // report visible text that disappears without the style sheet. Ignore counters, text with an alternative, and text that is
  // also the value of an attribute of the element: with such an attribute, the DSFR displays the text of a control again.
  find: (document) => {
    const getClips = createClipLookup();
    return findShown(document, "*").flatMap((element) =>
      ["::before", "::after"].flatMap((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        const text = readStrings(style.content);
        if (!WORD.test(text) || isRepeatedOrHidden(element, text)) return [];
        return isTextVisible(style, getClips(element)) ? [{ element, detail: quote(text) }] : [];
      }),
    );
  },
};

/** Matches a word, as opposed to a counter, a quotation mark or a private character of an icon font. */
const WORD = /\p{L}{3,}/u;

/** Returns the strings of a computed `content`. Returns "" if an alternative follows these strings after a slash. */
function readStrings(content: string): string {
  if (content === "none" || content === "normal" || /"\s*\/\s*"/.test(content)) return "";
  const bare = content.replace(/(?:counters?|attr|url|image-set|[\w-]*gradient)\([^)]*\)/g, "");
  return [...bare.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
    .map(([, text = ""]) => text.replace(/[\uE000-\uF8FF]/g, ""))
    .join(" ");
}

/** Whether an element is hidden from assistive technology, or one of its attributes repeats the text. */
function isRepeatedOrHidden(element: Element, text: string): boolean {
  if (element.closest("[aria-hidden=true]")) return true;
  return element.getAttributeNames().some((name) => element.getAttribute(name)?.trim() === text.trim());
}

/**
 * Whether the text of a pseudo-element is visible: its letters have a size and a colour, and its box and the boxes around it
 * neither clip it to nothing nor move it away. A page that replaces a text with an image hides the text in one of these ways.
 */
function isTextVisible(style: CSSStyleDeclaration, clips: readonly DOMRect[]): boolean {
  const { display, visibility, opacity, fontSize, textIndent, overflow, clip, clipPath, position } = style;
  if (display === "none" || visibility !== "visible" || opacity === "0" || Number.parseFloat(fontSize) < 2)
    return false;
  // the sizes of an inline box are `auto`
  const hasNoSize = [style.width, style.height].some((size) => Number.parseFloat(size) < 2);
  const isClipped =
    (overflow !== "visible" && hasNoSize) ||
    clipPath.startsWith("inset(50%") ||
    (position === "absolute" && EMPTY_CLIP.test(clip)) ||
    clips.some(({ width, height }) => width < 2 || height < 2);
  const offsets = position === "static" ? [textIndent] : [textIndent, style.left, style.top];
  const isAway = offsets.some((offset) => Number.parseFloat(offset) < -MAX_OFFSET);
  return !isClipped && !isAway && parseColour(style.webkitTextFillColor)[3] > 0;
}

/** Negative offset beyond which a text is outside the page on purpose, in CSS pixels. */
const MAX_OFFSET = 500;
