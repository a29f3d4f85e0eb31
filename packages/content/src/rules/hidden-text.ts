import { parseTag } from "../markdown/html";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/**
 * Matches the source after the start tag of an element without text. Some editors add a hidden element of this kind at the end
 * of each printed page.
 */
const EMPTY_ELEMENT = /^(?:\s|&nbsp;|&#160;){0,50}<\//i;

/**
 * Text that an HTML attribute or style hides. The page ignores the attribute or the style, so the text is visible on the page.
 */
export const hiddenText = {
  name: "hidden-text",
  severity: "warning",
  fr: ({ tag }) =>
    `« ${tag} » cache son texte, mais la page l’affiche quand même. Si personne ne doit lire ce texte, supprimez-le ; sinon, supprimez la balise.`,
  en: ({ tag }) =>
    `“${tag}” hides its text, but the page shows it anyway. If nobody should read this text, delete it; otherwise, remove the tag.`,

  prefilter: /\bhidden\b|display|visibility/i,
  getGroupKey: () => "",
  find: ({ value, reportMatch }) => ({
    html: ({ kind, at, text }) => {
      if (kind !== "tag" || text.startsWith("</")) return;
      const { attributes } = parseTag(text);
      const isHidden = attributes.has("hidden") || HIDING_STYLE.test(attributes.get("style") ?? "");
      if (isHidden && !EMPTY_ELEMENT.test(value.slice(at + text.length, at + text.length + 400)))
        reportMatch(at, { tag: text });
    },
  }),
} as const satisfies TextRule<{ tag: string }>;

export const title = {
  fr: "Un texte caché en HTML s’affiche.",
  en: "A text that its HTML hides is shown.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "La règle signale les balises avec `hidden`, `display:none` ou `visibility:hidden`, une seule fois par fichier, avec leur nombre.",
    en: "The rule reports tags with `hidden`, `display:none` or `visibility:hidden`, once per file, with a count.",
  },
  why: {
    fr: "un texte caché peut être un brouillon, ou un texte à déplier. La page ne peut pas le savoir : elle garde donc tout le texte.",
    en: "a hidden text may be a draft, or a text that a button opens. The page cannot know, so it keeps all text.",
  },
  fix: {
    fr: "supprimez le texte, ou la balise. Pour un texte à déplier, utilisez `<details>`.",
    en: "delete the text, or remove the tag. For a text that readers can open, use `<details>`.",
  },
  // no example can break this rule alone: “read-html” also reports the tag
  examples: [],
};
