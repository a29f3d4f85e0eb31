import { lineage, settle, shown, visibleLines } from "../dom";
import type { Clip } from "./focus";
import { meets, type PaintContext, plainContextOf, shortfall } from "./background";
import { type Colour, contrast, over, parseColour } from "./colour";
import { pixelsOf } from "./marks";
import { contentBox, leastContrastOf, textColourOf, TEXT_FIELDS } from "./text";

/** What the pixels behind a text come to: `good`, the contrast that it has and should have, or nothing. */
export type PixelVerdict = "good" | { readonly shortfall: string } | undefined;

/** Verdicts by element and by what they follow from: a text that looks the same in another scheme is looked at once. */
export type KnownBehind = Map<Element, Map<string, PixelVerdict>>;

/** Pictures of a page in one state: a page of photographs would take more time than all else. */
const MOST = 12;
/** Pixels that differ from the others behind a text, such as an underline, in a share of all. */
const STRAY = 0.03;

/** No letter shows, and nothing that is drawn with it. */
const WITHOUT_TEXT = `*, ::before, ::after, ::placeholder { color: transparent !important; -webkit-text-fill-color: transparent !important;
  text-decoration-color: transparent !important; text-shadow: none !important; caret-color: transparent !important; transition: none !important; scroll-behavior: auto !important }`;

interface Text {
  readonly element: Element;
  readonly colour: Colour;
  readonly least: number;
  readonly from: string;
}

/**
 * Looks at what is painted behind texts whose contrast no style tells, such as those on a photograph: window by window, without the
 * letters. `next` gives what to take a picture of, until there is nothing left.
 */
export function lookBehind(document: Document, doubted: readonly Element[], known: KnownBehind) {
  const context = plainContextOf(document);
  const verdicts = new Map<Element, PixelVerdict>();
  const texts = context.forced ? [] : doubted.flatMap((element) => textOf(element, context) ?? []);
  const waiting = texts.filter(({ element, from }) => {
    const verdict = known.get(element)?.get(from);
    verdicts.set(element, verdict);
    return !known.get(element)?.has(from);
  });
  const [x, y] = [window.scrollX, window.scrollY];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(WITHOUT_TEXT);
  if (waiting.length > 0) document.adoptedStyleSheets.push(sheet);
  let pictures = 0;

  return {
    next(): Clip | undefined {
      const [first] = waiting;
      if (!first || pictures >= MOST) return undefined;
      pictures += 1;
      first.element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
      settle();
      const scroll = { x: window.scrollX, y: window.scrollY };
      return { x: 0, y: 0, width: innerWidth, height: innerHeight, scroll, isWhole: true };
    },
    async see(picture: string): Promise<void> {
      const pixels = await pixelsOf(picture);
      // the first one is in sight, as far as it can be
      for (const [index, text] of [...waiting].entries()) {
        const lines = linesInSight(text.element);
        if (!lines && index > 0) continue;
        const verdict = lines && verdictOf(text, lines, pixels);
        verdicts.set(text.element, verdict);
        known.set(
          text.element,
          (known.get(text.element) ?? new Map<string, PixelVerdict>()).set(text.from, verdict),
        );
        waiting.splice(waiting.indexOf(text), 1);
      }
    },
    end(): ReadonlyMap<Element, PixelVerdict> {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
      window.scrollTo({ left: x, top: y, behavior: "instant" });
      settle();
      return verdicts;
    },
  };
}

/** Undefined for a text whose own colour is not sure: one that is blended, half clear, shaded, or drawn. */
function textOf(element: Element, context: PaintContext): Text | undefined {
  const style = getComputedStyle(element);
  const isPlain =
    !(element instanceof SVGElement) &&
    !element.matches(":placeholder-shown") &&
    style.textShadow === "none" &&
    style.backgroundClip !== "text";
  if (!isPlain) return undefined;
  const layers = lineage(element).map((each) => context.layerOf(each));
  if (
    layers.some(
      ({ isBlended, opacity, style: { animationName } }) =>
        isBlended || opacity < 1 || animationName !== "none",
    )
  )
    return undefined;
  const colour = parseColour(textColourOf(element, style, context));
  if (colour[3] < 1) return undefined;
  const least = leastContrastOf(element, style);
  const { width, height } = element.getBoundingClientRect();
  const images = layers.map((layer) => `${layer.style.backgroundImage} ${layer.style.backgroundColor}`);
  const from = JSON.stringify([colour, least, Math.round(width), Math.round(height), ...images]);
  return { element, colour, least, from };
}

/** The lines of a text, if all of them are in the window and nothing lies over them. */
function linesInSight(element: Element): readonly DOMRect[] | undefined {
  const lines = element.matches(TEXT_FIELDS) ? [contentBox(element)] : visibleLines(element);
  const isInSight = lines.every(
    ({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
  );
  if (lines.length === 0 || !isInSight) return undefined;
  // of what moves a picture shows one moment
  const moving = shown(element.ownerDocument, "video, canvas, iframe").map((each) =>
    each.getBoundingClientRect(),
  );
  if (lines.some((line) => moving.some((box) => meets(line, box)))) return undefined;
  const isCovered = lines.some(({ left, top, width, height }) => {
    const over = element.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
    return over !== null && !over.contains(element) && !element.contains(over);
  });
  return isCovered ? undefined : lines;
}

function verdictOf({ colour, least }: Text, lines: readonly DOMRect[], pixels: ImageData): PixelVerdict {
  const contrasts = lines.flatMap((line) => contrastsIn(line, colour, pixels)).sort((a, b) => a - b);
  if (contrasts.length === 0) return undefined;
  const [low, high] = [STRAY, 1 - STRAY].map(
    (share) => contrasts[Math.floor(share * (contrasts.length - 1))] ?? 1,
  );
  if (low !== undefined && low >= least) return "good";
  // it may be read where the ground is far from its colour, and not where it is near
  return high !== undefined && high < least ? { shortfall: shortfall(high, least) } : undefined;
}

function contrastsIn(
  { left, top, right, bottom }: DOMRect,
  colour: Colour,
  { data, width }: ImageData,
): number[] {
  const found: number[] = [];
  for (let row = Math.ceil(top); row < Math.floor(bottom); row++)
    for (let column = Math.ceil(left); column < Math.floor(right); column++) {
      const at = 4 * (row * width + column);
      const back: Colour = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, 1];
      found.push(contrast(over(colour, back), back));
    }
  return found;
}
