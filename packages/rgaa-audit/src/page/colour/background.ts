import {
  createRowIndex,
  selectElements,
  containsInFlatTree,
  isShown,
  getLineage,
  memoize,
  collectRoots,
  getVisibleRect,
  createClipLookup,
} from "../dom";
import { readImagesBehind } from "./backgroundImages";
import { type Colour, computeContrast, compositeOver, parseColour, TRANSPARENT } from "./colour";

/** Maximum number of background colours to consider for a text. Further colours differ too little to matter. */
const MAX_BACKDROPS = 12;

/** Colour of an element, and colour behind the element. A gradient behind a text produces several pairs. */
export interface ColourPair {
  readonly front: Colour;
  readonly back: Colour;
}

/** Colour behind a text. */
interface Backdrop {
  readonly colour: Colour;
  /** Applies the opacity of all ancestors to the text's colour and to the colour behind the text. */
  readonly blend: (pair: ColourPair) => ColourPair;
}

export interface ColourPairs {
  readonly all: readonly ColourPair[];
  /** Whether every pair certainly occurs on the page. */
  readonly isSure: boolean;
}

/**
 * Returns the possible pairs of a text's colour and the colour behind the text, after the opacity of all ancestors. Returns
 * undefined if the colour behind the text is unknown, because of an image, a filter or another element. `shadows` are the
 * colours of the text's own shadows, which may or may not be behind the text.
 */
export function computeColourPairs(
  element: Element,
  colour: Colour,
  lines: readonly DOMRect[],
  context: PaintContext,
  shadows: readonly Colour[] = [],
): ColourPairs | undefined {
  let isSure = shadows.length === 0;
  // with forced colours, the system's background colour is behind every text
  const hasBackplate = context.forced && getComputedStyle(element).forcedColorAdjust === "auto";
  let backdrops: Backdrop[] = [{ colour: context.canvas, blend: (pair) => pair }];
  for (const each of getLineage(element).reverse()) {
    const { style, base, opacity, hasImages, isBlended } = context.getLayer(each);
    if (
      !hasBackplate &&
      (isBlended || context.getPseudoLayers(each).some((layer) => mayPaintBehind(layer, lines)))
    )
      return undefined;
    if (opacity < 1) backdrops = backdrops.map((backdrop) => applyOpacity(backdrop, opacity));
    if (base[3] > 0) backdrops = paintOver(backdrops, [base]);
    const shapes = readShapesBehind(each, lines);
    if (!shapes) return undefined;
    for (const fill of shapes) backdrops = paintOver(backdrops, [fill]);
    if (hasBackplate || !hasImages) continue;
    for (const image of readImagesBehind(style, each.getBoundingClientRect(), lines)) {
      if (image === "unknown") return undefined;
      if (image === "nothing") continue;
      isSure &&= image.isEverywhere;
      backdrops = paintOver(backdrops, image.colours).slice(0, MAX_BACKDROPS);
    }
  }
  if (!hasBackplate && isCovered(element, lines, context)) return undefined;
  backdrops = [...backdrops, ...paintOver(backdrops, shadows)];
  return {
    all: backdrops.map(({ colour: back, blend }) => blend({ front: compositeOver(colour, back), back })),
    isSure,
  };
}

/** Paints each colour over each backdrop. Returns all resulting backdrops. */
function paintOver(backdrops: readonly Backdrop[], colours: readonly Colour[]): Backdrop[] {
  return colours.flatMap((colour) =>
    backdrops.map((backdrop) => ({ ...backdrop, colour: compositeOver(colour, backdrop.colour) })),
  );
}

/**
 * Applies an element's opacity to a backdrop: the colour under the element shows through the element's text and through its
 * background.
 */
function applyOpacity({ colour: under, blend }: Backdrop, opacity: number): Backdrop {
  const fade = ([red, green, blue]: Colour) => compositeOver([red, green, blue, opacity], under);
  return { colour: under, blend: ({ front, back }) => blend({ front: fade(front), back: fade(back) }) };
}

/**
 * Returns the fill colours of the shapes behind a text in an SVG; an empty list outside an SVG. Returns undefined if the
 * colours are unknown, because of a shape other than `rect`, `circle` or `ellipse`, or because of a pattern or gradient.
 */
