import { handlers, hasRole, isHomemade } from "../page/handlers";
import { error, type PageRule } from "../rule";

export const roleMissing: PageRule = {
  name: "role-missing",
  when: "width",
  ...error(["7.1.3"])`
    Un élément qui répond au clic n’a pas de rôle. Faites-en un bouton ou un lien.
    An element that reacts to a click has no role. Make it a button or a link.
    <div tabindex="0" onclick="history.back()" onkeydown="1">Revenir en arrière</div>
    <div role="button" tabindex="0" onclick="history.back()" onkeydown="1">Revenir en arrière</div>`,
  find: (_document, { once }) =>
    once(handlers).clicked.filter((element) => isHomemade(element) && !hasRole(element)),
};
