import { createExposureKey } from "../page/exposure";
import { mayHaveColourOnlyLinks } from "../page/links";
import { type AxeResult, runAxe } from "./axe";

/**
 * Remembers axe's results in other states, so that it runs only where the result may differ: axe is slower than all our rules
 * together.
 */
export type AxeMemory = ReturnType<typeof createAxeMemory>;

/**
 * The only rule of axe that depends on colours. It passes every link that differs from the text around it by more than
 * its colour.
 */
const LINK_RULE = "link-in-text-block";

export function createAxeMemory(document: Document) {
  /** Numbers of tested elements, by the rules that ran and by what their results depend on. */
  const testedByKey = new Map<string, AxeResult["testedCounts"]>();
  return {
    /** Runs some rules, and returns the findings that were not returned in an earlier state. */
    async runNew(rules: readonly string[], within: string | undefined): Promise<AxeResult> {
      // all other rules depend only on the page: report them once
      const pageRules = rules.filter((rule) => rule !== LINK_RULE);
      const key = pageRules.length > 0 ? [...pageRules, createExposureKey(document)].join() : "";
      const previous = testedByKey.get(key);
      const rulesToRun = [
        ...(previous ? [] : pageRules),
        ...(rules.includes(LINK_RULE) && mayHaveColourOnlyLinks(document) ? [LINK_RULE] : []),
      ];
      const { found, testedCounts } = await runAxe(document, rulesToRun, within ?? document);
      testedByKey.set(
        key,
        previous ?? new Map([...testedCounts].filter(([rule]) => pageRules.includes(rule))),
      );
      return { found, testedCounts: new Map([...(previous ?? []), ...testedCounts]) };
    },
  };
}
