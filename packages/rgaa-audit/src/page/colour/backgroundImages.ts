import { type Colour, parseColours, TRANSPARENT } from "./colour";

/**
 * Effect of a background image behind a text: the colours of a gradient, `nothing` if the image is not behind the text or is
 * transparent, or `unknown`.
 */
export type ImagePaint = GradientColours | "nothing" | "unknown";

/** Colours of a gradient. */
export interface GradientColours {
  readonly colours: readonly Colour[];
  /** Whether each of the colours is certainly behind the text. */
  readonly isEverywhere: boolean;
}

/**
 * Minimum share of a line's height that an image has to cover to count as the line's background. The DSFR draws borders and
 * underlines as gradients, which cover a smaller share.
 */
const MIN_LINE_SHARE = 0.25;

/**
 * Returns the effect of each background image of an element behind some lines of text, from the bottom image to the top image.
 */
export function readImagesBehind(
  style: CSSStyleDeclaration,
  box: DOMRect,
  lines: readonly DOMRect[],
): ImagePaint[] {
  const images = splitTopLevel(style.backgroundImage, ",");
  const sizes = splitTopLevel(style.backgroundSize, ",");
  const xs = splitTopLevel(style.backgroundPositionX, ",");
  const ys = splitTopLevel(style.backgroundPositionY, ",");
  const repeats = splitTopLevel(style.backgroundRepeat, ",");
  return images
    .map((image, index): ImagePaint => {
      if (image === "none") return "nothing";
      const isGradient = image.includes("gradient(");
      const intrinsicSize = isGradient ? (["100%", "100%"] as const) : readSvgSize(image);
      const size = sizes[index % sizes.length] ?? "auto";
      // a gradient has no proportions: `cover` and `contain` give it the whole area, as `auto` does
      const hasArea = isGradient && /^(?:cover|contain)$/.test(size);
      const [width = "auto", height = /^(?:cover|contain)$/.test(width) ? width : "auto"] = hasArea
        ? []
        : splitTopLevel(size, " ");
      const [acrossRepeat = "repeat", downRepeat = acrossRepeat] = parseRepeat(
        repeats[index % repeats.length] ?? "repeat",
      );
      const x = xs[index % xs.length] ?? "0%";
      const y = ys[index % ys.length] ?? "0%";
      const across = computeExtent(
        width === "auto" ? intrinsicSize?.[0] : width,
        x,
        acrossRepeat,
        box.left,
        box.width,
      );
      const down = computeExtent(
        height === "auto" ? intrinsicSize?.[1] : height,
        y,
        downRepeat,
        box.top,
        box.height,
      );
      if (!across || !down) return "unknown";
      if (!lines.some((line) => isBehind(line, across, down))) return "nothing";
      if (!isGradient) return "unknown";
      const isWhole = fillsArea(width, across) && fillsArea(height, down);
      return (isWhole && readLinearColours(image, across, down, lines)) || readGradientColours(image);
    })
    .reverse();
}

/** Returns all colours of a gradient: which of them are behind the text is unknown, unless there is only one. */
function readGradientColours(gradient: string): ImagePaint {
  const colours = parseColours(gradient);
  if (colours.every(([, , , alpha]) => alpha === 0)) return "nothing";
  return { colours, isEverywhere: new Set(colours.map(String)).size === 1 };
}

/** Whether one tile of a background image fills the image's area from edge to edge. */
function fillsArea(size: string, [from, to]: Extent): boolean {
  return size === "auto" || Math.abs((parseLength(size, to - from) ?? 0) - (to - from)) < 1;
}

/** Directions of a gradient, in quarter turns from `to top`. */
const SIDES = ["to top", "to right", "to bottom", "to left"];

interface ColourStop {
  readonly colour: Colour;
  /** Position along the gradient, from 0 to 1. */
  readonly at: number;
}

/**
 * Returns the colours of the part of a linear gradient that is behind the lines. Returns undefined if these colours are
 * unknown.
 */
function readLinearColours(
  gradient: string,
  [left, right]: Extent,
  [top, bottom]: Extent,
  lines: readonly DOMRect[],
): GradientColours | undefined {
  const inner = /^linear-gradient\((.*)\)$/s.exec(gradient)?.[1];
  if (inner === undefined) return undefined;
  const [first = "", ...rest] = splitTopLevel(inner, ",");
  const explicitDegrees = /^-?[\d.]+deg$/.test(first) ? Number.parseFloat(first) : undefined;
  const degrees = SIDES.includes(first) ? 90 * SIDES.indexOf(first) : explicitDegrees;
  const angle = ((degrees ?? 180) / 180) * Math.PI;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const length = Math.abs((right - left) * sine) + Math.abs((bottom - top) * cosine);
  const stops = parseStops(degrees === undefined ? [first, ...rest] : rest, length);
  if (!stops) return undefined;
  const positions = lines.flatMap((line) =>
    [Math.max(line.left, left), Math.min(line.right, right)].flatMap((x) =>
      [Math.max(line.top, top), Math.min(line.bottom, bottom)].map((y) => {
        const along = (x - (left + right) / 2) * sine - (y - (top + bottom) / 2) * cosine;
        return along / length + 0.5;
      }),
    ),
  );
  const [from, to] = [Math.min(...positions), Math.max(...positions)];
  const innerColours = stops.filter(({ at }) => at > from && at < to).map(({ colour }) => colour);
  return {
    colours: [interpolateColour(stops, from), ...innerColours, interpolateColour(stops, to)],
    isEverywhere: true,
  };
}

