import { isShown, collectRoots } from "./dom";

/**
 * Returns a cache key for the results of rules that depend neither on colours nor on exact positions. The key contains all that
 * affects these results: the markup, and which elements are visible, reachable and scrollable. Two equal keys mean equal
 * results.
 */
export function createExposureKey(document: Document): string {
  const width = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
  return collectRoots(document)
    .flatMap((root) => {
      const markup = root instanceof ShadowRoot ? root.innerHTML : document.documentElement.outerHTML;
      return [markup, ...[...root.querySelectorAll("*")].map((element) => describeState(element, width))];
    })
    .join("\n");
}

function describeState(element: Element, pageWidth: number): string {
  const { display, position, overflow, clip, clipPath, fontFamily } = getComputedStyle(element);
  if (display === "none") return display;
  const { left, right, bottom, width, height } = element.getBoundingClientRect();
  // whether the element is less than two pixels wide or high, or is outside the page
  const flags = [width < 2, height < 2, right + scrollX <= 0, bottom + scrollY <= 0, left >= pageWidth].map(
    Number,
  );
  const scrollRoom =
    overflow === "visible"
      ? []
      : [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
  return [
    isShown(element),
    display,
    position,
    overflow,
    clip,
    clipPath,
    fontFamily,
    ...flags,
    ...scrollRoom,
  ].join();
}
