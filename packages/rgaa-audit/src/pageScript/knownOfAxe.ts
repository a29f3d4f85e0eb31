import { exposureOf } from "../page/exposure";
import { hasPlainLinks } from "../page/links";
import { type AxeResult, runAxe } from "./axe";

/** What axe has said in other states, so that it is asked only for what it may not have said: it takes longer than all our rules. */
export type KnownOfAxe = ReturnType<typeof knownOfAxe>;

/** Of its rules the one that follows from colours. It passes each link that something else than its colour tells from the text around it. */
const LINKS = "link-in-text-block";

export function knownOfAxe(document: Document) {
  /** What it has looked at, by the rules and by all that their answers follow from. */
  const looked = new Map<string, AxeResult["judged"]>();
  return {
    /** What some rules find here and have not said before. */
    async ask(rules: readonly string[], within: string | undefined): Promise<AxeResult> {
      // the answers of all other rules follow from the page alone, and are told of once
      const ofPage = rules.filter((rule) => rule !== LINKS);
      const from = ofPage.length > 0 ? [...ofPage, exposureOf(document)].join() : "";
      const before = looked.get(from);
      const due = [
        ...(before ? [] : ofPage),
        ...(rules.includes(LINKS) && hasPlainLinks(document) ? [LINKS] : []),
      ];
      const { found, judged } = await runAxe(document, due, within ?? document);
      looked.set(from, before ?? new Map([...judged].filter(([rule]) => ofPage.includes(rule))));
      return { found, judged: new Map([...(before ?? []), ...judged]) };
    },
  };
}
