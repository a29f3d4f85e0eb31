import { lineage, type RuleFinder, type RuleMeta, shown } from "rgaa-audit/rule";

export const printBrokenMeta: RuleMeta = {
  severity: "error",
  needs: "state",
  title: {
    fr: "À l’impression, ce bloc peut être coupé entre deux feuilles",
    en: "In print, this block may be cut between two sheets",
  },
  help: {
    fr: "Ajoutez break-inside: avoid sous @media print.",
    en: "Add break-inside: avoid under @media print.",
  },
};

/** Boxes of the DSFR's, and of ours. */
const WHOLE =
  ".fr-card, .fr-callout, .fr-alert, .fr-tile, .dsfrb-steps > li, .dsfrb-reason, .dsfrb-salary tr";

/** What a reader takes as one thing is not cut between two sheets. */
export const printBroken: RuleFinder = {
  name: "own-print-broken",
  when: "print",
  find: (document) =>
    shown(document, WHOLE).filter(
      (box) => !lineage(box).some((each) => /avoid/.test(getComputedStyle(each).breakInside)),
    ),
};
