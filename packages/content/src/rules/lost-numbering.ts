import { parseTag } from "../markdown/html";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Numbering for each value of the attribute `type`, which is case-sensitive. */
const TYPES: ReadonlyMap<string, Numbering> = new Map([
  ["a", "letters"],
  ["A", "letters"],
  ["i", "roman"],
  ["I", "roman"],
]);
const STYLES =
  /list-style(?:-type)?\s{0,9}:[^;]{0,99}\b(?:(?:lower|upper)-(?:alpha|latin|greek)|((?:lower|upper)-roman))\b/i;

type Numbering = "letters" | "roman";

const EXAMPLES = { letters: "a, b, c", roman: "I, II, III" } as const;

/** HTML list numbered with letters or Roman numerals: the page supports only figures. */
export const lostNumbering = {
  name: "lost-numbering",
  severity: "warning",
  fr: ({ tag, numbering }) =>
    `« ${tag} » numérote ses lignes ${EXAMPLES[numbering]}, mais la page les numérote 1, 2, 3. Si le texte renvoie à une ligne de la liste, changez ce renvoi, ou écrivez chaque ligne comme un paragraphe qui commence par son numéro.`,
  en: ({ tag, numbering }) =>
    `“${tag}” numbers its items ${EXAMPLES[numbering]}, but the page numbers them 1, 2, 3. If the text refers to one of them, change the reference, or write each item as a paragraph that begins with its number.`,

  prefilter: /<(?:[ou]l|li)\b/i,
  getGroupKey: ({ numbering }) => numbering,
  find: ({ reportMatch }) => ({
    html: ({ kind, at, text }) => {
      if (kind !== "tag" || !/^<(?:[ou]l|li)\b/i.test(text)) return;
      const { attributes } = parseTag(text);
      const style = STYLES.exec(attributes.get("style") ?? "");
      const styleNumbering = style && (style[1] ? "roman" : "letters");
      const numbering = TYPES.get(attributes.get("type") ?? "") ?? styleNumbering;
      if (numbering) reportMatch(at, { tag: text, numbering });
    },
  }),
} as const satisfies TextRule<{ tag: string; numbering: Numbering }>;

export const title = {
  fr: "Des lettres ou des chiffres romains deviennent 1, 2, 3.",
  en: "Letters or Roman numerals become 1, 2, 3.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Une liste en HTML peut utiliser des lettres ou des chiffres romains (`type`, `list-style-type`). La page numérote toutes les listes avec des chiffres. Elle garde le premier numéro (`start`), le numéro propre à une ligne (`value`), et l’ordre d’une liste qui compte à rebours (`reversed`). `check` affiche un seul message par fichier, avec le nombre de listes.",
    en: "A list in HTML may use letters or Roman numerals (`type`, `list-style-type`). The page numbers its lists with figures. It keeps the first number (`start`), the number of a single item (`value`), and the numbers of a list that counts down (`reversed`). `check` reports it once per file, with the number of lists.",
  },
  why: {
    fr: "un renvoi comme « voir le point b » ne désignerait plus rien.",
    en: "a reference such as “see point b” would no longer match any item.",
  },
  fix: {
    fr: "supprimez `type` ou le style, et utilisez les chiffres dans les renvois ; ou écrivez chaque ligne comme un paragraphe : `a) Un CV`.",
    en: "remove `type` or the style, and use figures in references; or write each item as a paragraph: `a) A résumé`.",
  },
  // no example can break this rule alone: “read-html” also reports every list in HTML
  examples: [],
};
