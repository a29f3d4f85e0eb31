import { DATA_TABLES, isLayoutTable } from "../page/tables";
import type { RuleFinder, RuleMeta } from "../rule";

export const layoutTableRoleMeta: RuleMeta = {
  severity: "error",
  tests: ["5.3.1"],
  title: {
    fr: "Un tableau de mise en forme n’est pas déclaré comme tel",
    en: "A layout table is not declared as one",
  },
  help: {
    fr: 'Donnez-lui role="presentation", ou faites la mise en page en CSS.',
    en: 'Give it role="presentation", or use CSS for the layout.',
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
