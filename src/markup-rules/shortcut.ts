import { error, type PageRule } from "rgaa-audit/rule";

/** The blocks take no focus and no key. */
export const shortcut: PageRule = {
  name: "own-shortcut",
  when: "width",
  ...error(["12.10"])`
    Un raccourci ou un focus automatique est dans le rendu. Retirez accesskey, autofocus ou tabindex.
    A shortcut or an automatic focus is in the markup. Remove accesskey, autofocus or tabindex.`,
  find: ({ body }) =>
    // a named group that scrolls is to be reached: its place is that of the page's order
    body.querySelectorAll(
      '[accesskey], [autofocus], [tabindex]:not([role="group"][aria-label][tabindex="0"])',
    ),
};
