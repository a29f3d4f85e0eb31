import type { RuleFinder, RuleMeta } from "rgaa-audit/rule";

export const liveRegionMeta: RuleMeta = {
  severity: "error",
  rgaa: ["7.5"],
  title: {
    fr: "Une zone annonce des changements, alors que rien n’y change",
    en: "A region is declared live, but nothing in it changes",
  },
  help: {
    fr: 'Retirez role="alert", role="status" ou aria-live.',
    en: 'Remove role="alert", role="status" or aria-live.',
  },
};

/**
 * Rule that reports each live region, because the blocks render no live region: the content of the blocks does not change by
 * itself. The content of a site's block with state does, so a page with such a block, which `<html data-dsfrb-stateful>` marks,
 * may contain live regions.
 */
export const liveRegion: RuleFinder = {
  name: "own-live",
  when: "width",
  find: ({ documentElement, body }) =>
    documentElement.hasAttribute("data-dsfrb-stateful")
      ? []
      : body.querySelectorAll(
          "[role=alert], [role=status], [role=log], [role=timer], [aria-live]:not([aria-live=off])",
        ),
};
