import type { RuleFinder, RuleMeta } from "../rule";

export const focusOrderMeta: RuleMeta = {
  severity: "error",
  tests: ["12.8.1"],
  title: {
    fr: "L’ordre de tabulation n’est pas celui du contenu",
    en: "The tab order is not that of the content",
  },
  help: {
    fr: "Retirez les tabindex positifs, et rangez les éléments dans l’ordre de lecture.",
    en: "Remove positive tabindex values, and put the elements in reading order.",
  },
  example: {
    before: '<p><a href="/a">Un</a></p><p><a href="/b" tabindex="2">Deux</a></p>',
    after: '<p><a href="/a">Un</a></p><p><a href="/b" tabindex="0">Deux</a></p>',
  },
};

export const focusOrder: RuleFinder = {
  name: "focus-order",
  when: "walk",
  find: (_document, { walk }) => {
    const { round = [] } = walk ?? {};
    return round.flatMap((element, index) => {
      const next = round[index + 1];
      if (!element || !next) return [];
      if (!(element.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_PRECEDING)) return [];
      return [{ element, isDoubtful: isSeenBefore(element, next) }];
    });
  },
};

/**
 * Whether an element precedes the next element visually, in lines from left to right. If so, the tab order may be the reading
 * order.
 */
function isSeenBefore(element: Element, next: Element): boolean {
  const [box, nextBox] = [element.getBoundingClientRect(), next.getBoundingClientRect()];
  return nextBox.top >= box.bottom || (nextBox.bottom > box.top && nextBox.left >= box.right);
}
