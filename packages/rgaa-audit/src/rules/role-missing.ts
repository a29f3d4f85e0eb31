import { findHandlers, hasRole, isCustomControl } from "../page/handlers";
import type { RuleFinder, RuleMeta } from "../rule";

export const roleMissingMeta: RuleMeta = {
  severity: "error",
  tests: ["7.1.3"],
  title: { fr: "Un élément cliquable n’a pas de rôle", en: "A clickable element has no role" },
  help: { fr: "Faites-en un bouton ou un lien.", en: "Make it a button or a link." },
  example: {
    before: '<div tabindex="0" onclick="history.back()" onkeydown="1">Revenir en arrière</div>',
    after: '<div role="button" tabindex="0" onclick="history.back()" onkeydown="1">Revenir en arrière</div>',
  },
};

export const roleMissing: RuleFinder = {
  name: "role-missing",
  when: "width",
  find: (_document, { once }) =>
    once(findHandlers).clickTargets.filter((element) => isCustomControl(element) && !hasRole(element)),
};
