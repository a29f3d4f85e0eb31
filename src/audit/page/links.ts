import { isExposed, isShown, quote, textOf } from "./dom";
import type { Fault, Look } from "./fault";

/** RGAA 6.1: a title holds the text that is seen; ours starts with it, and says that a window opens. */
export function links(document: Document): Look {
  const found = [...document.body.querySelectorAll<HTMLElement>("a[href]")].filter(isExposed);
  return {
    tested: found.length,
    faults: found.flatMap((link) => [...titleFaults(link), ...windowFaults(link)]),
  };
}

function titleFaults(link: HTMLElement): Fault[] {
  const [text, title] = [words(visibleText(link)), words(link.title)];
  if (title === "" || text === "" || title.startsWith(text)) return [];
  const rule = title.includes(text) ? "own-link-title" : "link-title";
  return [{ rule, element: link, detail: `${quote(visibleText(link))} ≠ title=${quote(link.title)}` }];
}

function windowFaults(link: HTMLElement): Fault[] {
  if (link.getAttribute("target") !== "_blank") return [];
  const said = `${textOf(link)} ${link.title} ${link.getAttribute("aria-label") ?? ""}`;
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

/** Letters and figures alone: punctuation and spaces of any width may differ. */
function words(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}
