import { error, lineage, type PageRule, shown } from "rgaa-audit/rule";

/** Boxes of the DSFR's, and of ours. */
const WHOLE =
  ".fr-card, .fr-callout, .fr-alert, .fr-tile, .dsfrb-steps > li, .dsfrb-reason, .dsfrb-salary tr";

/** What a reader takes as one thing is not cut between two sheets. */
export const printBroken: PageRule = {
  name: "own-print-broken",
  when: "print",
  ...error([], { needs: "state" })`
    À l’impression, ce bloc peut être coupé entre deux feuilles. Ajoutez break-inside: avoid sous @media print.
    In print, this block may be cut between two sheets. Add break-inside: avoid under @media print.`,
  find: (document) =>
    shown(document, WHOLE).filter(
      (box) => !lineage(box).some((each) => /avoid/.test(getComputedStyle(each).breakInside)),
    ),
};
