import { quote, shown } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const textInCssMeta: RuleMeta = {
  severity: "error",
  tests: ["10.2.1"],
  needs: "width",
  title: { fr: "Un texte n’existe que dans le CSS", en: "A text exists in the CSS only" },
  help: {
    fr: "Écrivez-le dans la page ; gardez ::before et ::after pour le décor.",
    en: "Write it in the page; keep ::before and ::after for decoration.",
  },
  example: {
    before: '<style>.o::after{content:" obligatoire"}</style><p class="o">Nom</p>',
    after: '<style>.o::after{content:" ›"}</style><p class="o">Nom</p>',
  },
};

export const textInCss: RuleFinder = {
  name: "text-in-css",
  when: "width",
  // words that leave with the style sheet; counters do not count, nor what is given an alternative,
  // nor what stands in an attribute: the DSFR says there again what the control itself says
  find: (document) =>
    shown(document, "*").flatMap((element) =>
      ["::before", "::after"].flatMap((pseudo) => {
        const text = writtenIn(getComputedStyle(element, pseudo).content);
        return WORD.test(text) && !isSaid(element, text) ? [{ element, detail: quote(text) }] : [];
      }),
    ),
};

/** A word, not a counter, a quotation mark or an icon font's private letter. */
const WORD = /\p{L}{3,}/u;

/** The strings of a computed `content`, unless an alternative follows them after a slash. */
function writtenIn(content: string): string {
  if (content === "none" || content === "normal" || /"\s*\/\s*"/.test(content)) return "";
  const bare = content.replace(/(?:counters?|attr|url|image-set|[\w-]*gradient)\([^)]*\)/g, "");
  return [...bare.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
    .map(([, text = ""]) => text.replace(/[\uE000-\uF8FF]/g, ""))
    .join(" ");
}

/** Hidden from assistive technology, or said again by an attribute. */
function isSaid(element: Element, text: string): boolean {
  if (element.closest("[aria-hidden=true]")) return true;
  return element.getAttributeNames().some((name) => element.getAttribute(name)?.trim() === text.trim());
}
