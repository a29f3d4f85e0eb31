/** What an address is for. */
export type UrlKind = "link" | "image";

/** No scheme, or one that runs nothing: what a link may lead to. */
const LINK = /^(?:(?:https?|mailto|tel):|[^:/?#]*(?:[/?#]|$))/i;
/** The same for what a page loads by itself. */
const IMAGE = /^(?:https?:|[^:/?#]*(?:[/?#]|$))/i;

/** True for an address that runs nothing, whatever it leads to; for data of ours, which has no blanks around it. */
export const runsNothing = (url: string): boolean => LINK.test(url);

/**
 * The address when it is safe to put on a page: relative, or http(s), and mailto and tel for links.
 * Undefined for any other scheme, and for what leads nowhere. Browsers skip tabs, line breaks and leading
 * controls (WHATWG URL, basic parser): so does this, before it looks.
 */
export function safeUrl(url: string, kind: UrlKind): string | undefined {
  const clean = cleaned(url);
  const isSafe = kind === "link" ? runsNothing(clean) : IMAGE.test(clean);
  return isSafe && !leadsNowhere(clean) ? clean : undefined;
}

/** True for no address, and for the beginning of one that a form proposed and nobody went on with: `http://`. */
export function leadsNowhere(url: string): boolean {
  return /^(?:(?:https?:\/*|mailto:|tel:))?$/i.test(cleaned(url));
}

const FORMATS = /[^/]\.(csv|docx?|epub|ics|json|od[gpst]|pdf|pptx?|rtf|txt|xlsx?|xml|zip|7z)$/i;

/** The format of a document to download, in capitals (`PDF`); undefined for a page. */
export function documentFormat(url: string): string | undefined {
  const path = /^[^?#]*/.exec(url)?.[0] ?? "";
  // « exemple.fr » alone is a host: only a path has an extension.
  return FORMATS.exec(path)?.[1]?.toUpperCase();
}

/**
 * Whether words name a format, as « la charte (PDF) » and « le pdf » do: as a word of its own, in capitals or not. A figure may touch
 * it, since the DSFR's own links have no space there: « Bilan 2023<span class="fr-link__detail">PDF ».
 */
export function namesFormat(words: string, format: string): boolean {
  return new RegExp(`(?<!\\p{L})${format}(?![\\p{L}\\p{N}])`, "iu").test(words);
}

function cleaned(url: string): string {
  const line = url.replace(/[\t\n\r]/g, "");
  let [start, end] = [0, line.length];
  // controls come before the space
  while (start < end && line.charAt(start) <= " ") start += 1;
  while (end > start && line.charAt(end - 1) <= " ") end -= 1;
  return line.slice(start, end);
}
