import { contrastOfLuminances, luminance } from "./colour";

/** The difference between two pictures of one place, without and with the focus. */
export interface Mark {
  /** How many pixels a person sees differ. */
  readonly size: number;
  /** The contrast that enough of these have with what was there before. */
  readonly contrast: number;
  /** Where that contrast is too low: true if many of them contrast with the unchanged pixels beside them. */
  readonly standsOut: boolean;
}

/** RGAA 3.3, WCAG 1.4.11. */
export const LEAST_CONTRAST = 3;
/** A smaller change of a channel, of 255, is invisible: smoothing of letters, or a shadow's outer ring. */
const SEEN = 16;
/** Pixels that make a mark: a line as long as a letter is wide. */
const ENOUGH = 10;

/** True for a mark that is seen at all. */
export const isSeen = ({ size }: Mark) => size >= ENOUGH;

/** True for a mark that is seen and stands out from what was there before it. */
export const isGood = (mark: Mark) => isSeen(mark) && mark.contrast >= LEAST_CONTRAST;

/** The focus mark that two pictures show. With `later`, what differs between `idle` and `later` is ignored: it moves by itself. */
export function markBetween(idle: ImageData, focused: ImageData, later?: ImageData): Mark {
  const changed = changedPixels(idle, focused, later);
  const [before, after] = [luminancesOf(idle), luminancesOf(focused)];
  const contrasts = Float64Array.from(changed, (pixel) => contrastOfLuminances(before(pixel), after(pixel)));
  const contrast = contrasts.sort().at(-ENOUGH) ?? 1;
  return {
    size: changed.length,
    contrast,
    standsOut: contrast < LEAST_CONTRAST && standsOut(changed, focused, after),
  };
}

function standsOut(
  changed: readonly number[],
  { width, height }: ImageData,
  luminanceAt: (pixel: number) => number,
): boolean {
  const isChanged = new Uint8Array(width * height);
  for (const pixel of changed) isChanged[pixel] = 1;
  const besides = (pixel: number) => [pixel - 1, pixel + 1, pixel - width, pixel + width];
  const edge = changed.filter((pixel) => besides(pixel).some((next) => isChanged[next] === 0));
  const beside = edge.map((pixel) => {
    const still = besides(pixel).filter((next) => isChanged[next] === 0);
    return Math.max(...still.map((next) => contrastOfLuminances(luminanceAt(pixel), luminanceAt(next))));
  });
  const high = beside.filter((each) => each >= LEAST_CONTRAST).length;
  return high >= ENOUGH && high >= beside.length / 4;
}

/** The places, from 0, of the pixels that a person sees differ. */
function changedPixels(idle: ImageData, focused: ImageData, later: ImageData | undefined): number[] {
  const changed: number[] = [];
  for (let pixel = 0; pixel < focused.width * focused.height; pixel++)
    if (differs(idle, focused, pixel) && !(later && differs(idle, later, pixel))) changed.push(pixel);
  return changed;
}

function differs({ data: a }: ImageData, { data: b }: ImageData, pixel: number): boolean {
  for (let at = 4 * pixel; at < 4 * pixel + 3; at++)
    if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > SEEN) return true;
  return false;
}

/** The luminance of each pixel of a picture. A picture has few colours: each is computed once. */
function luminancesOf({ data }: ImageData): (pixel: number) => number {
  const known = new Map<number, number>();
  return (pixel) => {
    const [red, green, blue] = [data[4 * pixel] ?? 0, data[4 * pixel + 1] ?? 0, data[4 * pixel + 2] ?? 0];
    const colour = (red << 16) | (green << 8) | blue;
    let value = known.get(colour);
    if (value === undefined) known.set(colour, (value = luminance([red, green, blue, 1])));
    return value;
  };
}

/** A PNG in base 64, as its pixels. */
export async function pixelsOf(picture: string): Promise<ImageData> {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (!context) return new ImageData(width, height);
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, width, height);
}
