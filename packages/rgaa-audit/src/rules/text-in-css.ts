import { quote, findShown } from "../page/dom";
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
  // report text that disappears without the style sheet; ignore counters, text with an alternative, and text that an attribute
  // repeats: the DSFR displays attributes that repeat the text of the control
  find: (document) =>
    findShown(document, "*").flatMap((element) =>
      ["::before", "::after"].flatMap((pseudo) => {
        const text = readStrings(getComputedStyle(element, pseudo).content);
        return WORD.test(text) && !isRepeatedOrHidden(element, text)
          ? [{ element, detail: quote(text) }]
          : [];
      }),
    ),
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
