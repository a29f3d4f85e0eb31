import { getLineage, type RuleFinder, type RuleMeta, findShown } from "rgaa-audit/rule";

export const printBrokenMeta: RuleMeta = {
  severity: "error",
  needs: "state",
  title: {
    fr: "À l’impression, ce bloc peut être coupé entre deux feuilles",
    en: "In print, this block may be split across two sheets",
  },
  help: {
    fr: "Ajoutez break-inside: avoid sous @media print.",
    en: "Add break-inside: avoid under @media print.",
  },
};

/** Selector of the boxes of the DSFR and of our blocks whose content belongs together. */
const UNBREAKABLE =
  ".fr-card, .fr-callout, .fr-alert, .fr-tile, .dsfrb-steps > li, .dsfrb-reason, .dsfrb-salary tr";

/** Rule that reports a box of `UNBREAKABLE` that may be split between two sheets of paper in print. */
export const printBroken: RuleFinder = {
  name: "own-print-broken",
  when: "print",
  find: (document) =>
    findShown(document, UNBREAKABLE).filter(
      (box) => !getLineage(box).some((ancestor) => /avoid/.test(getComputedStyle(ancestor).breakInside)),
    ),
};
