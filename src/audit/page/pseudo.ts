import { isShown, quote } from "./dom";
import type { Fault, Look } from "./fault";

/** A word, not a counter, a quotation mark or an icon font's private letter. */
const WORD = /\p{L}{3,}/u;

/**
 * RGAA 10.2: words that leave with the style sheet. Counters do not count, nor what is given an alternative,
 * nor what stands in an attribute: the DSFR says there again what the control itself says.
 */
export function textInCss(document: Document): Look {
  const elements = [...document.body.querySelectorAll("*")].filter(isShown);
  const faults = elements.flatMap((element) =>
    ["::before", "::after"].flatMap((pseudo): Fault[] => {
      const text = writtenIn(getComputedStyle(element, pseudo).content);
      return WORD.test(text) && !element.closest("[aria-hidden=true]") && !isAttribute(element, text)
        ? [{ rule: "text-in-css", element, detail: quote(text) }]
        : [];
    }),
  );
  return { tested: elements.length, faults };
}

/** The strings of a computed `content`, unless an alternative follows them after a slash. */
function writtenIn(content: string): string {
  if (content === "none" || content === "normal" || /"\s*\/\s*"/.test(content)) return "";
  const bare = content.replace(/(?:counters?|attr|url|image-set|[\w-]*gradient)\([^)]*\)/g, "");
  return [...bare.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
    .map(([, text = ""]) => text.replace(/[\uE000-\uF8FF]/g, ""))
    .join(" ");
}

function isAttribute(element: Element, text: string): boolean {
  return element.getAttributeNames().some((name) => element.getAttribute(name)?.trim() === text.trim());
}
