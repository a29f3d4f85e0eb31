import { isShown, getText } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const tableDrawnMeta: RuleMeta = {
  // a warning, not an error: the RGAA's glossary defines tables by their element or role, not by their appearance
  severity: "warning",
  tests: ["5.6.1", "5.6.2"],
  title: { fr: "Un tableau est fait seulement en CSS", en: "A table is made with CSS only" },
  help: { fr: "Écrivez-le avec table, tr, th et td.", en: "Write it with table, tr, th and td." },
  example: {
    before:
      '<style>.t{display:table}.r{display:table-row}.c{display:table-cell}</style><div class="t"><div class="r"><div class="c">Jour</div><div class="c">Heure</div></div><div class="r"><div class="c">Lundi</div><div class="c">9 h</div></div><div class="r"><div class="c">Mardi</div><div class="c">10 h</div></div></div>',
    after:
      '<table><caption>Horaires</caption><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr><tr><td>Mardi</td><td>10 h</td></tr></table>',
  },
};

export const tableDrawn: RuleFinder = {
  name: "table-drawn",
  when: "width",
  kind: { all: ":is(div, section, ul, span):not([role])" },
  breaks: (box) => getComputedStyle(box).display === "table" && isShown(box) && looksLikeTable(box),
};

/** Whether a box has three or more rows with the same number of cells (two or more), all with short texts. */
function looksLikeTable(box: Element): boolean {
  const rows = [...box.querySelectorAll("*")].filter(
    (each) => getComputedStyle(each).display === "table-row",
  );
  const counts = new Set(rows.map(({ children }) => children.length));
  const [columns = 0] = counts;
  const cells = rows.flatMap(({ children }) => [...children]);
  return (
    rows.length >= 3 &&
    counts.size === 1 &&
    columns >= 2 &&
    cells.every((cell) => !cell.querySelector("p, div, ul, form, img") && getText(cell).length < 60)
  );
}
