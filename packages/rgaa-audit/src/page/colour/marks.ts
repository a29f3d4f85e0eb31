import { type Colour, contrast } from "./colour";

/** The difference between two pictures of one place, without and with the focus. */
export interface Mark {
  /** How many pixels a person sees differ. */
  readonly size: number;
  /** The contrast that enough of these have with what was there before. */
  readonly contrast: number;
  /** True if many of them contrast with the unchanged pixels beside them. */
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
  const { width } = focused;
  const changed = new Set<number>();
  for (let at = 0; at < focused.data.length; at += 4)
    if (differs(idle, focused, at) && !(later && differs(idle, later, at))) changed.add(at);
  const contrasts = [...changed].map((at) => contrast(colourAt(idle, at), colourAt(focused, at)));
  contrasts.sort((a, b) => b - a);
  const sides = [-4, 4, -4 * width, 4 * width];
  const beside = [...changed].flatMap((at) => {
    const still = sides.map((side) => at + side).filter((next) => next in focused.data && !changed.has(next));
    const all = still.map((next) => contrast(colourAt(focused, at), colourAt(focused, next)));
    return all.length > 0 ? [Math.max(...all)] : [];
  });
  const high = beside.filter((each) => each >= LEAST_CONTRAST).length;
  return {
    size: changed.size,
    contrast: contrasts[ENOUGH - 1] ?? 1,
    standsOut: high >= ENOUGH && high >= beside.length / 4,
  };
}

function differs({ data: a }: ImageData, { data: b }: ImageData, at: number): boolean {
  return [0, 1, 2].some((part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)) > SEEN);
}

function colourAt({ data }: ImageData, at: number): Colour {
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, 1];
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
