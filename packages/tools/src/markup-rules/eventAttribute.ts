import type { RuleFinder, RuleMeta } from "rgaa-audit/rule";

export const eventAttributeMeta: RuleMeta = {
  severity: "error",
  rgaa: ["7.1"],
  title: {
    fr: "Le code de la page contient un attribut d’événement",
    en: "The page’s markup contains an event attribute",
  },
  help: { fr: "Retirez-le.", en: "Remove it." },
};

/** Rule that reports each element with an event attribute (`onclick`…), because the blocks render no event attribute. */
export const eventAttribute: RuleFinder = {
  name: "own-event",
  when: "width",
  find: ({ body }) =>
    [...body.querySelectorAll("*")].flatMap((element) => {
      const detail = element.getAttributeNames().find((name) => /^on/i.test(name));
      return detail === undefined ? [] : [{ element, detail }];
    }),
};
