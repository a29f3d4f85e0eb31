import { error, type PageRule } from "rgaa-audit/rule";

/** The blocks render no script. */
export const script: PageRule = {
  name: "own-script",
  when: "width",
  ...error(["7.1"])`
    Un script est dans le rendu. Les blocs n’en ont besoin d’aucun : retirez-le.
    A script is in the markup. The blocks need none: remove it.`,
  find: ({ body }) => body.querySelectorAll("script"),
};
