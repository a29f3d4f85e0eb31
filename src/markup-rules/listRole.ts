import { error, exposed, type PageRule } from "rgaa-audit/rule";

/** A list without bullets keeps its role in Safari. */
export const listRole: PageRule = {
  name: "own-list-role",
  when: "width",
  ...error(["9.3"])`
    Une liste sans puces n’est plus annoncée comme une liste. Ajoutez role="list", pour Safari et list-style: none.
    A list without bullets is no longer announced as a list. Add role="list", for Safari and list-style: none.`,
  find: (document) =>
    exposed(document, "ul, ol").filter(
      (list) =>
        getComputedStyle(list).listStyleType === "none" &&
        !list.hasAttribute("role") &&
        // in a nav Safari keeps the list: https://webkit.org/b/170179
        !list.closest("nav, [role=navigation]"),
    ),
};
