import { parseTag } from "../markdown/html";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Element without text, which some editors add at the end of each printed page. */
const EMPTY_ELEMENT = /^(?:\s|&nbsp;|&#160;){0,50}<\//i;

/** Text that its HTML hides. The page shows it, since it ignores styles. */
export const hiddenText = {
  name: "hidden-text",
  severity: "warning",
  fr: ({ tag }) =>
    `« ${tag} » cache son texte, mais la page le montre : elle ne prend pas les styles. Si personne ne doit le lire, effacez-le ; sinon, ôtez la balise.`,
  en: ({ tag }) =>
    `“${tag}” hides its text, but the page shows it: it takes no styles. If nobody should read it, delete it; otherwise, remove the tag.`,

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
  fr: "Un texte que son HTML cache s’affiche.",
  en: "A text that its HTML hides shows.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Ce sont les balises avec `hidden`, `display:none` ou `visibility:hidden`. Un seul message par fichier donne leur nombre.",
    en: "This concerns tags with `hidden`, `display:none` or `visibility:hidden`. `check` reports them once per file, with their number.",
  },
  why: {
    fr: "un texte caché peut être un brouillon, ou un texte à déplier. La page ne peut pas le savoir, et n’enlève aucun mot.",
    en: "a hidden text may be a draft, or one to open with a button. The page cannot know, and removes no word.",
  },
  fix: {
    fr: "effacer le texte, ou ôter la balise. Un texte à déplier s’écrit avec `<details>`.",
    en: "delete the text, or remove the tag. For a text to open, write `<details>`.",
  },
  // no example can break this rule alone: “read-html” also reports such a tag
  examples: [],
};
