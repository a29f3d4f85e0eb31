import { CONTROLS, isExposed } from "./dom";
import { ariaName } from "./fields";

/** True for an image that assistive technology reads by itself, and not as a part of a drawing. */
export const isReadImage = (image: Element) => isExposed(image) && !image.parentElement?.closest("svg");

/** True for an object that is an image, by its type or its file. */
export const isImageObject = (object: Element) =>
  /^image\//i.test(object.getAttribute("type") ?? "") ||
  (!object.hasAttribute("type") && IMAGE_FILE.test(object.getAttribute("data") ?? ""));

const IMAGE_FILE = /\.(?:png|jpe?g|gif|svg|webp|avif)(?:[?#]|$)/i;

/** True for an object with a name; what ARIA refers to may be empty, or nowhere. */
export const isNamed = (object: Element) => Boolean(ariaName(object) || object.getAttribute("title")?.trim());

/** RGAA 1.1.6, 1.1.7: a link or button right after an image may lead to its alternative. */
export function isFollowedByControl({ nextElementSibling: next }: Element): boolean {
  return (next?.matches(CONTROLS) || next?.firstElementChild?.matches(CONTROLS)) ?? false;
}
