import type { RuleFinder, RuleMeta } from "rgaa-audit/rule";

export const scriptMeta: RuleMeta = {
  severity: "error",
  rgaa: ["7.1"],
  title: { fr: "Le code de la page contient un script", en: "The page’s markup contains a script" },
  help: {
    fr: "Retirez-le : les blocs n’en ont pas besoin.",
    en: "Remove it: the blocks do not need a script.",
  },
};

/** Rule that reports each script element, because the blocks render no script. */
export const script: RuleFinder = {
  name: "own-script",
  when: "width",
  find: ({ body }) => body.querySelectorAll("script"),
};
