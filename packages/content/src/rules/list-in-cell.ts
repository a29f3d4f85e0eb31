import { getInlineContents } from "../markdown/text";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const CELL = /^<t[dh](?=[\s>])/i;
/** Matches a tag that ends a cell. */
const CELL_END = /^<\/?(?:t[dhr]|thead|tbody|tfoot|table)(?=[\s>])/i;
const LIST = /<[ou]l(?=[\s>])|(?:^|\n)[ \t]{0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/i;

/** Matches the tags that separate the items of a list. */
const ITEM_TAG = /^<\/?(?:[ou]l|li)(?=[\s>])/i;
/** Matches the line below the header of a Markdown table. */
const TABLE_DELIMITER = /\n[ \t]{0,9}\|?[ \t]{0,9}:?-{1,99}:?[ \t]{0,9}\|/;

/** List or table in a cell of a table: the page shows it as lines of the cell, without bullets or columns. */
export const listInCell = {
  name: "list-in-cell",
  severity: "warning",
  fr: ({ tag, kind }) =>
    kind === "table"
      ? `La case « ${tag} » contient un tableau, dont les cases s’affichent l’une sous l’autre. Placez ce tableau après celui qui le contient.`
      : `${kind === "cell" ? `La case « ${tag} » contient une liste, dont les` : `La liste « ${tag} » est dans une case de tableau : ses`} éléments s’affichent sans puce. Écrivez-les en une phrase, ou placez chaque élément sur sa propre ligne du tableau.`,
  en: ({ tag, kind }) =>
    kind === "table"
      ? `“${tag}” contains a table. In a cell, the page shows its cells one below the other. Move this table after the one that contains it.`
      : `“${tag}” ${kind === "cell" ? "contains a list. In a cell," : "is in a table cell:"} its items appear as lines without bullets. Write them as a sentence, or give each one its own table row.`,

  prefilter: /<(?:t[dh]|[ou]l)(?=[\s>])/i,
  getGroupKey: ({ kind }) => (kind === "table" ? kind : "list"),
  find: ({ value, reportMatch }) => {
    let cell: { readonly at: number; readonly text: string } | undefined;
    const listTags: { readonly at: number; readonly text: string }[] = [];
    let listIndex = -1;
    /** Returns the last list before an offset, and whether no lower offset was in this list. Offsets are in ascending order. */
    const findList = (offset: number) => {
      const previousIndex = listIndex;
      while ((listTags[listIndex + 1]?.at ?? Infinity) <= offset) listIndex += 1;
      return { list: listTags[listIndex], isNew: listIndex > previousIndex };
    };
    return {
      html: ({ kind, at, text }) => {
        if (kind !== "tag") return;
        if (/^<[ou]l(?=[\s>])/i.test(text)) listTags.push({ at, text });
        if (!CELL_END.test(text)) return;
        const content = cell && value.slice(cell.at + cell.text.length, at);
        if (cell && content !== undefined) {
          if (LIST.test(content)) reportMatch(cell.at, { tag: cell.text, kind: "cell" });
          if (/^<table/i.test(text) || TABLE_DELIMITER.test(content))
            reportMatch(cell.at, { tag: cell.text, kind: "table" });
        }
        cell = CELL.test(text) ? { at, text } : undefined;
      },
      // in a Markdown table, a cell contains only inlines: the tags of a list become line breaks
      block: (block) => {
        const { at: tableOffset = 0 } = block;
        if (block.type !== "table" || /^<table/i.test(value.slice(tableOffset, tableOffset + 6))) return;
        for (const inlines of getInlineContents(block))
          for (const { type, at = 0 } of inlines) {
            if (type !== "break" || !ITEM_TAG.test(value.slice(at, at + 5))) continue;
            const { list, isNew } = findList(at);
            if (list && isNew && list.at > tableOffset)
              reportMatch(list.at, { tag: list.text, kind: "list" });
          }
      },
    };
  },
} as const satisfies TextRule<{ tag: string; kind: "cell" | "list" | "table" }>;

export const title = {
  fr: "Dans une case de tableau, une liste ou un tableau s’affiche comme des lignes de texte.",
  en: "A list or a table in a table cell becomes lines of text.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "La règle vérifie les tableaux en HTML, et les listes en HTML, comme `<ul>`, dans les tableaux en Markdown. `check` affiche un seul message par fichier pour les listes, et un pour les tableaux, avec le nombre de fois.",
    en: "The rule checks tables in HTML, and lists in HTML, such as `<ul>`, in Markdown tables. `check` reports lists once per file, and tables once per file, with a count.",
  },
  why: {
    fr: "dans une case, la page n’affiche que des lignes de texte : un lecteur d’écran n’annonce ni les éléments d’une liste, ni les lignes et les colonnes d’un tableau.",
    en: "a cell contains only lines of text: a screen reader does not announce the items of a list, nor the rows and columns of a table.",
  },
  // no example can break this rule alone: “read-html” also reports every table in HTML
  examples: [],
};
