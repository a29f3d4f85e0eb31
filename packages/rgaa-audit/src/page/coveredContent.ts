import { collectRoots, getReferencedElements, getText } from "./dom";

/** Attributes of alternatives, names, and sources of images, sounds and videos. */
const ATTRIBUTES = [
  ...[
    "alt",
    "title",
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "placeholder",
    "label",
    "lang",
  ],
  ...["role", "src", "srcset", "poster", "data"],
];

/** Properties that determine whether a person can see and tell apart what the page shows. */
const STYLES = [
  ...["color", "background-color", "background-image", "border-top-color", "border-bottom-color"],
  ...["font-size", "font-style", "font-weight", "text-decoration-line", "text-transform"],
];

/**
 * Returns what a person's answer about a document covers, as one text: the words, the alternatives and names, the sources of
 * images and media, and the computed styles. The styles are counted instead of listed in order, because a carousel gives the
 * same styles to another element a moment later. Elements in an animation have other styles at each moment, and are left out.
 */
export function readCoveredContent(document: Document): string {
  const elements = collectRoots(document).flatMap((root) => [...root.querySelectorAll("*")]);
  const animated = new Set(document.getAnimations().map(({ effect }) => getTarget(effect)));
  const counts = new Map<string, number>();
  for (const element of elements.filter((each) => !animated.has(each))) {
    const computed = getComputedStyle(element);
    const style = STYLES.map((name) => computed.getPropertyValue(name)).join(" ");
    counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  const styles = [...counts].map(([style, count]) => `${count} ${style}`).sort();
  return [document.body ? getText(document.body) : "", ...elements.flatMap(readAttributes), ...styles].join(
    "\n",
  );
}

const getTarget = (effect: AnimationEffect | null) =>
  effect instanceof KeyframeEffect ? effect.target : null;

function readAttributes(element: Element): string[] {
  // an image of one pixel counts visitors: its address differs at each visit
  if (element instanceof HTMLImageElement && element.complete && element.naturalWidth === 1) return [];
  const names = getReferencedElements(element, "aria-labelledby").map(getText);
  const button = element.matches("input:is([type=submit], [type=button], [type=reset])") ? ["value"] : [];
  const values = [...ATTRIBUTES, ...button].flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [`${name}=${value}`];
  });
  return names.length + values.length > 0 ? [[element.localName, ...values, ...names].join(" ")] : [];
}
