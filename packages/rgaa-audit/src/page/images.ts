import { CONTROLS, isExposed } from "./dom";
import { getAriaName } from "./fields";
import { getTitle } from "./names";

/** Whether assistive technology reads an image as a separate image. An image inside an SVG is only a part of the SVG. */
export const isExposedImage = (image: Element) => isExposed(image) && !image.parentElement?.closest("svg");

/**
 * Returns the accessible name of an `img` or of an image button. A name from ARIA replaces the alternative. The title counts only
 * if there is no `alt`.
 */
export const getImageName = (image: Element) =>
  getAriaName(image) || (image.getAttribute("alt") ?? getTitle(image));

/** Whether an `object` is an image, according to its type or its file name. */
export const isImageObject = (object: Element) =>
  /^image\//i.test(object.getAttribute("type") ?? "") ||
  (!object.hasAttribute("type") && IMAGE_FILE.test(object.getAttribute("data") ?? ""));

const IMAGE_FILE = /\.(?:png|jpe?g|gif|svg|webp|avif)(?:[?#]|$)/i;

/**
 * Whether an element has a name from ARIA or from `title`. An `aria-labelledby` that refers to an empty or missing element does
 * not count.
 */
export const isNamed = (object: Element) =>
  Boolean(getAriaName(object) || object.getAttribute("title")?.trim());

/** Whether a link or button directly follows an image. This control may lead to the image's alternative (RGAA 1.1.6, 1.1.7). */
export function isFollowedByControl({ nextElementSibling: next }: Element): boolean {
  return (next?.matches(CONTROLS) || next?.firstElementChild?.matches(CONTROLS)) ?? false;
}
