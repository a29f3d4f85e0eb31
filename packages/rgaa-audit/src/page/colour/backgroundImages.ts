import { type Colour, coloursIn, TRANSPARENT } from "./colour";

/** What a background image puts behind a text: colours, nothing, or something unknown. */
export type Painted = GradientColours | "nothing" | "unknown";

/** A gradient's colours. */
export interface GradientColours {
  readonly colours: readonly Colour[];
  /** False when only some of them may lie behind the text: a disc, or a part that is left transparent. */
  readonly isEverywhere: boolean;
}

/** The share of a line of text that a gradient must lie behind: the DSFR draws borders and underlines as gradients. */
const BEHIND = 0.25;

/** What each background image of an element paints behind these lines, the lowest first. */
export function imagesBehind(style: CSSStyleDeclaration, box: DOMRect, lines: readonly DOMRect[]): Painted[] {
  const images = split(style.backgroundImage, ",");
  const sizes = split(style.backgroundSize, ",");
  const xs = split(style.backgroundPositionX, ",");
  const ys = split(style.backgroundPositionY, ",");
  const repeats = split(style.backgroundRepeat, ",");
  return images
    .map((image, index): Painted => {
      if (image === "none") return "nothing";
      const isGradient = image.includes("gradient(");
      const own = isGradient ? (["100%", "100%"] as const) : drawingSize(image);
      const [width = "auto", height = width === "cover" || width === "contain" ? width : "auto"] = split(
        sizes[index % sizes.length] ?? "auto",
        " ",
      );
      const [acrossRepeat = "repeat", downRepeat = acrossRepeat] = repeatOf(
        repeats[index % repeats.length] ?? "repeat",
      );
      const x = xs[index % xs.length] ?? "0%";
      const y = ys[index % ys.length] ?? "0%";
      const across = extent(width === "auto" ? own?.[0] : width, x, acrossRepeat, box.left, box.width);
      const down = extent(height === "auto" ? own?.[1] : height, y, downRepeat, box.top, box.height);
      if (!across || !down) return "unknown";
      if (!lines.some((line) => isBehind(line, across, down))) return "nothing";
      if (!isGradient) return "unknown";
      const isWhole = tileFills(width, across) && tileFills(height, down);
      return (isWhole && linearColours(image, across, down, lines)) || coloursOf(image);
    })
    .reverse();
}

function coloursOf(gradient: string): Painted {
  const colours = coloursIn(gradient);
  const clear = colours.filter(([, , , alpha]) => alpha === 0).length;
  if (clear === colours.length) return "nothing";
  return { colours, isEverywhere: clear === 0 && gradient.includes("linear-gradient(") };
}

/** True when one tile is as large as the place that the image takes: there is one gradient, from edge to edge. */
function tileFills(size: string, [from, to]: Extent): boolean {
  return size === "auto" || Math.abs((lengthOf(size, to - from) ?? 0) - (to - from)) < 1;
}

/** Each a quarter of a turn after the one before. */
const SIDES = ["to top", "to right", "to bottom", "to left"];

interface ColourStop {
  readonly colour: Colour;
  readonly at: number;
}

/** The colours of a linear gradient in the stretch of it that lies behind the lines; undefined where they are unknown. */
function linearColours(
  gradient: string,
  [left, right]: Extent,
  [top, bottom]: Extent,
  lines: readonly DOMRect[],
): GradientColours | undefined {
  const inner = /^linear-gradient\((.*)\)$/s.exec(gradient)?.[1];
  if (inner === undefined) return undefined;
  const [first = "", ...others] = split(inner, ",");
  const written = /^-?[\d.]+deg$/.test(first) ? Number.parseFloat(first) : undefined;
  const degrees = SIDES.includes(first) ? 90 * SIDES.indexOf(first) : written;
  const angle = ((degrees ?? 180) / 180) * Math.PI;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const length = Math.abs((right - left) * sine) + Math.abs((bottom - top) * cosine);
  const stops = stopsOf(degrees === undefined ? [first, ...others] : others, length);
  if (!stops) return undefined;
  const places = lines.flatMap((line) =>
    [Math.max(line.left, left), Math.min(line.right, right)].flatMap((x) =>
      [Math.max(line.top, top), Math.min(line.bottom, bottom)].map((y) => {
        const along = (x - (left + right) / 2) * sine - (y - (top + bottom) / 2) * cosine;
        return along / length + 0.5;
      }),
    ),
  );
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const between = stops.filter(({ at }) => at > from && at < to).map(({ colour }) => colour);
  return { colours: [colourAt(stops, from), ...between, colourAt(stops, to)], isEverywhere: true };
}

