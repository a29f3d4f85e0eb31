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

/** Rule that reports shortcuts, automatic focus and `tabindex`: the blocks render none. */
export const shortcut: RuleFinder = {
  name: "own-shortcut",
  when: "width",
  find: ({ body }) =>
    // exception: a named group that scrolls must be reachable with the keyboard; `tabindex="0"` keeps the order of the
    // page
    body.querySelectorAll(
      '[accesskey], [autofocus], [tabindex]:not([role="group"][aria-label][tabindex="0"])',
    ),
};
