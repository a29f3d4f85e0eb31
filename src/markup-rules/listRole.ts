import { error, exposed, type PageRule } from "rgaa-audit/rule";

/** A list without bullets keeps its role in Safari. */
export const listRole: PageRule = {
  name: "own-list-role",
  when: "width",
  ...error(["9.3"])`
    Une liste sans puces ne se dit plus liste. Ajoutez role="list" : Safari l’oublie quand list-style vaut none.
    A list without bullets no longer says that it is one. Add role="list": Safari forgets it when list-style is none.`,
  find: (document) =>
    exposed(document, "ul, ol").filter(
      (list) =>
        getComputedStyle(list).listStyleType === "none" &&
        !list.hasAttribute("role") &&
        // in a nav Safari keeps the list: https://webkit.org/b/170179
        !list.closest("nav, [role=navigation]"),
    ),
};
