import { parseTag } from "../markdown/html";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/**
 * Cell of an HTML table that spans several columns or rows. The page shows its text in the first cell; the other cells of the
 * span are blank.
 */
export const mergedCells = {
  name: "merged-cells",
  severity: "warning",
  fr: ({ tag }) =>
    `« ${tag} » fusionne des cases, ce que la page n’accepte pas : le texte s’affiche dans la première, et les autres restent vides. Répétez le texte dans chaque case, ou créez plusieurs tableaux.`,
  en: ({ tag }) =>
    `“${tag}” merges cells, which the page does not support: the text appears in the first cell, and the others stay empty. Repeat the text in each cell, or create several tables.`,

  prefilter: /<t[dh]\s/i,
  getGroupKey: () => "",
  find: ({ reportMatch }) => ({
    html: ({ kind, at, text }) => {
      if (kind !== "tag" || !/^<t[dh]\s/i.test(text)) return;
      const { attributes } = parseTag(text);
      const spansSeveral = (name: string) => Number(attributes.get(name) ?? 1) > 1;
      if (spansSeveral("colspan") || spansSeveral("rowspan")) reportMatch(at, { tag: text });
    },
  }),
} as const satisfies TextRule<{ tag: string }>;

export const title = {
  fr: "La page ne fusionne pas les cases d’un tableau.",
  en: "The page does not merge table cells.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Un tableau en HTML peut fusionner des cases (`colspan`, `rowspan`). La page garde les autres cases dans leur colonne. `check` affiche un seul message par fichier, avec le nombre de cases fusionnées.",
    en: "A table in HTML may merge cells (`colspan`, `rowspan`). The page keeps all other cells in their columns. `check` prints one message per file, with the number of merged cells.",
  },
  why: {
    fr: "une case vide n’indique pas que le texte de la case voisine vaut aussi pour elle.",
    en: "an empty cell does not show that the text beside it or above it also applies to it.",
  },
  fix: {
    fr: "écrivez le texte dans chaque case, ou créez un tableau par groupe, avec un titre au-dessus.",
    en: "write the text in each cell, or create a table for each group, with a heading above it.",
  },
  // no example can break this rule alone: “read-html” also reports every table in HTML
  examples: [],
};
