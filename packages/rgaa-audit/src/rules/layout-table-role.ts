import { DATA_TABLES, isLayoutTable } from "../page/tables";
import type { RuleFinder, RuleMeta } from "../rule";

export const layoutTableRoleMeta: RuleMeta = {
  severity: "error",
  tests: ["5.3.1"],
  title: {
    fr: "Un tableau sert à la mise en forme et ne le dit pas",
    en: "A table serves layout and does not say so",
  },
  help: {
    fr: 'Donnez-lui role="presentation", ou faites la mise en page en CSS.',
    en: 'Give it role="presentation", or make the layout with CSS.',
  },
  example: {
    before:
      "<table><tr><td><h2>Actualités</h2><p>Un texte.</p></td><td><h2>Agenda</h2><p>Un autre texte.</p><form><label>Ville <input></label></form></td></tr></table>",
    after:
      '<table role="presentation"><tr><td><h2>Actualités</h2><p>Un texte.</p></td><td><h2>Agenda</h2><p>Un autre texte.</p><form><label>Ville <input></label></form></td></tr></table>',
  },
};

export const layoutTableRole: RuleFinder = {
  name: "layout-table-role",
  when: "width",
  kind: { exposed: DATA_TABLES },
  breaks: isLayoutTable,
};
