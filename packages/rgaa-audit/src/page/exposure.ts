import { isShown, rootsOf } from "./dom";

/**
 * All that rules about a page follow from, whatever its colours and the place of each part: its markup, and which of it
 * people come to, see and scroll. The same text twice means the same page to them.
 */
export function exposureOf(document: Document): string {
  const width = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
  return rootsOf(document)
    .flatMap((root) => {
      const markup = root instanceof ShadowRoot ? root.innerHTML : document.documentElement.outerHTML;
      return [markup, ...[...root.querySelectorAll("*")].map((element) => stateOf(element, width))];
    })
    .join("\n");
}

function stateOf(element: Element, pageWidth: number): string {
  const { display, position, overflow, clip, clipPath, fontFamily } = getComputedStyle(element);
  if (display === "none") return display;
  const { left, right, bottom, width, height } = element.getBoundingClientRect();
  // of no size, of a pixel, or beside the page
  const place = [width < 2, height < 2, right + scrollX <= 0, bottom + scrollY <= 0, left >= pageWidth].map(
    Number,
  );
  const scrolled =
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
    ...place,
    ...scrolled,
  ].join();
}