function readShapesBehind(element: Element, lines: readonly DOMRect[]): Colour[] | undefined {
  if (!(element instanceof SVGElement) || !element.ownerSVGElement) return [];
  const siblings = [...(element.parentElement?.children ?? [])];
  const shapes = siblings
    .slice(0, siblings.indexOf(element))
    .filter((shape) => lines.some((line) => overlaps(line, shape.getBoundingClientRect())));
  const fills = shapes
    .filter((shape) => !shape.matches("text"))
    .map((shape) => getComputedStyle(shape))
    .filter(({ fill }) => fill !== "none");
  const isPlain = shapes.every((shape) => shape.matches("rect, circle, ellipse, text"));
  return isPlain && !fills.some(({ fill }) => fill.startsWith("url(")) ? fills.map(readFill) : undefined;
}

function readFill({ fill, fillOpacity, opacity, visibility }: CSSStyleDeclaration): Colour {
  const [red, green, blue, alpha] = parseColour(fill);
  return [red, green, blue, visibility === "visible" ? alpha * Number(fillOpacity) * Number(opacity) : 0];
}

/**
 * Whether another element may cover a part of a text: an element that paints in the same place, and is neither an ancestor nor
 * a descendant of the text's element.
 */
function isCovered(element: Element, lines: readonly DOMRect[], { findPainted }: PaintContext): boolean {
  return lines.some((line) => {
    for (const { element: other, rect } of findPainted(line.top, line.bottom))
      if (overlaps(line, rect) && !containsInFlatTree(other, element) && !containsInFlatTree(element, other))
        return true;
    return false;
  });
}

export function overlaps(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
}

/** Returns the contrast of each pair of colours. */
export function computeContrasts({ all }: ColourPairs): number[] {
  return all.map(({ front, back }) => computeContrast(front, back));
}

/**
 * Returns, for each colour, its lowest contrast with the background that `bearer` provides behind `element`. Returns undefined
 * if this background is unknown.
 */
export function computeLowestContrasts(
  bearer: Element,
  element: Element,
  colours: readonly Colour[],
  context: PaintContext,
): number[] | undefined {
  const behind = computeColourPairs(bearer, TRANSPARENT, [element.getBoundingClientRect()], context)?.all;
  return (
    behind &&
    colours.map((colour) =>
      Math.min(...behind.map(({ back }) => computeContrast(compositeOver(colour, back), back))),
    )
  );
}

/**
 * Minimum contrast that RGAA 3.3 and WCAG 1.4.11 require between a control, an icon or a focus indicator and its surroundings.
 */
const REQUIRED_CONTRAST = 3;

/**
 * Formats the highest of some contrasts if even this contrast is too low. Returns undefined if this contrast is high enough, or
 * if the contrasts are unknown.
 */
export function findShortfall(contrasts: readonly number[] | undefined): string | undefined {
  const best = Math.max(...(contrasts ?? [Infinity]));
  return best < REQUIRED_CONTRAST ? formatShortfall(best, REQUIRED_CONTRAST) : undefined;
}

/**
 * Formats a measured and the required contrast. Truncates the measured contrast instead of rounding it, because 4.499 is less
 * than 4.5.
 */
export function formatShortfall(measured: number, required: number): string {
  return `${Math.floor(measured * 100) / 100}:1 < ${required}:1`;
}

/** Element that paints a background or an image, with the visible part of its box. */
interface PaintedElement {
  readonly element: Element;
  readonly rect: DOMRect;
}

/** Colours and elements that a document paints, computed once for all texts. */
export interface PaintContext {
  /** Colour of the window, behind all elements. */
  readonly canvas: Colour;
  readonly forced: boolean;
  /**
   * Returns the elements that paint a background or an image between two vertical positions in the window, and so may cover the
   * text of another element.
   */
  readonly findPainted: (top: number, bottom: number) => Iterable<PaintedElement>;
  readonly getLayer: (element: Element) => Layer;
  readonly getPseudoLayers: (element: Element) => readonly PseudoLayer[];
}

/**
 * Creates a context with the window's colour and the current layers of each element, but without the elements that may cover a
 * text.
 */
export function createPlainContext(document: Document): PaintContext {
  const forced = isForced();
  const canvas = forced ? getSystemCanvas(document) : getWindowColour(document);
  return {
    canvas,
    forced,
    findPainted: () => [],
    getLayer: memoize(readLayer),
    getPseudoLayers: memoize(readPseudoLayers),
  };
}

