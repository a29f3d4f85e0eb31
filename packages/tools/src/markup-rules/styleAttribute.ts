import type { RuleFinder, RuleMeta } from "rgaa-audit/rule";

export const styleAttributeMeta: RuleMeta = {
  severity: "error",
  rgaa: ["10.1"],
  title: {
    fr: "Le code de la page contient un attribut style",
    en: "The page’s markup contains a style attribute",
  },
  help: { fr: "Définissez cet aspect dans la feuille de styles.", en: "Set this style in the stylesheet." },
};

/** Rule that reports each element with a `style` attribute, because the blocks render no such attribute. */
export const styleAttribute: RuleFinder = {
  name: "own-style",
  when: "width",
  find: ({ body }) => body.querySelectorAll("[style]"),
};
