import { textOf } from "../page/dom";
import { DATA_TABLES, hasHeaders, makesLayout } from "../page/tables";
import { type PageRule, review } from "../rule";

export const reviewTableData: PageRule = {
  name: "review-table-data",
  when: "width",
  ...review(["5.6.1", "5.6.2", "5.3.1"])`
    Ce tableau sans en-tête présente-t-il des données ? Mettez ses en-têtes dans des th, avec scope ; s’il ne fait que mettre en page, donnez-lui role="presentation".
    Does this table without headers hold data? Put its headers in th elements, with scope; if it only makes a layout, give it role="presentation".
    <table><tr><td>Jour</td><td>Heure</td></tr><tr><td>Lundi</td><td>9 h</td></tr><tr><td>Mardi</td><td>10 h</td></tr></table>
    <table><caption>Horaires</caption><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr><tr><td>Mardi</td><td>10 h</td></tr></table>`,
  kind: { exposed: DATA_TABLES },
  // three rows or more of as many short texts each, two or more; a caption or a bold first row leave no question
  breaks: (table: HTMLTableElement) => {
    const [first, ...others] = [...table.rows];
    const columns = first?.cells.length ?? 0;
    if (hasHeaders(table) || makesLayout(table) || table.caption || table.tHead) return false;
    if (columns < 2 || others.length < 2 || others.some(({ cells }) => cells.length !== columns))
      return false;
    const texts = [...table.querySelectorAll("td")].map(textOf);
    return texts.filter((text) => text !== "" && text.length < SHORT).length > (texts.length * 3) / 4;
  },
};

/** Letters of what fills a cell of data, and not a part of a page. */
const SHORT = 60;