/** Creates a context as `createPlainContext` does, but with the elements that may cover a text. */
export function createPaintContext(document: Document): PaintContext {
  const context = createPlainContext(document);
  const elements = collectRoots(document)
    .flatMap((root) => selectElements(root))
    .filter((element) => {
      if (!isShown(element)) return false;
      if (element.matches("img, video, canvas, iframe, object, embed")) return true;
      const { base, style } = context.getLayer(element);
      return base[3] > 0 || style.backgroundImage.includes("url(");
    });
  const getClips = createClipLookup();
  const visiblePaints = elements
    .map((element) => ({ element, rect: getVisibleRect(element, getClips) }))
    .filter(({ rect }) => rect.width > 0 && rect.height > 0);
  return { ...context, findPainted: createRowIndex(visiblePaints) };
}

/** Whether the system forces its own colours on the page. */
export function isForced(): boolean {
  return matchMedia("(forced-colors: active)").matches;
}

type Layer = ReturnType<typeof readLayer>;

/** Reads the styles of an element that affect the colour behind its text. */
function readLayer(element: Element) {
  const style = getComputedStyle(element);
  return {
    style,
    base: parseColour(style.backgroundColor),
    opacity: Number(style.opacity),
    hasImages: style.backgroundImage !== "none",
    // the colours that result from a blend mode or a filter are unknown
    isBlended: style.mixBlendMode !== "normal" || isColourFilter(style.filter),
  };
}

/** Whether a filter changes the colours of an element's content. A drop shadow does not change them. */
const isColourFilter = (filter: string) =>
  filter.replace(/drop-shadow\((?:[^()]|\([^()]*\))*\)/g, "").trim() !== "" && filter !== "none";

/**
 * Pseudo-element that covers more than half of an element's width and height, in front of or behind the element's content.
 * `rect` is the box of the pseudo-element; undefined if this box is unknown.
 */
interface PseudoLayer {
  readonly style: CSSStyleDeclaration;
  readonly rect: DOMRect | undefined;
}

function readPseudoLayers(element: Element): PseudoLayer[] {
  return ["::before", "::after"].flatMap((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    if (style.content === "none" || style.content === "normal") return [];
    if (!/absolute|fixed/.test(style.position) || style.maskImage !== "none" || style.opacity === "0")
      return [];
    if (parseColour(style.backgroundColor)[3] === 0 && style.backgroundImage === "none") return [];
    const { left, top, width, height } = element.getBoundingClientRect();
    const [wide, high] = [Number.parseFloat(style.width), Number.parseFloat(style.height)];
    if (!(wide > width / 2 && high > height / 2)) return [];
    const isPlaced = style.position === "absolute" && getComputedStyle(element).position !== "static";
    const [x, y] = [Number.parseFloat(style.left), Number.parseFloat(style.top)];
    const rect = new DOMRect(left + element.clientLeft + x, top + element.clientTop + y, wide, high);
    return [{ style, rect: isPlaced && !Number.isNaN(x + y) ? rect : undefined }];
  });
}

/**
 * Whether a pseudo-element may paint something behind or over some lines of text. Returns false if the pseudo-element only
 * paints images outside the lines, such as the borders of a table.
 */
function mayPaintBehind({ style, rect }: PseudoLayer, lines: readonly DOMRect[]): boolean {
  if (!rect || parseColour(style.backgroundColor)[3] > 0) return true;
  return readImagesBehind(style, rect, lines).some((image) => image !== "nothing");
}

/**
 * Returns the colour of the window. The colour is dark only if the page declares support for a dark scheme (CSS Color
 * Adjustment).
 */
function getWindowColour(document: Document): Colour {
  const declared = getComputedStyle(document.documentElement).colorScheme;
  const meta = document.querySelector<HTMLMetaElement>("meta[name=color-scheme i]");
  const schemes = declared === "normal" && meta ? meta.content : declared;
  const isDark =
    /dark/.test(schemes) && (!/light/.test(schemes) || matchMedia("(prefers-color-scheme: dark)").matches);
  return isDark ? [18, 18, 18, 1] : [255, 255, 255, 1];
}

/**
 * Returns the system's `Canvas` colour, which is behind every text if colours are forced. Reads this colour from the background
 * of `body`. If that background is not opaque, assumes black or white according to the preferred scheme.
 */
function getSystemCanvas(document: Document): Colour {
  const bodyColour = parseColour(getComputedStyle(document.body).backgroundColor);
  if (bodyColour[3] === 1) return bodyColour;
  return matchMedia("(prefers-color-scheme: dark)").matches ? [0, 0, 0, 1] : [255, 255, 255, 1];
}
