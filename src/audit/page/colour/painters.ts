import { isShown, visibleRect } from "../dom";
import { type Colour, parseColour } from "./colour";

/** What an element lays behind its text, as far as the text does not change it. */
export interface Layer {
  readonly style: CSSStyleDeclaration;
  readonly rect: DOMRect;
  readonly base: Colour;
  readonly opacity: number;
  readonly hasImages: boolean;
  /** A blend, a filter or a pseudo-element's veil: what comes of it cannot be told. */
  readonly isBlended: boolean;
  readonly hasVeil: boolean;
}

/** What paints: known once for a document, since it is asked for each text. */
export interface Painters {
  /** Behind everything: the window's own colour. */
  readonly canvas: Colour;
  readonly forced: boolean;
  /** Elements that paint a background or an image, which may cover a text that is not theirs. */
  readonly elements: readonly { readonly element: Element; readonly rect: DOMRect }[];
  readonly layerOf: (element: Element) => Layer;
}

/** What is behind all, and each element's layers, as they stand: for what nothing covers. */
export function groundOf(document: Document): Painters {
  const forced = isForced();
  const canvas = forced ? systemCanvas(document) : canvasOf(document);
  return { canvas, forced, elements: [], layerOf: rememberedLayers() };
}

/** The same, with all that may cover a text. */
export function paintersOf(document: Document): Painters {
  const ground = groundOf(document);
  const elements = [...document.body.querySelectorAll("*")].filter((element) => {
    if (!isShown(element)) return false;
    if (element.matches("img, video, canvas, iframe, object, embed")) return true;
    const { base, style } = ground.layerOf(element);
    return base[3] > 0 || style.backgroundImage.includes("url(");
  });
  return { ...ground, elements: elements.map((element) => ({ element, rect: visibleRect(element) })) };
}

/** True where the system gives all colours. */
export function isForced(): boolean {
  return matchMedia("(forced-colors: active)").matches;
}

/** Reads each element once: texts share most of what is around them. */
function rememberedLayers(): (element: Element) => Layer {
  const known = new Map<Element, Layer>();
  return (element) => {
    const layer = known.get(element) ?? readLayer(element);
    known.set(element, layer);
    return layer;
  };
}

function readLayer(element: Element): Layer {
  const style = getComputedStyle(element);
  return {
    style,
    rect: element.getBoundingClientRect(),
    base: parseColour(style.backgroundColor),
    opacity: Number(style.opacity),
    hasImages: style.backgroundImage !== "none",
    isBlended: style.mixBlendMode !== "normal" || style.filter !== "none",
    hasVeil: hasVeil(element),
  };
}

/** A pseudo-element that is laid behind or over the whole element. */
function hasVeil(element: Element): boolean {
  return ["::before", "::after"].some((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    if (style.content === "none" || style.content === "normal") return false;
    if (!/absolute|fixed/.test(style.position) || style.maskImage !== "none" || style.opacity === "0")
      return false;
    if (parseColour(style.backgroundColor)[3] === 0 && style.backgroundImage === "none") return false;
    const { width, height } = element.getBoundingClientRect();
    return Number.parseFloat(style.width) > width / 2 && Number.parseFloat(style.height) > height / 2;
  });
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
