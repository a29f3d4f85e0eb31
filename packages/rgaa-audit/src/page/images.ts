import { isExposed } from "./dom";

/** True for an image that assistive technology reads by itself, and not as a part of a drawing. */
export const isReadImage = (image: Element) => isExposed(image) && !image.parentElement?.closest("svg");
