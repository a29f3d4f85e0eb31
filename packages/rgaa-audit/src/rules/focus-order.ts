import { error, type PageRule } from "../rule";

export const focusOrder: PageRule = {
  name: "focus-order",
  when: "walk",
  ...error(["12.8.1"])`
    La tabulation ne suit pas l’ordre du contenu. Retirez les tabindex positifs, et rangez les éléments dans l’ordre de lecture.
    The tab order is not that of the content. Remove positive tabindex values, and put the elements in reading order.
    <p><a href="/a">Un</a></p><p><a href="/b" tabindex="2">Deux</a></p>
    <p><a href="/a">Un</a></p><p><a href="/b" tabindex="0">Deux</a></p>`,
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

/** True where the eye comes to the one first, in lines from left to right: such an order may be the one that is read. */
function isSeenBefore(element: Element, next: Element): boolean {
  const [one, two] = [element.getBoundingClientRect(), next.getBoundingClientRect()];
  return two.top >= one.bottom || (two.bottom > one.top && two.left >= one.right);
}
