import { isHtml } from "./dom";
import { getAriaName } from "./fields";

/** Matches a name that is only a file name or a URL. */
const FILE_OR_URL =
  /^(?:https?:\/\/|www\.)\S+$|^[^\s]+\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|html?|php|aspx?|pdf|docx?|odt)$/i;

/** Pattern of the empty values that programs write as names. Part of a regular expression. */
const EMPTY_VALUES = "undefined|null|none|nan";
const EMPTY_VALUE = new RegExp(`^(?:${EMPTY_VALUES})$`, "i");

/** Patterns of meaningless names: empty values, and generic words for the type of an element. */
const MEANINGLESS_NAMES = [
  EMPTY_VALUES,
  "images?|photo|picture|illustration|icon|icône",
  "i?frame|cadre|titre|title|sans titre|untitled(?: document| page)?|document(?: sans titre)?",
];
const MEANINGLESS_NAME = new RegExp(`^(?:${MEANINGLESS_NAMES.join("|")})$`, "i");

/** Pattern of link texts that do not describe the target, such as « en savoir plus ». Part of a regular expression. */
export const VAGUE_LINK_TEXTS =
  "(?:cliquez |cliquer )?ici|lire(?: la suite| plus)?|(?:en )?savoir plus|plus d[’']infos?|voir(?: plus)?|click here|(?:read|learn) more|here";

/**
 * Returns the first non-empty value of `title`, `aria-label` and `aria-labelledby`. Returns undefined if all three are empty or
 * missing.
 */
export function getNameFromAttributes(element: Element): string | undefined {
  const names = ["title", "aria-label", "aria-labelledby"].map((name) => element.getAttribute(name)?.trim());
  return names.find(Boolean);
}

/** Returns the accessible name of an element that its content names, such as a button. */
export function getAccessibleName(element: Element): string {
  return getNameWithoutTitle(element) || getTitle(element).trim();
}

/** Returns the accessible name of an element as `getAccessibleName` does, but without the element's own `title`. */
export function getNameWithoutTitle(element: Element): string {
  return getAriaName(element) || readContent(element).replace(/\s+/g, " ").trim();
}

/** Returns the text, the names and the alternatives in an element, without what assistive technology does not read. */
function readContent(element: Element): string {
  const parts = [...element.childNodes].map((node) => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.matches(NO_NAME)) return "";
    if (node.localName === "br") return " ";
    // what an SVG names itself with, such as its title, has no box
    if (isHtml(node) && !node.checkVisibility({ visibilityProperty: true })) return "";
    return getAriaName(node) || node.getAttribute("alt") || readContent(node) || getTitle(node);
  });
  return parts.join("");
}

const NO_NAME = "[aria-hidden=true], script, style, template, noscript";

/**
 * Returns the `title` attribute of an element; "" if the element has no title. Reads the attribute instead of the property
 * `title`, because a link in an SVG does not have this property.
 */
export function getTitle(element: Element): string {
  return element.getAttribute("title") ?? "";
}

export function isFileName(name: string): boolean {
  return FILE_OR_URL.test(name.trim());
}

/** Matches a generic word of a file name, which does not describe the content of the file. */
const FILE_WORDS =
  /^(?:copie?|document|download|draft|fichier|file|final|finale?|image|photo|scan|version)$/i;

/**
 * Whether a text is a file name that describes the content of the file in at least two specific words:
 * `government-strategy.pdf`.
 */
export function isDescriptiveFileName(name: string): boolean {
  const words = name.replace(/\.\w+$/, "").match(/\p{L}{4,}/gu) ?? [];
  return isFileName(name) && words.filter((word) => !FILE_WORDS.test(word)).length > 1;
}

/**
 * Whether a name does not describe its image, frame or page: it is a generic word for the type of element, an empty value that
 * a program writes, or contains no letter, digit or pictogram.
 */
export const isMeaninglessName = (name: string) =>
  MEANINGLESS_NAME.test(name.trim()) || isPlaceholderName(name);

/**
 * Whether a name is meaningless for any element: it is an empty value that a program writes, or contains no letter, digit or
 * pictogram. Generic words do not count, because « Photo » is a meaningful name for a field or a link. False for an empty name.
 */
export function isPlaceholderName(name: string): boolean {
  const trimmed = name.trim();
  return (
    trimmed !== "" && (EMPTY_VALUE.test(trimmed) || !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(trimmed))
  );
}
