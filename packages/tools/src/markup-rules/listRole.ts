import { findExposed, type RuleFinder, type RuleMeta } from "rgaa-audit/rule";

export const listRoleMeta: RuleMeta = {
  severity: "error",
  rgaa: ["9.3"],
  title: {
    fr: "Une liste sans puces n’est plus annoncée comme une liste",
    en: "A list without bullets is no longer announced as a list",
  },
  help: {
    fr: 'Ajoutez role="list", que Safari exige avec list-style: none.',
    en: 'Add role="list", which Safari requires with list-style: none.',
  },
};

/**
 * Rule that reports a list with `list-style-type: none` and no `role`, because Safari does not announce such a list as a list.
 */
export const listRole: RuleFinder = {
  name: "own-list-role",
  when: "width",
  find: (document) =>
    findExposed(document, "ul, ol").filter(
      (list) =>
        getComputedStyle(list).listStyleType === "none" &&
        !list.hasAttribute("role") &&
        // exception: inside a nav, Safari announces the list: https://webkit.org/b/170179
        !list.closest("nav, [role=navigation]"),
    ),
};
