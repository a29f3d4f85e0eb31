import { findExposedHeadings, isEmptyHeading } from "../page/headings";
import type { RuleFinder, RuleMeta } from "../rule";

export const outlineEmptyMeta: RuleMeta = {
  severity: "error",
  tests: ["9.1.2"],
  title: {
    fr: "Un titre est vide",
    en: "A heading is empty",
  },
  help: {
    fr: "Écrivez son texte, ou supprimez-le.",
    en: "Write its text, or remove it.",
  },
  example: {
    before: '<h2><img src="/i.png" alt=""></h2><p>De 9 h à 17 h.</p>',
    after: '<h2><img src="/i.png" alt="Horaires"></h2><p>De 9 h à 17 h.</p>',
  },
};

export const outlineEmpty: RuleFinder = {
  name: "outline-empty",
  when: "width",
  find: (_document, { once }) => once(findExposedHeadings).filter(isEmptyHeading),
};
