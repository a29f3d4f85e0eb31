import { getReferencedElements } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const ariaNameDeadMeta: RuleMeta = {
  severity: "error",
  tests: ["7.1.1"],
  title: {
    fr: "L’attribut aria-labelledby désigne un élément absent de la page",
    en: "The aria-labelledby attribute references an element that is not on the page",
  },
  help: {
    fr: "Corrigez l’id écrit dans aria-labelledby, ou ajoutez l’élément qui a cet id.",
    en: "Correct the id in aria-labelledby, or add the element.",
  },
  example: {
    before:
      '<svg role="img" aria-labelledby="nulle-part" width="40" height="40"><circle cx="20" cy="20" r="18"/></svg>',
    after:
      '<p id="ici">Pastille verte</p><svg role="img" aria-labelledby="ici" width="40" height="40"><circle cx="20" cy="20" r="18"/></svg>',
  },
};

export const ariaNameDead: RuleFinder = {
  name: "aria-name-dead",
  when: "width",
  kind: { exposed: "[aria-labelledby]" },
  // test only `aria-labelledby`, not `aria-describedby`: the element of a description may be added to the page later, but a
  // name is required at once
  breaks: (element) => getReferencedElements(element, "aria-labelledby").length === 0,
};
