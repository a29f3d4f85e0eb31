import type { RuleFinder, RuleMeta } from "rgaa-audit/rule";

export const shortcutMeta: RuleMeta = {
  severity: "error",
  rgaa: ["12.10"],
  title: {
    fr: "Un raccourci ou un focus automatique est dans le rendu",
    en: "A shortcut or an automatic focus is in the markup",
  },
  help: { fr: "Retirez accesskey, autofocus ou tabindex.", en: "Remove accesskey, autofocus or tabindex." },
};

/** The blocks take no focus and no key. */
export const shortcut: RuleFinder = {
  name: "own-shortcut",
  when: "width",
  find: ({ body }) =>
    // a named group that scrolls is to be reached: its place is that of the page's order
    body.querySelectorAll(
      '[accesskey], [autofocus], [tabindex]:not([role="group"][aria-label][tabindex="0"])',
    ),
};
