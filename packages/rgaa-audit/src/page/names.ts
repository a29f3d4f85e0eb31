/** A name that is only a file name or a URL. */
const FILE_OR_URL =
  /^(?:https?:\/\/|www\.)\S+$|^[^\s]+\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|html?|php|aspx?|pdf|docx?|odt)$/i;

/** Default names that cameras and programs produce. */
const DEFAULT_NAMES = String.raw`(?:dsc|dscn|dscf|img|imgp|pict|cimg|screenshot|capture)[ _-]?\d*|undefined|null|none|todo|nan|lorem ipsum`;
const DEFAULT_NAME = new RegExp(`^(?:${DEFAULT_NAMES})$`, "i");

/** Default names, and generic words for the type of an element that do not describe its content. */
const MEANINGLESS_NAMES = [
  DEFAULT_NAMES,
  "image|images|photo|photographie|picture|illustration|visuel|icon|icône|alt|spacer|pixel",
  "i?frame|cadre|titre|title|sans titre|untitled(?: document| page)?|document(?: sans titre)?|page sans titre",
  "new page|nouvelle page|home page|index|(?:vite|react|vue|next|svelte)(?:[ .+]*(?:app|ts|js|react|vue|svelte))+",
];
const MEANINGLESS_NAME = new RegExp(`^(?:${MEANINGLESS_NAMES.join("|")})$`, "i");

/** Link texts that do not describe the target, such as « en savoir plus ». Part of a regular expression. */
export const VAGUE_LINK_TEXTS =
  "(?:cliquez |cliquer )?ici|lire(?: la suite| plus)?|(?:en )?savoir plus|plus d[’']infos?|voir(?: plus)?|click here|(?:read|learn) more|here";

/** Returns the first non-empty value of `title`, `aria-label` and `aria-labelledby`. Returns undefined if there is none. */
export function getNameFromAttributes(element: Element): string | undefined {
  const names = ["title", "aria-label", "aria-labelledby"].map((name) => element.getAttribute(name)?.trim());
  return names.find(Boolean);
}

export function isFileName(name: string): boolean {
  return FILE_OR_URL.test(name.trim());
}

/** Generic words in file names, which do not describe the content. */
const FILE_WORDS =
  /^(?:copie?|document|download|draft|fichier|file|final|finale?|image|photo|scan|version)$/i;

/** Whether a file name describes the content in at least two specific words: `government-strategy.pdf`. */
export function isDescriptiveFileName(name: string): boolean {
  const words = name.replace(/\.\w+$/, "").match(/\p{L}{4,}/gu) ?? [];
  return isFileName(name) && words.filter((word) => !FILE_WORDS.test(word)).length > 1;
}

/** Whether the name of an image, a frame or a page does not describe it: a generic word for its type, or no word. */
export const isMeaninglessName = (name: string) =>
  MEANINGLESS_NAME.test(name.trim()) || isPlaceholderName(name);

/**
 * Whether a name is meaningless for any element: a program's default name, or no letter, digit or pictogram. Generic
 * words do not count: « Photo » is a meaningful name for a field or a link.
 */
export function isPlaceholderName(name: string): boolean {
  const trimmed = name.trim();
  return (
    trimmed !== "" && (DEFAULT_NAME.test(trimmed) || !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(trimmed))
  );
}
