import { error, type PageRule } from "../rule";

export const columnsTyped: PageRule = {
  name: "columns-typed",
  when: "width",
  ...error(["10.1.3"])`
    Des espaces imitent des colonnes. Écrivez un tableau avec table, tr, th et td.
    Spaces imitate columns. Write a table with table, tr, th and td.
    <pre>Jour      Heure    Salle&#10;Lundi     9 h      A1&#10;Mardi     10 h     B2&#10;Jeudi     11 h     C3</pre>
    <table><caption>Horaires</caption><tr><th scope="col">Jour</th><th scope="col">Heure</th></tr><tr><td>Lundi</td><td>9 h</td></tr></table>`,
  kind: { shown: "pre:not(:has(code, samp, kbd))" },
  // three lines that are parted at the same two places or more
  breaks: ({ textContent }) =>
    (textContent ?? "").split("\n").filter((line) => /\S {3,}\S.* {3,}\S/.test(line)).length >= 3,
};
