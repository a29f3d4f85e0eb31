import { lineage } from "../page/dom";
import { handlers, hasRole, isHomemade, isUsable } from "../page/handlers";
import { error, type PageRule } from "../rule";

export const mouseOnly: PageRule = {
  name: "mouse-only",
  when: "width",
  ...error(["7.3.1"])`
    Cet élément ne répond qu’à la souris. Faites-en un lien ou un bouton.
    This element answers to the mouse only. Make it a link or a button.
    <div onclick="history.back()">Revenir en arrière</div>
    <button onclick="history.back()">Revenir en arrière</button>`,
  find: (_document, { once }) => {
    const { clicked, keyed, hearsKeys } = once(handlers);
    const hasKeys = (element: Element) => hearsKeys || lineage(element).some((each) => keyed.has(each));
    return clicked.filter(
      (element) => !isUsable(element) || (isHomemade(element) && hasRole(element) && !hasKeys(element)),
    );
  },
};
