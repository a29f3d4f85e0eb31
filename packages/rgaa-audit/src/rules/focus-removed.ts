import { COMPOSITES, getText } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const focusRemovedMeta: RuleMeta = {
  severity: "warning",
  tests: ["7.3.1"],
  title: {
    fr: "Un bouton ou un lien est exclu de l’ordre de tabulation",
    en: "A button or link is excluded from the tab order",
  },
  help: { fr: 'Retirez tabindex="-1".', en: 'Remove tabindex="-1".' },
  example: {
    before:
      '<div><button role="tab" aria-selected="true">Un</button><button role="tab" aria-selected="false" tabindex="-1">Deux</button></div>',
    after:
      '<div role="tablist" aria-label="Vues"><button role="tab" aria-selected="true" aria-controls="p1">Un</button><button role="tab" aria-selected="false" tabindex="-1" aria-controls="p1">Deux</button></div><div id="p1" role="tabpanel" aria-label="Un"><p>Un texte.</p></div>',
  },
};

export const focusRemoved: RuleFinder = {
  name: "focus-removed",
  when: "width",
  kind: { shown: "a[href][tabindex^='-'], button[tabindex^='-']" },
  breaks: (control) => {
    if (getText(control) === "" || control.closest(`${COMPOSITES}, ${ASIDE}`)) return false;
    if (control.matches("[aria-expanded], [aria-controls], input + button")) return false;
    // accept a link if Tab reaches another link to the same URL
    const twin = `a[href="${CSS.escape(control.getAttribute("href") ?? "")}"]:not([tabindex^='-'])`;
    return !control.matches("a") || control.ownerDocument.querySelector(twin) === null;
  },
};

/** Selector of inactive sections and of dialogs. */
const ASIDE = "[aria-hidden=true], [inert], dialog, [role=dialog]";
