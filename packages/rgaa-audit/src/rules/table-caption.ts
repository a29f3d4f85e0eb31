import { exposed, quoted } from "../page/dom";
import { DATA_TABLES, hasHeaders, typedTitle } from "../page/tables";
import { type Broken, error, type PageRule } from "../rule";

export const tableCaption: PageRule = {
  name: "table-caption",
  when: "width",
  ...error(["5.4.1"])`
    Le titre d’un tableau ne lui est pas associé. Mettez-le dans un élément caption, au début du tableau.
    A table’s title is not tied to it. Put it in a caption element, at the start of the table.
    <table><tr><td colspan="2"><b>Horaires de la mairie</b></td></tr><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr></table>
    <table><caption>Horaires de la mairie</caption><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr></table>`,
  find: (document) =>
    exposed<HTMLTableElement>(document, DATA_TABLES)
      .filter(hasHeaders)
      .flatMap((table): (Element | Broken)[] => {
        const typed = !table.caption && typedTitle(table);
        return typed ? [quoted(typed)] : [];
      }),
};
