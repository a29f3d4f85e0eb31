import {
  byRows,
  everyElement,
  isAround,
  isShown,
  lineage,
  remembered,
  rootsOf,
  visibleRect,
  windowsNow,
} from "../dom";
import { imagesBehind } from "./backgroundImages";
import { type Colour, contrast, over, parseColour, TRANSPARENT } from "./colour";

/** Colours that may stand behind a text; more of them differ too little to matter. */
const MOST = 12;

/** The colours of an element and of what is behind it, in each way that a gradient makes possible. */
export interface Pair {
  readonly front: Colour;
  readonly back: Colour;
}

/** A colour behind a text. */
interface Backdrop {
  readonly colour: Colour;
  /** What the opacities of all around the text make of its colour and this one. */
  readonly blend: (pair: Pair) => Pair;
}

export interface Pairs {
  readonly all: readonly Pair[];
  /** False when some of them may stand nowhere. */
  readonly isSure: boolean;
}

/**
 * A text's colours in front and behind, with the opacities of all around it; undefined when an image, a
 * filter or another element may lie behind the text. `shadows` are its own, of which one does not know how much is behind it.
 */
export function pairsOf(
  element: Element,
  colour: Colour,
  lines: readonly DOMRect[],
  context: PaintContext,
  shadows: readonly Colour[] = [],
): Pairs | undefined {
  let isSure = shadows.length === 0;
  // forced colours lay the window's own colour behind every text
  const hasBackplate = context.forced && getComputedStyle(element).forcedColorAdjust === "auto";
  let backdrops: Backdrop[] = [{ colour: context.canvas, blend: (pair) => pair }];
  for (const each of lineage(element).reverse()) {
    const { style, base, opacity, hasImages, isBlended } = context.layerOf(each);
    if (!hasBackplate && (isBlended || context.veilsOf(each).some((veil) => isVeiled(veil, lines))))
      return undefined;
    if (opacity < 1) backdrops = backdrops.map((backdrop) => grouped(backdrop, opacity));
    if (base[3] > 0) backdrops = painted(backdrops, [base]);
    const shapes = shapesBehind(each, lines);
    if (!shapes) return undefined;
    for (const fill of shapes) backdrops = painted(backdrops, [fill]);
    if (hasBackplate || !hasImages) continue;
    for (const image of imagesBehind(style, each.getBoundingClientRect(), lines)) {
      if (image === "unknown") return undefined;
      if (image === "nothing") continue;
      isSure &&= image.isEverywhere;
      backdrops = painted(backdrops, image.colours).slice(0, MOST);
    }
  }
  if (!hasBackplate && isCovered(element, lines, context)) return undefined;
  backdrops = [...backdrops, ...painted(backdrops, shadows)];
  return {
    all: backdrops.map(({ colour: back, blend }) => blend({ front: over(colour, back), back })),
    isSure,
  };
}

/** Every backdrop with each of some colours laid on it. */
function painted(backdrops: readonly Backdrop[], colours: readonly Colour[]): Backdrop[] {
  return colours.flatMap((colour) =>
    backdrops.map((backdrop) => ({ ...backdrop, colour: over(colour, backdrop.colour) })),
  );
}

/** An element that is not opaque lets what is under it through both its text and its background. */
function grouped({ colour: under, blend }: Backdrop, opacity: number): Backdrop {
  const faded = ([red, green, blue]: Colour) => over([red, green, blue, opacity], under);
  return { colour: under, blend: ({ front, back }) => blend({ front: faded(front), back: faded(back) }) };
}

/** In a drawing, the plain shapes that come before a text and lie behind all of it; undefined for other ones. */
function shapesBehind(element: Element, lines: readonly DOMRect[]): Colour[] | undefined {
  if (!(element instanceof SVGElement) || !element.ownerSVGElement) return [];
  const before = [...(element.parentElement?.children ?? [])];
  const shapes = before
    .slice(0, before.indexOf(element))
    .filter((shape) => lines.some((line) => meets(line, shape.getBoundingClientRect())));
  const fills = shapes
    .filter((shape) => !shape.matches("text"))
    .map((shape) => getComputedStyle(shape))
    .filter(({ fill }) => fill !== "none");
  const isPlain = shapes.every((shape) => shape.matches("rect, circle, ellipse, text"));
  return isPlain && !fills.some(({ fill }) => fill.startsWith("url(")) ? fills.map(fillOf) : undefined;
}

function fillOf({ fill, fillOpacity, opacity, visibility }: CSSStyleDeclaration): Colour {
  const [red, green, blue, alpha] = parseColour(fill);
  return [red, green, blue, visibility === "visible" ? alpha * Number(fillOpacity) * Number(opacity) : 0];
}

/** True if something that is not around the text or inside it shares its place. */
function isCovered(element: Element, lines: readonly DOMRect[], { elementsAt }: PaintContext): boolean {
  return lines.some((line) => {
    for (const { element: other, rect } of elementsAt(line.top, line.bottom))
      if (meets(line, rect) && !isAround(other, element) && !isAround(element, other)) return true;
    return false;
  });
}

