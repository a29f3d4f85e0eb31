import { DATA_TABLES, makesLayout } from "../page/tables";
import { error, type PageRule } from "../rule";

export const layoutTableRole: PageRule = {
  name: "layout-table-role",
  when: "width",
  ...error(["5.3.1"])`
    Un tableau sert à la mise en forme et ne le dit pas. Donnez-lui role="presentation", ou faites la mise en page en CSS.
    A table serves layout and does not say so. Give it role="presentation", or make the layout with CSS.
    <table><tr><td><h2>Actualités</h2><p>Un texte.</p></td><td><h2>Agenda</h2><p>Un autre texte.</p><form><label>Ville <input></label></form></td></tr></table>
    <table role="presentation"><tr><td><h2>Actualités</h2><p>Un texte.</p></td><td><h2>Agenda</h2><p>Un autre texte.</p><form><label>Ville <input></label></form></td></tr></table>`,
  kind: { exposed: DATA_TABLES },
  breaks: makesLayout,
};
