import { closeSync, openSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import type { ImageSize } from "../imageSize";

/**
 * Number of bytes read to find the size of an image. The size comes after the metadata that cameras and editors add, which is
 * shorter than this number.
 */
const HEAD_BYTES = 512 * 1024;
/** Number of bytes searched in an SVG file: the size is in the first tag. */
const SVG_BYTES = 8 * 1024;

/**
 * Returns the size of an image file (PNG, JPEG, WebP, AVIF, GIF, SVG) as a browser displays it, with the EXIF rotation
 * applied. Returns undefined if the file cannot be read or is not an image in one of these formats.
 */
export function readImageSize(path: string): ImageSize | undefined {
  try {
    const head = readHead(path);
    const require = createRequire(import.meta.url);
    // loaded only when there is an image to measure
    const { imageSize } = require("image-size") as typeof import("image-size");
    const { width, height, orientation = 1 } = imageSize(isXml(head) ? head.subarray(0, SVG_BYTES) : head);
    if (!(width > 0 && height > 0)) return undefined;
    // EXIF orientations 5 to 8 are rotated by 90° or 270°: swap the sides
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

function readHead(path: string): Uint8Array {
  const descriptor = openSync(path, "r");
  try {
    const bytes = new Uint8Array(HEAD_BYTES);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Whether a file begins like XML, with or without a byte order mark. */
function isXml([first, second, third, fourth]: Uint8Array): boolean {
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  return /[\s<]/.test(String.fromCharCode((hasMark ? fourth : first) ?? 0));
}
