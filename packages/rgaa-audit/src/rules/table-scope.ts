import { findExposed, getText } from "../page/dom";
import { DATA_TABLES } from "../page/tables";
import type { RuleFinder, RuleMeta } from "../rule";

export const tableScopeMeta: RuleMeta = {
  severity: "error",
  tests: ["5.7.1"],
  title: {
    fr: "Un en-tête de tableau n’indique pas à quelles cellules il s’applique",
    en: "A table header does not say which cells it applies to",
  },
  help: {
    fr: 'Donnez-lui scope="col" s’il est l’en-tête d’une colonne, scope="row" s’il est celui d’une ligne.',
    en: 'Give it scope="col" if it is the header of a column, scope="row" if it is the header of a row.',
  },
  example: {
    before:
      "<table><caption>Effectifs</caption><tr><td></td><th>2024</th><th>2025</th></tr><tr><th>Lyon</th><td>1</td><td>2</td></tr></table>",
    after:
      '<table><caption>Effectifs</caption><tr><td></td><th scope="col">2024</th><th scope="col">2025</th></tr><tr><th scope="row">Lyon</th><td>1</td><td>2</td></tr></table>',
  },
};

export const tableScope: RuleFinder = {
  name: "table-scope",
  when: "width",
  find: (document) =>
    findExposed<HTMLTableElement>(document, DATA_TABLES).flatMap((table) => {
      const headers = [...table.querySelectorAll("th")].filter((each) => getText(each) !== "");
      const unassociated = headers.filter((header) => !header.matches(ASSOCIATED_HEADERS));
      const [first] = unassociated;
      // RGAA 5.7, particular case: headers in a single row or a single column require no attribute
      const rows = new Set(headers.map(({ parentElement }) => parentElement));
      const columns = new Set(headers.map(({ cellIndex }) => cellIndex));
      const isSimple = rows.size === 1 || columns.size === 1;
      return first && !isSimple
        ? [{ element: first, detail: `${unassociated.length} / ${headers.length}` }]
        : [];
    }),
};

/** Selector of headers that are associated with their cells. */
const ASSOCIATED_HEADERS = "[id], [scope], [headers], [role=rowheader], [role=columnheader]";
