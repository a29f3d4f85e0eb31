import { parseTag } from "../markdown/html";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Cell of an HTML table that spans several columns or rows. The page shows its text in the first cell; the others are blank. */
export const mergedCells = {
  name: "merged-cells",
  severity: "warning",
  fr: ({ tag }) =>
    `« ${tag} » fusionne des cases. La page n’en fusionne pas : le texte est dans la première, et les autres restent vides. Répétez-le dans chacune, ou faites plusieurs tableaux.`,
  en: ({ tag }) =>
    `“${tag}” merges cells. The page merges none: the text is in the first, and the others are blank. Repeat it in each of them, or make several tables.`,

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
  fr: "Des cases fusionnées d’un tableau ne le sont plus.",
  en: "Merged cells of a table are not merged on the page.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Un tableau en HTML peut fusionner des cases (`colspan`, `rowspan`). La page garde chaque autre case dans sa colonne. Un seul message par fichier donne leur nombre.",
    en: "A table in HTML may merge cells (`colspan`, `rowspan`). The page keeps every other cell in its column. `check` reports it once per file, with the number of cells.",
  },
  why: {
    fr: "une case vide ne dit pas que le texte d’à côté ou d’au-dessus vaut aussi pour elle.",
    en: "a blank cell does not say that the text beside it or above it holds for it too.",
  },
  fix: {
    fr: "écrire le texte dans chaque case, ou faire un tableau par groupe, avec un titre au-dessus.",
    en: "write the text in each cell, or make a table for each group, with a heading above it.",
  },
  // no example can break this rule alone: “read-html” also reports every table in HTML
  examples: [],
};
