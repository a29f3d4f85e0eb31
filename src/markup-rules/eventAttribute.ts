import { error, type PageRule } from "rgaa-audit/rule";

/** The blocks render no event attribute. */
export const eventAttribute: PageRule = {
  name: "own-event",
  when: "width",
  ...error(["7.1"])`
    Un attribut d’événement est dans le rendu. Retirez-le.
    An event attribute is in the markup. Remove it.`,
  find: ({ body }) =>
    [...body.querySelectorAll("*")].flatMap((element) => {
      const detail = element.getAttributeNames().find((name) => /^on/i.test(name));
      return detail === undefined ? [] : [{ element, detail }];
    }),
};
