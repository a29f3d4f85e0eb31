import type { RuleFinder, RuleMeta } from "rgaa-audit/rule";

export const scriptMeta: RuleMeta = {
  severity: "error",
  rgaa: ["7.1"],
  title: { fr: "Un script est dans le rendu", en: "A script is in the markup" },
  help: { fr: "Les blocs n’en ont besoin d’aucun : retirez-le.", en: "The blocks need none: remove it." },
};

/** Rule that reports each script element: the blocks render none. */
export const script: RuleFinder = {
  name: "own-script",
  when: "width",
  find: ({ body }) => body.querySelectorAll("script"),
};
