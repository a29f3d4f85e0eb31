import { error, type PageRule } from "rgaa-audit/rule";

/** The blocks render no style attribute. */
export const styleAttribute: PageRule = {
  name: "own-style",
  when: "width",
  ...error(["10.1"])`
    Un attribut style est dans le rendu. Mettez cet aspect dans la feuille de style.
    A style attribute is in the markup. Put this look in the stylesheet.`,
  find: ({ body }) => body.querySelectorAll("[style]"),
};
