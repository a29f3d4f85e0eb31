import { getLineage, settleAnimations, findShown, getVisibleLines } from "../dom";
import type { Clip } from "./focus";
import { overlaps, type PaintContext, createPlainContext, formatShortfall } from "./background";
import { type Colour, computeContrast, compositeOver, parseColour } from "./colour";
import { decodePixels } from "./marks";
import { getContentBox, getRequiredContrast, getTextColour, TEXT_FIELDS } from "./text";

/**
 * Verdict on a text's contrast, from the pixels behind the text: `good`, or the measured and the required contrast, or
 * undefined if the pixels do not decide.
 */
export type PixelVerdict = "good" | { readonly shortfall: string } | undefined;

/**
 * Verdicts by element, then by a key of the styles that determine the verdict. A text that looks the same in several schemes is
 * examined only once.
 */
export type VerdictCache = Map<Element, Map<string, PixelVerdict>>;

/**
 * Maximum number of pictures of a page in one state. Without a limit, a page full of photographs would take most of the audit's
 * time.
 */
const MAX_PICTURES = 12;
/** Share of the pixels behind a text to ignore at each end of the sorted contrasts, such as the pixels of an underline. */
const STRAY_SHARE = 0.03;

/** Style sheet that hides letters, their decorations and the caret. */
const WITHOUT_TEXT = `*, ::before, ::after, ::placeholder { color: transparent !important; -webkit-text-fill-color: transparent !important;
  text-decoration-color: transparent !important; text-shadow: none !important; caret-color: transparent !important; transition: none !important; scroll-behavior: auto !important }`;

interface TextToMeasure {
  readonly element: Element;
  readonly colour: Colour;
  readonly required: number;
  readonly key: string;
}

/**
 * Examines the pixels behind texts whose contrast cannot be computed from styles, such as a text on a photograph. The caller
 * takes pictures of the window while the letters are hidden. `next` returns the next part of the window to take a picture of;
 * undefined if no picture is needed any more. `see` receives this picture. `end` restores the page and returns the verdicts.
 */
export function examineBackgrounds(document: Document, undecided: readonly Element[], cache: VerdictCache) {
  const context = createPlainContext(document);
  const verdicts = new Map<Element, PixelVerdict>();
  const texts = context.forced ? [] : undecided.flatMap((element) => readText(element, context) ?? []);
  const pending = texts.filter(({ element, key }) => {
    const verdict = cache.get(element)?.get(key);
    verdicts.set(element, verdict);
    return !cache.get(element)?.has(key);
  });
  const [x, y] = [window.scrollX, window.scrollY];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(WITHOUT_TEXT);
  if (pending.length > 0) document.adoptedStyleSheets.push(sheet);
  let pictures = 0;

  return {
    next(): Clip | undefined {
      const [first] = pending;
      if (!first || pictures >= MAX_PICTURES) return undefined;
      pictures += 1;
      first.element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
      settleAnimations();
      const scroll = { x: window.scrollX, y: window.scrollY };
      return { x: 0, y: 0, width: innerWidth, height: innerHeight, scroll, isWhole: true };
    },
    async addPicture(picture: string): Promise<void> {
      const pixels = await decodePixels(picture);
      // remove from `pending` the texts that are in sight, and the first text even if it is out of sight: this text has already
      // been scrolled into view as far as possible
      for (const [index, text] of [...pending].entries()) {
        const lines = getLinesInSight(text.element);
        if (!lines && index > 0) continue;
        const verdict = lines && judgePixels(text, lines, pixels);
        verdicts.set(text.element, verdict);
        cache.set(
          text.element,
          (cache.get(text.element) ?? new Map<string, PixelVerdict>()).set(text.key, verdict),
        );
        pending.splice(pending.indexOf(text), 1);
      }
    },
    end(): ReadonlyMap<Element, PixelVerdict> {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
      window.scrollTo({ left: x, top: y, behavior: "instant" });
      settleAnimations();
      return verdicts;
    },
  };
}

/**
 * Reads the colour of a text and the contrast that the text requires. Returns undefined if the colour is uncertain: for example
 * if the text is blended, translucent or animated, has a shadow, or is in an SVG.
 */
function readText(element: Element, context: PaintContext): TextToMeasure | undefined {
  const style = getComputedStyle(element);
  const isPlain =
    !(element instanceof SVGElement) &&
    !element.matches(":placeholder-shown") &&
    style.textShadow === "none" &&
    style.backgroundClip !== "text";
  if (!isPlain) return undefined;
  const layers = getLineage(element).map((each) => context.getLayer(each));
  if (
    layers.some(
      ({ isBlended, opacity, style: { animationName } }) =>
        isBlended || opacity < 1 || animationName !== "none",
    )
  )
    return undefined;
  const colour = parseColour(getTextColour(element, style, context));
  if (colour[3] < 1) return undefined;
  const required = getRequiredContrast(element, style);
  const { width, height } = element.getBoundingClientRect();
  const images = layers.map((layer) => `${layer.style.backgroundImage} ${layer.style.backgroundColor}`);
  const key = JSON.stringify([colour, required, Math.round(width), Math.round(height), ...images]);
  return { element, colour, required, key };
}

/**
 * Returns the boxes of a text's lines if all lines are in the window, not covered by another element, and not on a video, a
 * canvas or a frame; otherwise undefined.
 */
function getLinesInSight(element: Element): readonly DOMRect[] | undefined {
  const lines = element.matches(TEXT_FIELDS) ? [getContentBox(element)] : getVisibleLines(element);
  const isInSight = lines.every(
    ({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
  );
  if (lines.length === 0 || !isInSight) return undefined;
  // skip a text on moving content: a picture shows only one moment of this content
  const moving = findShown(element.ownerDocument, "video, canvas, iframe").map((each) =>
    each.getBoundingClientRect(),
  );
  if (lines.some((line) => moving.some((box) => overlaps(line, box)))) return undefined;
  const isCovered = lines.some(({ left, top, width, height }) => {
    const topElement = element.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
    return topElement !== null && !topElement.contains(element) && !element.contains(topElement);
  });
  return isCovered ? undefined : lines;
}

function judgePixels(
  { colour, required }: TextToMeasure,
  lines: readonly DOMRect[],
  pixels: ImageData,
): PixelVerdict {
  const contrasts = lines.flatMap((line) => readContrasts(line, colour, pixels)).sort((a, b) => a - b);
  if (contrasts.length === 0) return undefined;
  const [lowest, highest] = [STRAY_SHARE, 1 - STRAY_SHARE].map(
    (share) => contrasts[Math.floor(share * (contrasts.length - 1))] ?? 1,
  );
  if (lowest !== undefined && lowest >= required) return "good";
  // the text fails only if even the highest contrasts are too low; otherwise a part of the text is readable, and the verdict is
  // undecided
  return highest !== undefined && highest < required
    ? { shortfall: formatShortfall(highest, required) }
    : undefined;
}

function readContrasts(
  { left, top, right, bottom }: DOMRect,
  colour: Colour,
  { data, width }: ImageData,
): number[] {
  const contrasts: number[] = [];
  for (let row = Math.ceil(top); row < Math.floor(bottom); row++)
    for (let column = Math.ceil(left); column < Math.floor(right); column++) {
      const at = 4 * (row * width + column);
      const back: Colour = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, 1];
      contrasts.push(computeContrast(compositeOver(colour, back), back));
    }
  return contrasts;
}
