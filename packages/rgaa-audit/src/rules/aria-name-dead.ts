import { referredBy } from "../page/dom";
import { error, type PageRule } from "../rule";

export const ariaNameDead: PageRule = {
  name: "aria-name-dead",
  when: "width",
  ...error(["7.1.1"])`
    Un nom ARIA désigne un élément absent. Corrigez l’id de aria-labelledby, ou ajoutez l’élément.
    An ARIA name points to an element that is not there. Correct the id in aria-labelledby, or add the element.
    <svg role="img" aria-labelledby="nulle-part" width="40" height="40"><circle cx="20" cy="20" r="18"/></svg>
    <p id="ici">Pastille verte</p><svg role="img" aria-labelledby="ici" width="40" height="40"><circle cx="20" cy="20" r="18"/></svg>`,
  kind: { exposed: "[aria-labelledby]" },
  // a description may still be to come; a name is due at once
  breaks: (element) => referredBy(element, "aria-labelledby").length === 0,
};
