import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const CELL = /^<t[dh](?=[\s>])/i;
/** Matches a tag that ends a cell. */
const CELL_END = /^<\/?(?:t[dhr]|thead|tbody|tfoot|table)(?=[\s>])/i;
const LIST = /<[ou]l(?=[\s>])|(?:^|\n)[ \t]{0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/i;

/** List in a cell of an HTML table: the items appear as lines of the cell, without bullets. */
export const listInCell = {
  name: "list-in-cell",
  severity: "warning",
  fr: ({ tag }) =>
    `La case « ${tag} » contient une liste, dont les éléments s’affichent sans puce. Écrivez-les en une phrase, ou placez chaque élément sur sa propre ligne du tableau.`,
  en: ({ tag }) =>
    `“${tag}” contains a list. In a cell, its items appear as lines without bullets. Write them as a sentence, or give each one its own table row.`,

  prefilter: /<t[dh](?=[\s>])/i,
  getGroupKey: () => "",
  find: ({ value, reportMatch }) => {
    let cell: { readonly at: number; readonly text: string } | undefined;
    return {
      html: ({ kind, at, text }) => {
        if (kind !== "tag" || !CELL_END.test(text)) return;
        if (cell && LIST.test(value.slice(cell.at + cell.text.length, at)))
          reportMatch(cell.at, { tag: cell.text });
        cell = CELL.test(text) ? { at, text } : undefined;
      },
    };
  },
} as const satisfies TextRule<{ tag: string }>;

export const title = {
  fr: "Dans une case de tableau, une liste s’affiche sans puces.",
  en: "A list in a table cell is not a list on the page.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "La règle vérifie les tableaux en HTML. `check` affiche un seul message par fichier, avec le nombre de cases.",
    en: "The rule checks tables in HTML. `check` reports it once per file, with the number of cells.",
  },
  why: {
    fr: "dans une case, la page n’affiche que des lignes de texte : un lecteur d’écran n’annonce ni la liste, ni son nombre d’éléments.",
    en: "a cell contains only lines of text: a screen reader does not announce how many items there are.",
  },
  // no example can break this rule alone: “read-html” also reports every table in HTML
  examples: [],
};
