import { type Colour, coloursIn } from "./colour";

/** What a background image puts behind a text: colours, nothing, or something that cannot be told. */
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
  const images = parts(style.backgroundImage);
  const sizes = parts(style.backgroundSize);
  const xs = parts(style.backgroundPositionX);
  const ys = parts(style.backgroundPositionY);
  const repeats = parts(style.backgroundRepeat);
  return images
    .map((image, index): Painted => {
      if (image === "none") return "nothing";
      const isGradient = image.includes("gradient(");
      const own = isGradient ? (["100%", "100%"] as const) : drawingSize(image);
      const [width = "auto", height = width === "cover" || width === "contain" ? width : "auto"] = terms(
        sizes[index % sizes.length] ?? "auto",
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
      return isGradient ? coloursOf(image) : "unknown";
    })
    .reverse();
}

function coloursOf(gradient: string): Painted {
  const colours = coloursIn(gradient);
  const clear = colours.filter(([, , , alpha]) => alpha === 0).length;
  if (clear === colours.length) return "nothing";
  return { colours, isEverywhere: clear === 0 && gradient.includes("linear-gradient(") };
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

/** A computed length: `12px`, `50%`, `calc(100% - 16px)`; percentages of `whole`. */
function lengthOf(value: string, whole: number): number | undefined {
  const sum = value.replace(/^calc\((.*)\)$/, "$1").replace(/\s*([+-])\s+/g, " $1");
  const numbers = sum
    .split(" ")
    .filter(Boolean)
    .map((term) => {
      const number = Number.parseFloat(term);
      if (/^[+-]?[\d.]+(?:e-?\d+)?px$/.test(term)) return number;
      if (/^[+-]?[\d.]+(?:e-?\d+)?%$/.test(term)) return (number / 100) * whole;
      return Number.NaN;
    });
  const total = numbers.reduce((all, number) => all + number, 0);
  return numbers.length === 0 || Number.isNaN(total) ? undefined : total;
}

function repeatOf(value: string): string[] {
  if (value === "repeat-x") return ["repeat", "no-repeat"];
  if (value === "repeat-y") return ["no-repeat", "repeat"];
  return value.split(" ");
}

/** A list's items, commas inside brackets aside. */
function parts(value: string): string[] {
  return split(value, ",");
}

/** An item's terms, spaces inside brackets aside. */
function terms(value: string): string[] {
  return split(value, " ");
}

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
