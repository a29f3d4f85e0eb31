import { closeSync, openSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import type { ImageSize } from "../imageSize";

/** Where a size stands: after the largest profile that cameras and editors put before it. */
const HEAD_BYTES = 512 * 1024;
/** An SVG says its size in its first tag: no more of it is searched. */
const SVG_BYTES = 8 * 1024;

/**
 * The size of an image's file (PNG, JPEG, WebP, AVIF, GIF, SVG) as a browser shows it: a photo that a camera took upright
 * is upright. Undefined for a file that cannot be read, or holds no such image.
 */
export function imageSizeIn(path: string): ImageSize | undefined {
  try {
    const head = headOf(path);
    const require = createRequire(import.meta.url);
    // loaded where there is an image to measure
    const { imageSize } = require("image-size") as typeof import("image-size");
    const { width, height, orientation = 1 } = imageSize(isText(head) ? head.subarray(0, SVG_BYTES) : head);
    if (!(width > 0 && height > 0)) return undefined;
    // EXIF: from 5 on the picture lies on its side
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

function headOf(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = new Uint8Array(HEAD_BYTES);
    return bytes.subarray(0, readSync(file, bytes, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

/** Whether a file begins as XML does, a byte order mark aside. */
function isText([first, second, third, fourth]: Uint8Array): boolean {
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  return /[\s<]/.test(String.fromCharCode((hasMark ? fourth : first) ?? 0));
}