/** A gradient's colours with their places, from 0 to 1; undefined for what is more than that, such as a hint. */
function stopsOf(written: readonly string[], length: number): ColourStop[] | undefined {
  const stops = written.flatMap((stop) => {
    const [colour = "", ...places] = split(stop, " ");
    const [read] = coloursIn(colour);
    if (!read) return [undefined];
    const at = places.map((place) => lengthOf(place, length)).map((place) => place && place / length);
    return (at.length === 0 ? [undefined] : at).map((place) => ({ colour: read, at: place }));
  });
  const known = stops.filter((stop) => stop !== undefined);
  if (known.length < stops.length || known.length < 2) return undefined;
  const placed: ColourStop[] = [];
  for (const [index, { colour, at }] of known.entries()) {
    const before = placed.at(-1)?.at ?? 0;
    const next = known.findIndex((stop, place) => place >= index && stop.at !== undefined);
    const end = known[next]?.at ?? 1;
    // those without a place stand at even distances up to the next one with one, or up to the end
    const steps = (next < 0 ? known.length - 1 : next) - index + 1;
    const even = index === 0 ? 0 : before + (end - before) / steps;
    placed.push({ colour, at: Math.max(at ?? even, before) });
  }
  return placed;
}

function colourAt(stops: readonly ColourStop[], place: number): Colour {
  const next = stops.findIndex(({ at }) => at >= place);
  const [before, after] = [stops[next - 1], stops[next]];
  if (!after) return stops.at(-1)?.colour ?? TRANSPARENT;
  if (!before) return after.colour;
  const share = (place - before.at) / (after.at - before.at || 1);
  const [alphaBefore, alphaAfter] = [before.colour[3] * (1 - share), after.colour[3] * share];
  const alpha = alphaBefore + alphaAfter;
  if (alpha === 0) return TRANSPARENT;
  const mix = (part: 0 | 1 | 2) =>
    (before.colour[part] * alphaBefore + after.colour[part] * alphaAfter) / alpha;
  return [mix(0), mix(1), mix(2), alpha];
}

type Extent = readonly [from: number, to: number];

function isBehind(line: DOMRect, [left, right]: Extent, [top, bottom]: Extent): boolean {
  const wide = Math.min(line.right, right) - Math.max(line.left, left);
  const high = Math.min(line.bottom, bottom) - Math.max(line.top, top);
  return wide > 1 && high > line.height * BEHIND;
}

/** Where an image stands on one axis; undefined when its size is not known. */
function extent(
  size: string | undefined,
  position: string,
  repeat: string,
  start: number,
  room: number,
): Extent | undefined {
  const length = size === "cover" || size === "contain" ? room : size && lengthOf(size, room);
  if (length === 0) return [start, start];
  if (repeat !== "no-repeat") return [start, start + room];
  if (!length) return undefined;
  const offset = lengthOf(position, room - length);
  return offset === undefined ? undefined : [start + offset, start + offset + length];
}

/** The size that an SVG written in the style sheet gives itself, such as the wave under a misspelt word. */
function drawingSize(image: string): readonly [string, string] | undefined {
  const svg = /^url\("data:image\/svg\+xml[^,]*,(.*)"\)$/s.exec(image)?.[1];
  const side = (name: string) =>
    svg && new RegExp(`\\b${name}=\\W{0,3}(\\d+)`).exec(svg.replace(/%22|%27/g, '"'))?.[1];
  const [width, height] = [side("width"), side("height")];
  return width && height ? [`${width}px`, `${height}px`] : undefined;
}

/** A computed length: `12px`, `50%`, `calc(100% - 16px)`; percentages of `whole`. Undefined for another value. */
function lengthOf(value: string, whole: number): number | undefined {
  try {
    const sum = CSSNumericValue.parse(value).toSum("px", "percent");
    const [pixels = 0, percent = 0] = [...sum.values].map((part) => (part as CSSUnitValue).value);
    return pixels + (percent / 100) * whole;
  } catch {
    return undefined; // a word such as `auto`, or an angle
  }
}

function repeatOf(value: string): string[] {
  if (value === "repeat-x") return ["repeat", "no-repeat"];
  if (value === "repeat-y") return ["no-repeat", "repeat"];
  return value.split(" ");
}

/** A list's items, by its commas, or an item's terms, by their spaces: not cut inside brackets. */
function split(value: string, separator: string): string[] {
  const found: string[] = [];
  let [depth, item] = [0, ""];
  for (const letter of value) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (letter === separator && depth === 0) {
      found.push(item.trim());
      item = "";
    } else item += letter;
  }
  return [...found, item.trim()].filter(Boolean);
}
