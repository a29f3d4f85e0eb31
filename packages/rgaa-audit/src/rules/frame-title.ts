import { isExposed } from "../page/dom";
import { error, type PageRule } from "../rule";

export const frameTitle: PageRule = {
  name: "frame-title",
  when: "width",
  ...error(["2.1.1"])`
    Un cadre n’a pas de titre. Donnez-lui un attribut title qui dit ce qu’il contient.
    A frame has no title. Give it a title attribute that says what it holds.
    <iframe src="/vide" width="300" height="80"></iframe>
    <iframe title="Plan de la ville" src="/vide" width="300" height="80"></iframe>`,
  // by its attribute alone, where axe takes a name by ARIA too
  kind: { all: ":is(iframe, frame):not([title], [role=presentation], [role=none])" },
  breaks: isExposed,
};
