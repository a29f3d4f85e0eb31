import { isShown, lineage, visibleRect } from "../dom";
import { type Colour, over, parseColour } from "./colour";
import { imagesBehind } from "./layers";

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

/** What paints: known once for a document, since it is asked for each text. */
export interface Painters {
  /** Behind everything: the window's own colour. */
  readonly canvas: Colour;
  readonly forced: boolean;
  /** Elements that paint a background or an image, which may cover a text that is not theirs. */
  readonly elements: readonly { readonly element: Element; readonly rect: DOMRect }[];
}

export function paintersOf(document: Document): Painters {
  const elements = [...document.body.querySelectorAll("*")].filter(isShown).filter((element) => {
    if (element.matches("img, video, canvas, iframe, object, embed")) return true;
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    return parseColour(backgroundColor)[3] > 0 || backgroundImage.includes("url(");
  });
  const forced = matchMedia("(forced-colors: active)").matches;
  return {
    canvas: forced ? systemCanvas(document) : canvasOf(document),
    forced,
    elements: elements.map((element) => ({ element, rect: visibleRect(element) })),
  };
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
    const style = getComputedStyle(each);
    if (!isPlated && (style.mixBlendMode !== "normal" || style.filter !== "none")) return undefined;
    const opacity = Number(style.opacity);
    if (opacity < 1)
      grounds = grounds.map((ground) => ({
        ...ground,
        groups: [...ground.groups, { opacity, under: ground.colour }],
      }));
    const base = parseColour(style.backgroundColor);
    grounds = grounds.map((ground) => ({ ...ground, colour: over(base, ground.colour) }));
    const shapes = shapesBehind(each, lines);
    if (!shapes) return undefined;
    for (const fill of shapes)
      grounds = grounds.map((ground) => ({ ...ground, colour: over(fill, ground.colour) }));
    if (isPlated) continue;
    for (const painted of imagesBehind(style, each.getBoundingClientRect(), lines)) {
      if (painted === "unknown") return undefined;
      if (painted === "nothing") continue;
      isSure &&= painted.isEverywhere;
      grounds = painted.colours.flatMap((stop) =>
        grounds.map((ground) => ({ ...ground, colour: over(stop, ground.colour) })),
      );
    }
    if (hasPseudoGround(each)) return undefined;
    grounds = grounds.slice(0, MOST);
  }
  if (!isPlated && isCovered(element, lines, painters)) return undefined;
  return { all: grounds.map((ground) => blended(over(colour, ground.colour), ground)), isSure };
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

/** A pseudo-element that is laid behind or over the whole element, such as a veil. */
function hasPseudoGround(element: Element): boolean {
  return ["::before", "::after"].some((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    if (style.content === "none" || style.content === "normal" || !/absolute|fixed/.test(style.position))
      return false;
    if (parseColour(style.backgroundColor)[3] === 0 && style.backgroundImage === "none") return false;
    if (style.maskImage !== "none" || Number(style.opacity) === 0) return false;
    const { width, height } = element.getBoundingClientRect();
    return Number.parseFloat(style.width) > width / 2 && Number.parseFloat(style.height) > height / 2;
  });
}

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

/** CSS Color Adjustment: the window is dark only where the page says that it can be. */
function canvasOf(document: Document): Colour {
  const schemes = getComputedStyle(document.documentElement).colorScheme;
  const isDark =
    /dark/.test(schemes) && (!/light/.test(schemes) || matchMedia("(prefers-color-scheme: dark)").matches);
  return isDark ? [18, 18, 18, 1] : [255, 255, 255, 1];
}

/** In forced colours every text lies on the system's Canvas; black or white, as the system's preference says. */
function systemCanvas(document: Document): Colour {
  const own = parseColour(getComputedStyle(document.body).backgroundColor);
  if (own[3] === 1) return own;
  return matchMedia("(prefers-color-scheme: dark)").matches ? [0, 0, 0, 1] : [255, 255, 255, 1];
}
