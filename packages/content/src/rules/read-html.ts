import { classifyTag, getSpanTypes, parseTag } from "../markdown/html";
import { hasUsefulTitle } from "./frame-as-link";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/**
 * Matches the tags without an equivalent in Markdown. Such a tag is reported only if the page ignores some of its attributes.
 */
const WITHOUT_EQUIVALENT = /^<\/?(?:br|sup|sub|abbr|acronym|details|summary|span)\b/i;
/** Matches the tags that the page ignores, whose content it keeps, unless their style makes them bold or italic. */
const IGNORED =
  /^<(?:u|ins|mark|small|big|font|label|button|nobr|wbr|data|time|bdi|bdo|center|meta|html|body|b|strong|i|em|s|del|strike)\b/i;
/** Matches the tags that the page ignores, and with which authors stress words. */
const STRESS = /^<(?:u|ins|mark)\b/i;

const REWRITE =
  "« dsfr-blocks check --rewrite html » le convertit dans le fichier, si la page reste la même.";

const formatOther = (tag: string, kind: string) =>
  kind === "frame"
    ? `La page remplace « ${tag} » par un lien, dont le texte est le titre de ce cadre.`
    : kind === "office"
      ? `« ${tag} » vient de Word : la page l’ignore. Supprimez-le.`
      : kind === "ignored"
        ? `La page ignore « ${tag} », et garde le texte.${STRESS.test(tag) ? " Pour insister sur des mots, écrivez-les en gras : « **mots** »." : ""}`
        : `Dans « ${tag} », la page ignore les classes, les styles et les attributs de ce type.`;

/**
 * HTML that the page reads as Markdown, without its classes and styles; tags that Word adds, and attributes in braces, which
 * the page ignores; and frames, which the page replaces with links. `frame-as-link` reports a frame without a useful title.
 */
export const readHtml = {
  name: "read-html",
  severity: "info",
  isAutoCorrected: true,
  fr: ({ tag, kind }) =>
    kind === "tag"
      ? `« ${tag} » est lu comme du Markdown, sans classe ni style. ${REWRITE}`
      : formatOther(tag, kind),
  en: ({ tag, kind }) =>
    kind === "tag"
      ? `“${tag}” is read as Markdown, without class or style. “dsfr-blocks check --rewrite html” converts it in the file, if the page stays the same.`
      : kind === "frame"
        ? `“${tag}”: the page replaces this frame with a link that has its title.`
        : kind === "office"
          ? `“${tag}” comes from Word: the page ignores it. Delete it.`
          : kind === "ignored"
            ? `The page ignores “${tag}”, and keeps the text.${STRESS.test(tag) ? " To stress words, write them in bold: “**words**”." : ""}`
            : `“${tag}”: the page ignores classes, styles and attributes of this type.`,
  form: ({ tag, kind }) =>
    kind === "tag"
      ? `« ${tag} » est lu comme la mise en forme qu’il décrit. Préférez les boutons de l’éditeur.`
      : formatOther(tag, kind),

  prefilter: /<[/?!]?[a-z[]|\{[ \t]?[.#:a-z]/i,
  getGroupKey: ({ tag, kind }) => `${kind} ${kind === "ignored" && STRESS.test(tag)}`,
  find: ({ reportMatch }) => ({
    html: ({ kind, at, text, dropped }) => {
      if (kind === "frame" && hasUsefulTitle(text)) reportMatch(at, { tag: text, kind });
      if (kind === "attributes") reportMatch(at, { tag: text, kind });
      if (kind !== "tag") return;
      const tag = parseTag(text);
      if (classifyTag(tag) === "office") {
        if (!text.startsWith("</")) reportMatch(at, { tag: text, kind: "office" });
        return;
      }
      const spanTypes = getSpanTypes(tag);
      const isIgnored = IGNORED.test(text) && spanTypes.length === 0 && !tag.attributes.has("href");
      const hasEquivalent = !WITHOUT_EQUIVALENT.test(text) || spanTypes.some(isMarkdown);
      if (hasEquivalent && !text.startsWith("</"))
        reportMatch(at, { tag: text, kind: isIgnored ? "ignored" : "tag" });
      else if (dropped > 0) reportMatch(at, { tag: text, kind: "attributes" });
    },
  }),
} as const satisfies TextRule<{ tag: string; kind: "tag" | "frame" | "attributes" | "office" | "ignored" }>;

/** Whether Markdown has marks for a type of inline. */
function isMarkdown(type: string): boolean {
  return type !== "superscript" && type !== "subscript";
}

export const title = {
  fr: "Du HTML est lu comme du Markdown.",
  en: "HTML is read as Markdown.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: 'La page en garde le sens : paragraphes, titres, listes, liens, images, tableaux, gras, italiques, citations. Une balise d’un autre outil qui a une adresse, comme `<Button href="/contact">`, est un lien. La page ignore les classes, les styles, les attributs d’un autre Markdown, comme `{.classe}` ou `{title="…"}`, les soulignés, et les marques de Word, comme `<o:p>`. `check` affiche un seul message par fichier et par type, avec le nombre de fois. `<br>`, `<sup>`, `<sub>`, `<abbr title="…">`, `<span lang="…">` et `<details>` n’ont pas d’équivalent en Markdown : la règle les ignore.',
    en: 'The page keeps its meaning (paragraphs, titles, lists, links, images, tables, bold, italics, quotations; a tag of another tool that has a URL, such as `<Button href="/contact">`, is a link) and ignores its classes and styles, the attributes of other Markdown tools, such as `{.class}` or `{title="…"}`, underlines, and marks of Word such as `<o:p>`. `check` reports each type once per file, with a count. It does not report `<br>`, `<sup>`, `<sub>`, `<abbr title="…">`, `<span lang="…">` and `<details>`, which have no equivalent in Markdown.',
  },
  why: {
    fr: "le Markdown est facile à relire, et à modifier sans rien casser.",
    en: "Markdown is easier to read, and to change without breaking anything.",
  },
  fix: {
    fr: "lancez `dsfr-blocks check --rewrite html FICHIER` : la commande convertit le HTML en Markdown partout où la page reste la même.",
    en: "run `dsfr-blocks check --rewrite html FILE`: it converts the HTML to Markdown wherever the page stays the same.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Un contrat de <b>deux ans</b>.`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat de **deux ans**.`,
    },
  ],
};
