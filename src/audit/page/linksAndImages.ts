import { isExposed, isShown, quote, textOf } from "./dom";
import type { CheckResult, ElementViolation } from "./violation";

/** RGAA 6.1: a title holds the text that is seen; ours starts with it, and says that a window opens. */
export function links(document: Document): CheckResult {
  const found = [...document.body.querySelectorAll("a[href]")].filter(isExposed);
  return {
    tested: found.length,
    violations: found.flatMap((link) => [...titleViolations(link), ...windowViolations(link)]),
  };
}

function titleViolations(link: Element): ElementViolation[] {
  const [text, title] = [letters(visibleText(link)), letters(titleOf(link))];
  if (title === "" || text === "" || title.startsWith(text)) return [];
  const rule = title.includes(text) ? "own-link-title" : "link-title";
  return [{ rule, element: link, detail: `${quote(visibleText(link))} ≠ title=${quote(titleOf(link))}` }];
}

function windowViolations(link: Element): ElementViolation[] {
  if (link.getAttribute("target") !== "_blank") return [];
  const said = `${textOf(link)} ${titleOf(link)} ${link.getAttribute("aria-label") ?? ""}`;
  return /fenêtre|onglet|window|\btab\b/i.test(said) ? [] : [{ rule: "own-new-window", element: link }];
}

/** Without what is for assistive technology alone, which no title need repeat. */
function visibleText(link: Element): string {
  const copy = link.cloneNode(true) as Element;
  const [parts, copies] = [[...link.querySelectorAll("*")], [...copy.querySelectorAll("*")]];
  for (const [index, part] of parts.entries()) if (!isSeen(part)) copies[index]?.remove();
  return textOf(copy);
}

/** A text for assistive technology alone is clipped to a pixel. */
function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return isShown(element) && (width > 1 || height > 1);
}

/** A link in a drawing has no property for it. */
function titleOf(link: Element): string {
  return link.getAttribute("title") ?? "";
}

/** Letters and figures alone: punctuation and spaces may differ, which boxes side by side have none of. */
function letters(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join("");
}

const FILE_NAME = /^[^\s]+\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)$/i;

/** RGAA 1.1 to 1.3, beyond the missing alternative, which axe sees. */
export function images(document: Document): CheckResult {
  const found = [...document.body.querySelectorAll("img, svg")].filter(
    (image) => isShown(image) && isExposed(image) && !image.parentElement?.closest("svg"),
  );
  return {
    tested: found.length,
    violations: found.flatMap((image) =>
      image.localName === "svg" ? svgViolations(image) : violationsOf(image),
    ),
  };
}

function violationsOf(element: Element): ElementViolation[] {
  const alt = element.getAttribute("alt");
  if (alt !== null && FILE_NAME.test(alt.trim()))
    return [{ rule: "image-alt-filename", element, detail: quote(alt) }];
  const name = element.getAttribute("title") ?? element.getAttribute("aria-label") ?? "";
  return alt === "" && name.trim() !== ""
    ? [{ rule: "image-decorative-named", element, detail: quote(name) }]
    : [];
}

function svgViolations(element: Element): ElementViolation[] {
  return element.hasAttribute("role") ? [] : [{ rule: "svg-exposed", element }];
}
