import type { RuleFinder, RuleMeta } from "../rule";

export const columnsTypedMeta: RuleMeta = {
  severity: "error",
  tests: ["10.1.3"],
  title: { fr: "Des colonnes sont alignées avec des espaces", en: "Spaces imitate columns" },
  help: {
    fr: "Écrivez un tableau avec table, tr, th et td.",
    en: "Write a table with table, tr, th and td.",
  },
  example: {
    before:
      "<pre>Jour      Heure    Salle&#10;Lundi     9 h      A1&#10;Mardi     10 h     B2&#10;Jeudi     11 h     C3</pre>",
    after:
      '<table><caption>Horaires</caption><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr></table>',
  },
};

export const columnsTyped: RuleFinder = {
  name: "columns-typed",
  when: "width",
  kind: { shown: "pre:not(:has(code, samp, kbd))" },
  // report three or more lines with at least two wide gaps each
  breaks: ({ textContent }) =>
    (textContent ?? "").split("\n").filter((line) => /\S {3,}\S.* {3,}\S/.test(line)).length >= 3,
};
