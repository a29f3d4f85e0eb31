import type { RuleFinder, RuleMeta } from "rgaa-audit/rule";

export const shortcutMeta: RuleMeta = {
  severity: "error",
  rgaa: ["12.10"],
  title: {
    fr: "Le code de la page contient un raccourci clavier, un focus automatique ou un tabindex",
    en: "The page’s markup contains a keyboard shortcut, an automatic focus or a tabindex",
  },
  help: { fr: "Retirez accesskey, autofocus ou tabindex.", en: "Remove accesskey, autofocus or tabindex." },
};

/** Rule that reports each element with `accesskey`, `autofocus` or `tabindex`, because the blocks render no such attributes. */
export const shortcut: RuleFinder = {
  name: "own-shortcut",
  when: "width",
  find: ({ body }) =>
    // exception: a named group that scrolls must be reachable with the keyboard, and `tabindex="0"` does not change the tab
    // order
    body.querySelectorAll(
      '[accesskey], [autofocus], [tabindex]:not([role="group"][aria-label][tabindex="0"])',
    ),
};
