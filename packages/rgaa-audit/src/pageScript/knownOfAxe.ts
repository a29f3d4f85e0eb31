import type { Contrasts } from "../page/colour/text";
import { exposureOf } from "../page/exposure";
import { hasPlainLinks } from "../page/links";
import { isInside } from "../page/located";
import { type AxeResult, runAxe } from "./axe";
import { COLOURS, hasTextsOfAxe, knownContrasts } from "./contrasts";

/** What axe has said in other states, so that it is asked only for what it may not have said: it takes longer than all our rules. */
export type KnownOfAxe = ReturnType<typeof knownOfAxe>;

/** It passes each link that something else than its colour tells from the text around it. */
const LINKS = "link-in-text-block";

/** More texts than these are not named to axe one by one. */
const FEW = 30;

export function knownOfAxe(document: Document) {
  const contrasts = knownContrasts();
  /** What it has looked at, by the rules and by all that their answers follow from. */
  const looked = new Map<string, AxeResult["judged"]>();
  return {
    /** What some rules find here and have not said before. `texts` are those whose contrasts are asked for. */
    async ask(
      rules: readonly string[],
      texts: Contrasts | undefined,
      within: string | undefined,
    ): Promise<AxeResult> {
      const fresh = texts ? contrasts.fresh(texts).filter((each) => isInside(each, within)) : [];
      const isWhole = texts !== undefined && (fresh.length > FEW || hasTextsOfAxe(document));
      // the answers of all other rules follow from the page alone, and are told of once
      const ofPage = rules.filter((rule) => rule !== COLOURS && rule !== LINKS);
      const from = ofPage.length > 0 ? [...ofPage, exposureOf(document)].join() : "";
      const before = looked.get(from);
      const due = [
        ...(before ? [] : ofPage),
        ...(isWhole ? [COLOURS] : []),
        ...(rules.includes(LINKS) && hasPlainLinks(document) ? [LINKS] : []),
      ];
      const whole = await runAxe(document, due, within ?? document);
      // a page may have replaced its texts meanwhile, as a clock does
      const include = fresh.filter((each) => each.isConnected);
      const few = await runAxe(document, isWhole || include.length === 0 ? [] : [COLOURS], { include });
      looked.set(from, before ?? new Map([...whole.judged].filter(([rule]) => ofPage.includes(rule))));
      const now = isWhole ? whole.contrasts : few.contrasts;
      const all = texts ? contrasts.with(texts, new Set(isWhole ? texts.judged.keys() : fresh), now) : now;
      const again = [...all.low].filter(([element]) => !now.low.has(element));
      return {
        found: [
          ...whole.found,
          ...few.found,
          ...again.map(([element, detail]) => ({ rule: COLOURS, element, detail })),
        ],
        judged: new Map([...(before ?? []), ...whole.judged, ...few.judged]),
        contrasts: all,
      };
    },
  };
}
