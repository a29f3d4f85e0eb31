import type { RuleFinder, RuleMeta } from "rgaa-audit/rule";

export const styleAttributeMeta: RuleMeta = {
  severity: "error",
  rgaa: ["10.1"],
  title: { fr: "Un attribut style est dans le rendu", en: "A style attribute is in the markup" },
  help: { fr: "Mettez cet aspect dans la feuille de style.", en: "Put this look in the stylesheet." },
};

/** Rule that reports each style attribute: the blocks render none. */
export const styleAttribute: RuleFinder = {
  name: "own-style",
  when: "width",
  find: ({ body }) => body.querySelectorAll("[style]"),
};
