import { lineage } from "../dom";
import { type Colour, over, parseColour } from "./colour";
import { imagesBehind } from "./layers";
import type { Painters } from "./painters";

/** Colours that may stand behind a text; more are the same ones again, but for a hair. */
const MOST = 12;

/** A colour behind a text, and what it is laid on by elements that are not opaque. */
interface Ground {
  readonly colour: Colour;
  readonly groups: readonly { readonly opacity: number; readonly under: Colour }[];
}

/** The colours of an element and of what is behind it, in each way that a gradient makes possible. */
export interface Pair {
  readonly front: Colour;
  readonly back: Colour;
}

export interface Pairs {
  readonly all: readonly Pair[];
  /** False when some of them may stand nowhere. */
  readonly isSure: boolean;
}

/**
 * A text's colours in front and behind, with the opacities of all around it; undefined when an image, a
 * filter or another element may lie behind the text.
 */
export function pairsOf(
  element: Element,
  colour: Colour,
  lines: readonly DOMRect[],
  painters: Painters,
): Pairs | undefined {
  let isSure = true;
  // forced colours lay the window's own colour behind every text
  const isPlated = painters.forced && getComputedStyle(element).forcedColorAdjust === "auto";
  let grounds: Ground[] = [{ colour: painters.canvas, groups: [] }];
  for (const each of lineage(element).reverse()) {
    const { style, rect, base, opacity, hasImages, isBlended, hasVeil } = painters.layerOf(each);
    if (!isPlated && (isBlended || hasVeil)) return undefined;
    if (opacity < 1) grounds = grounds.map((ground) => grouped(ground, opacity));
    if (base[3] > 0) grounds = painted(grounds, [base]);
    const shapes = shapesBehind(each, lines);
    if (!shapes) return undefined;
    for (const fill of shapes) grounds = painted(grounds, [fill]);
    if (isPlated || !hasImages) continue;
    for (const image of imagesBehind(style, rect, lines)) {
      if (image === "unknown") return undefined;
      if (image === "nothing") continue;
      isSure &&= image.isEverywhere;
      grounds = painted(grounds, image.colours).slice(0, MOST);
    }
  }
  if (!isPlated && isCovered(element, lines, painters)) return undefined;
  return { all: grounds.map((ground) => blended(over(colour, ground.colour), ground)), isSure };
}

/** Every ground with each of some colours laid on it. */
function painted(grounds: readonly Ground[], colours: readonly Colour[]): Ground[] {
  return colours.flatMap((colour) =>
    grounds.map((ground) => ({ ...ground, colour: over(colour, ground.colour) })),
  );
}

function grouped(ground: Ground, opacity: number): Ground {
  return { ...ground, groups: [...ground.groups, { opacity, under: ground.colour }] };
}

/** An element that is not opaque lets what is under it through its text and its background alike. */
function blended(front: Colour, { colour: back, groups }: Ground): Pair {
  return groups.reduceRight<Pair>(
    (pair, { opacity, under }) => ({
      front: over(faded(pair.front, opacity), under),
      back: over(faded(pair.back, opacity), under),
    }),
    { front, back },
  );
}

const faded = ([red, green, blue]: Colour, opacity: number): Colour => [red, green, blue, opacity];

/** In a drawing, the plain shapes that come before a text and lie behind all of it; undefined for other ones. */
function shapesBehind(element: Element, lines: readonly DOMRect[]): Colour[] | undefined {
  if (!(element instanceof SVGElement) || !element.ownerSVGElement) return [];
  const before = [...(element.parentElement?.children ?? [])];
  const shapes = before
    .slice(0, before.indexOf(element))
    .filter((shape) => lines.some((line) => meets(line, shape.getBoundingClientRect())));
  return shapes.every((shape) => shape.matches("rect, circle, ellipse, text"))
    ? shapes
        .filter((shape) => !shape.matches("text"))
        .map((shape) => parseColour(getComputedStyle(shape).fill))
    : undefined;
}

/** True when something that is neither around the text nor inside it shares its place. */
function isCovered(element: Element, lines: readonly DOMRect[], { elements }: Painters): boolean {
  return elements.some(
    ({ element: other, rect }) =>
      lines.some((line) => meets(line, rect)) && !other.contains(element) && !element.contains(other),
  );
}

function meets(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
}