export function meets(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
}

/** The contrasts that are possible. */
export function contrastsOf({ all }: Pairs): number[] {
  return all.map(({ front, back }) => contrast(front, back));
}

/** The lowest contrast of each colour with what a bearer lays behind an element; undefined where that is unknown. */
export function contrastsOn(
  bearer: Element,
  element: Element,
  colours: readonly Colour[],
  context: PaintContext,
): number[] | undefined {
  const behind = pairsOf(bearer, TRANSPARENT, [element.getBoundingClientRect()], context)?.all;
  return (
    behind &&
    colours.map((colour) => Math.min(...behind.map(({ back }) => contrast(over(colour, back), back))))
  );
}

/** RGAA 3.3, WCAG 1.4.11: a control, a drawing or a ring against what is next to it. */
const LEAST = 3;

/** The best of some contrasts, where it is too low; undefined where they are good or unknown. */
export function lowestShortfall(contrasts: readonly number[] | undefined): string | undefined {
  const best = Math.max(...(contrasts ?? [Infinity]));
  return best < LEAST ? shortfall(best, LEAST) : undefined;
}

/** What is measured and what is due; cut, not rounded: 4.499 is under 4.5. */
export function shortfall(measured: number, due: number): string {
  return `${Math.floor(measured * 100) / 100}:1 < ${due}:1`;
}

/** An element that paints a background or an image, where it is in sight. */
interface Painted {
  readonly element: Element;
  readonly rect: DOMRect;
}

/** What paints: known once for a document, since it is asked for each text. */
export interface PaintContext {
  /** Behind everything: the window's own colour. */
  readonly canvas: Colour;
  readonly forced: boolean;
  /** Elements that paint a background or an image, which may cover a text that is not theirs. */
  readonly elementsAt: (top: number, bottom: number) => Iterable<Painted>;
  readonly layerOf: (element: Element) => Layer;
  readonly veilsOf: (element: Element) => readonly Veil[];
}

/** What is behind all, and each element's layers, as they stand: for what nothing covers. */
export function plainContextOf(document: Document): PaintContext {
  const forced = isForced();
  const canvas = forced ? systemCanvas(document) : canvasOf(document);
  return {
    canvas,
    forced,
    elementsAt: () => [],
    layerOf: remembered(readLayer),
    veilsOf: remembered(readVeils),
  };
}

/** The same, with all that may cover a text. */
export function paintContextOf(document: Document): PaintContext {
  const context = plainContextOf(document);
  const elements = rootsOf(document)
    .flatMap((root) => everyElement(root))
    .filter((element) => {
      if (!isShown(element)) return false;
      if (element.matches("img, video, canvas, iframe, object, embed")) return true;
      const { base, style } = context.layerOf(element);
      return base[3] > 0 || style.backgroundImage.includes("url(");
    });
  const windowsOf = windowsNow();
  const inSight = elements
    .map((element) => ({ element, rect: visibleRect(element, windowsOf) }))
    .filter(({ rect }) => rect.width > 0 && rect.height > 0);
  return { ...context, elementsAt: byRows(inSight) };
}

/** True where the system gives all colours. */
export function isForced(): boolean {
  return matchMedia("(forced-colors: active)").matches;
}

type Layer = ReturnType<typeof readLayer>;

/** What an element lays behind its text, as far as the text does not change it. */
function readLayer(element: Element) {
  const style = getComputedStyle(element);
  return {
    style,
    base: parseColour(style.backgroundColor),
    opacity: Number(style.opacity),
    hasImages: style.backgroundImage !== "none",
    // of a blend or a filter the result is unknown
    isBlended: style.mixBlendMode !== "normal" || changesColours(style.filter),
  };
}

/** A shadow around an element leaves what is in it as it is. */
const changesColours = (filter: string) =>
  filter.replace(/drop-shadow\((?:[^()]|\([^()]*\))*\)/g, "").trim() !== "" && filter !== "none";

/** A pseudo-element that is laid behind or over a whole element, with its place where that is known. */
interface Veil {
  readonly style: CSSStyleDeclaration;
  readonly rect: DOMRect | undefined;
}

function readVeils(element: Element): Veil[] {
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

/** False for a pseudo-element that paints nothing where some lines stand, such as one that draws the borders of a table. */
function isVeiled({ style, rect }: Veil, lines: readonly DOMRect[]): boolean {
  if (!rect || parseColour(style.backgroundColor)[3] > 0) return true;
  return imagesBehind(style, rect, lines).some((image) => image !== "nothing");
}

/** CSS Color Adjustment: the window is dark only where the page says that it can be. */
function canvasOf(document: Document): Colour {
  const own = getComputedStyle(document.documentElement).colorScheme;
  const meta = document.querySelector<HTMLMetaElement>("meta[name=color-scheme i]");
  const schemes = own === "normal" && meta ? meta.content : own;
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