/**
 * Parses the colour stops of a gradient, with positions from 0 to 1. Returns undefined if an item is not a colour stop, such as
 * a hint, or if there are fewer than two colour stops.
 */
function parseStops(stopTexts: readonly string[], length: number): ColourStop[] | undefined {
  const stops = stopTexts.flatMap((stop) => {
    const [colour = "", ...positions] = splitTopLevel(stop, " ");
    const [parsed] = parseColours(colour);
    if (!parsed) return [undefined];
    const at = positions
      .map((position) => parseLength(position, length))
      .map((position) => position && position / length);
    return (at.length === 0 ? [undefined] : at).map((position) => ({ colour: parsed, at: position }));
  });
  const parsedStops = stops.filter((stop) => stop !== undefined);
  if (parsedStops.length < stops.length || parsedStops.length < 2) return undefined;
  const positionedStops: ColourStop[] = [];
  for (const [index, { colour, at }] of parsedStops.entries()) {
    const previous = positionedStops.at(-1)?.at ?? 0;
    const next = parsedStops.findIndex(
      (stop, candidateIndex) => candidateIndex >= index && stop.at !== undefined,
    );
    const end = parsedStops[next]?.at ?? 1;
    // stops without a position are spread evenly up to the next stop with a position, or up to the end
    const steps = (next < 0 ? parsedStops.length - 1 : next) - index + 1;
    const even = index === 0 ? 0 : previous + (end - previous) / steps;
    positionedStops.push({ colour, at: Math.max(at ?? even, previous) });
  }
  return positionedStops;
}

function interpolateColour(stops: readonly ColourStop[], position: number): Colour {
  const next = stops.findIndex(({ at }) => at >= position);
  const [before, after] = [stops[next - 1], stops[next]];
  if (!after) return stops.at(-1)?.colour ?? TRANSPARENT;
  if (!before) return after.colour;
  const share = (position - before.at) / (after.at - before.at || 1);
  const [alphaBefore, alphaAfter] = [before.colour[3] * (1 - share), after.colour[3] * share];
  const alpha = alphaBefore + alphaAfter;
  if (alpha === 0) return TRANSPARENT;
  const mix = (part: 0 | 1 | 2) =>
    (before.colour[part] * alphaBefore + after.colour[part] * alphaAfter) / alpha;
  return [mix(0), mix(1), mix(2), alpha];
}

type Extent = readonly [from: number, to: number];

function isBehind(line: DOMRect, [left, right]: Extent, [top, bottom]: Extent): boolean {
  const overlapWidth = Math.min(line.right, right) - Math.max(line.left, left);
  const overlapHeight = Math.min(line.bottom, bottom) - Math.max(line.top, top);
  return overlapWidth > 1 && overlapHeight > line.height * MIN_LINE_SHARE;
}

/**
 * Returns the start and end of a background image on one axis. Returns undefined if the image's size or position is unknown.
 */
function computeExtent(
  size: string | undefined,
  position: string,
  repeat: string,
  start: number,
  available: number,
): Extent | undefined {
  const length = size === "cover" || size === "contain" ? available : size && parseLength(size, available);
  if (length === 0) return [start, start];
  if (repeat !== "no-repeat") return [start, start + available];
  if (!length) return undefined;
  const offset = parseLength(position, available - length);
  return offset === undefined ? undefined : [start + offset, start + offset + length];
}

/**
 * Returns the width and height of an SVG embedded in a style sheet, such as the wave under a misspelt word. Returns undefined
 * for any other image, or if the SVG declares no size.
 */
function readSvgSize(image: string): readonly [string, string] | undefined {
  const svg = /^url\("data:image\/svg\+xml[^,]*,(.*)"\)$/s.exec(image)?.[1];
  const readSide = (name: string) =>
    svg && new RegExp(`\\b${name}=\\W{0,3}(\\d+)`).exec(svg.replace(/%22|%27/g, '"'))?.[1];
  const [width, height] = [readSide("width"), readSide("height")];
  return width && height ? [`${width}px`, `${height}px`] : undefined;
}

/**
 * Parses a computed length: `12px`, `50%`, `calc(100% - 16px)`. Percentages are relative to `whole`. Returns undefined
 * for any other value.
 */
function parseLength(value: string, whole: number): number | undefined {
  try {
    const sum = CSSNumericValue.parse(value).toSum("px", "percent");
    const [pixels = 0, percent = 0] = [...sum.values].map((part) => (part as CSSUnitValue).value);
    return pixels + (percent / 100) * whole;
  } catch {
    return undefined; // a keyword such as `auto`, or an angle
  }
}

function parseRepeat(value: string): string[] {
  if (value === "repeat-x") return ["repeat", "no-repeat"];
  if (value === "repeat-y") return ["no-repeat", "repeat"];
  return value.split(" ");
}

/** Splits a CSS list at its commas, or an item of a CSS list at its spaces. Ignores separators inside brackets. */
function splitTopLevel(value: string, separator: string): string[] {
  const parts: string[] = [];
  let [depth, item] = [0, ""];
  for (const letter of value) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (letter === separator && depth === 0) {
      parts.push(item.trim());
      item = "";
    } else item += letter;
  }
  return [...parts, item.trim()].filter(Boolean);
}
