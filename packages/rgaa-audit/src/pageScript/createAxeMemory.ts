import { createExposureKey } from "../page/exposure";
import { mayHaveColourOnlyLinks } from "../page/links";
import { type AxeResult, runAxe } from "./axe";

/**
 * Memory of axe's results in earlier states of the page. With this memory, axe runs only if its results may differ, because axe
 * is slower than all our rules together.
 */
export type AxeMemory = ReturnType<typeof createAxeMemory>;

/**
 * Name of the only axe rule that depends on colours. This rule passes every link that differs from the text around it by more
 * than its colour.
 */
const LINK_RULE = "link-in-text-block";

export function createAxeMemory(document: Document) {
  /**
   * Numbers of tested elements of each rule. The key contains the names of the rules that ran, and the state of the page on
   * which the results of these rules depend.
   */
  const testedByKey = new Map<string, AxeResult["testedCounts"]>();
  return {
    /**
     * Runs the requested rules of axe, except the rules that already ran in an equivalent state of the page. Returns only the
     * findings of the rules that run now, but the numbers of tested elements of all requested rules.
     */
    async runNew(rules: readonly string[], within: string | undefined): Promise<AxeResult> {
      // the rules other than `LINK_RULE` do not depend on colours: run them once for each set of exposed elements
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
