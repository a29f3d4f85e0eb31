import { computeLuminanceContrast, computeLuminance } from "./colour";

/** Difference between two pictures of the same area, without and with the focus. */
export interface FocusMark {
  /** Number of pixels that differ visibly. */
  readonly size: number;
  /**
   * Highest contrast that at least `MIN_PIXELS` of these pixels reach between their colours without and with the focus; 1 if
   * fewer pixels differ.
   */
  readonly contrast: number;
  /**
   * Whether `contrast` is too low, but many changed pixels at the edge of the mark contrast enough with the unchanged pixels
   * next to them.
   */
  readonly isProminent: boolean;
}

/** Minimum contrast required by RGAA 3.3 and WCAG 1.4.11. */
export const MIN_CONTRAST = 3;
/**
 * Maximum change of a colour channel that counts as invisible, out of 255. Changes up to this size come from font smoothing, or
 * from the outer edge of a shadow.
 */
const VISIBLE_DIFFERENCE = 16;
/** Minimum number of pixels of a visible mark: the number of pixels in a line that is as long as a letter is wide. */
const MIN_PIXELS = 10;

/** Whether a mark is visible at all. */
export const isVisibleMark = ({ size }: FocusMark) => size >= MIN_PIXELS;

/** Whether a mark is visible, and contrasts enough with the same pixels without the focus. */
export const isSufficientMark = (mark: FocusMark) => isVisibleMark(mark) && mark.contrast >= MIN_CONTRAST;

/**
 * Computes the focus mark from two pictures, without and with the focus. If `later` is given, ignores the pixels that differ
 * between `idle` and `later`, because these pixels change even without the focus.
 */
export function computeMark(idle: ImageData, focused: ImageData, later?: ImageData): FocusMark {
  const changed = findChangedPixels(idle, focused, later);
  const [before, after] = [createLuminanceLookup(idle), createLuminanceLookup(focused)];
  const contrasts = Float64Array.from(changed, (pixel) =>
    computeLuminanceContrast(before(pixel), after(pixel)),
  );
  const contrast = contrasts.sort().at(-MIN_PIXELS) ?? 1;
  return {
    size: changed.length,
    contrast,
    isProminent: contrast < MIN_CONTRAST && isProminent(changed, focused, after),
  };
}

function isProminent(
  changed: readonly number[],
  { width, height }: ImageData,
  getLuminance: (pixel: number) => number,
): boolean {
  const isChanged = new Uint8Array(width * height);
  for (const pixel of changed) isChanged[pixel] = 1;
  const getNeighbours = (pixel: number) => [pixel - 1, pixel + 1, pixel - width, pixel + width];
  const edge = changed.filter((pixel) => getNeighbours(pixel).some((next) => isChanged[next] === 0));
  const edgeContrasts = edge.map((pixel) => {
    const unchanged = getNeighbours(pixel).filter((next) => isChanged[next] === 0);
    return Math.max(
      ...unchanged.map((next) => computeLuminanceContrast(getLuminance(pixel), getLuminance(next))),
    );
  });
  const highCount = edgeContrasts.filter((each) => each >= MIN_CONTRAST).length;
  return highCount >= MIN_PIXELS && highCount >= edgeContrasts.length / 4;
}

/**
 * Returns the indexes of the pixels that differ visibly between `idle` and `focused`. Ignores the pixels that also differ
 * between `idle` and `later`.
 */
function findChangedPixels(idle: ImageData, focused: ImageData, later: ImageData | undefined): number[] {
  const changedPixels: number[] = [];
  for (let pixel = 0; pixel < focused.width * focused.height; pixel++)
    if (differs(idle, focused, pixel) && !(later && differs(idle, later, pixel))) changedPixels.push(pixel);
  return changedPixels;
}

function differs({ data: a }: ImageData, { data: b }: ImageData, pixel: number): boolean {
  for (let at = 4 * pixel; at < 4 * pixel + 3; at++)
    if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > VISIBLE_DIFFERENCE) return true;
  return false;
}

/**
 * Creates a lookup of the luminance of a picture's pixels. Caches the luminance of each colour, because a picture has few
 * colours.
 */
function createLuminanceLookup({ data }: ImageData): (pixel: number) => number {
  const cache = new Map<number, number>();
  return (pixel) => {
    const [red, green, blue] = [data[4 * pixel] ?? 0, data[4 * pixel + 1] ?? 0, data[4 * pixel + 2] ?? 0];
    const colour = (red << 16) | (green << 8) | blue;
    let value = cache.get(colour);
    if (value === undefined) cache.set(colour, (value = computeLuminance([red, green, blue, 1])));
    return value;
  };
}

/** Decodes a PNG in base 64. */
export async function decodePixels(picture: string): Promise<ImageData> {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (!context) return new ImageData(width, height);
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, width, height);
}
