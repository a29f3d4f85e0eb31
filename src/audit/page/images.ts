import { isExposed, isShown, quote } from "./dom";
import type { Fault, Look } from "./fault";

const FILE_NAME = /^[^\s]+\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)$/i;

/** RGAA 1.1 to 1.3, beyond the missing alternative, which axe sees. */
export function images(document: Document): Look {
  const found = [...document.body.querySelectorAll("img, svg")].filter(
    (image) => isShown(image) && isExposed(image) && !image.parentElement?.closest("svg"),
  );
  return {
    tested: found.length,
    faults: found.flatMap((image) => (image.localName === "svg" ? svgFaults(image) : faultsOf(image))),
  };
}

function faultsOf(element: Element): Fault[] {
  const alt = element.getAttribute("alt");
  if (alt !== null && FILE_NAME.test(alt.trim()))
    return [{ rule: "image-alt-filename", element, detail: quote(alt) }];
  const name = element.getAttribute("title") ?? element.getAttribute("aria-label") ?? "";
  return alt === "" && name.trim() !== ""
    ? [{ rule: "image-decorative-named", element, detail: quote(name) }]
    : [];
}

function svgFaults(element: Element): Fault[] {
  return element.hasAttribute("role") ? [] : [{ rule: "svg-exposed", element }];
}
