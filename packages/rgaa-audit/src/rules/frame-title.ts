import { isExposed } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const frameTitleMeta: RuleMeta = {
  severity: "error",
  tests: ["2.1.1"],
  title: { fr: "Un cadre n’a pas de titre", en: "A frame has no title" },
  help: {
    fr: "Donnez-lui un attribut title qui décrit son contenu.",
    en: "Give it a title attribute that describes its content.",
  },
  example: {
    before: '<iframe src="/vide" width="300" height="80"></iframe>',
    after: '<iframe title="Plan de la ville" src="/vide" width="300" height="80"></iframe>',
  },
};

export const frameTitle: RuleFinder = {
  name: "frame-title",
  when: "width",
  // only the `title` attribute counts; axe also accepts a name from ARIA
  kind: { all: ":is(iframe, frame):not([title], [role=presentation], [role=none])" },
  breaks: isExposed,
};
