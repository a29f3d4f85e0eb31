/** Use of a URL: the target of a link, or the source of an image. */
export type UrlKind = "link" | "image";

/** Matches a URL that is safe in a link: relative, `http:`, `https:`, `mailto:` or `tel:`. */
const SAFE_LINK = /^(?:(?:https?|mailto|tel):|[^:/?#]*(?:[/?#]|$))/i;
/** Matches a URL that is safe for an image: relative, `http:` or `https:`. */
const SAFE_IMAGE = /^(?:https?:|[^:/?#]*(?:[/?#]|$))/i;

/**
 * Whether a URL is safe in a link: relative, `http:`, `https:`, `mailto:` or `tel:`. Does not trim the URL, so use this
 * function only for URLs of this library's own data.
 */
export const hasSafeScheme = (url: string): boolean => SAFE_LINK.test(url);

/**
 * Returns the URL, trimmed, if it is safe on a page: relative, `http(s):`, and for links also `mailto:` and `tel:`.
 * Returns undefined for any other scheme and for an empty URL. Browsers skip tabs, line breaks and leading control
 * characters (WHATWG URL, basic parser), so this function removes them before the check.
 */
export function toSafeUrl(url: string, kind: UrlKind): string | undefined {
  const clean = cleanUrl(url);
  const isSafe = kind === "link" ? hasSafeScheme(clean) : SAFE_IMAGE.test(clean);
  return isSafe && !isEmptyUrl(clean) ? clean : undefined;
}

/** Whether a URL is empty or only the start of a URL, such as the `http://` that a form field suggests. */
export function isEmptyUrl(url: string): boolean {
  return /^(?:(?:https?:\/*|mailto:|tel:))?$/i.test(cleanUrl(url));
}

const FORMATS = /[^/]\.(csv|docx?|epub|ics|json|od[gpst]|pdf|pptx?|rtf|txt|xlsx?|xml|zip|7z)$/i;

/**
 * Returns the format of a document to download, in capitals (`PDF`). Returns undefined for any other URL, such as the URL of a page
 * or an image.
 */
export function getDocumentFormat(url: string): string | undefined {
  // the extension is at the end of the path, before the query and the fragment
  const path = /^[^?#]*/.exec(url)?.[0] ?? "";
  return FORMATS.exec(path)?.[1]?.toUpperCase();
}

/**
 * Whether a text mentions a format as a separate word, in capitals or not, as in « la charte (PDF) » and « le pdf ». A digit
 * may directly precede the format, because the DSFR's own links have no space there: « Bilan 2023<span
 * class="fr-link__detail">PDF ».
 */
export function namesFormat(text: string, format: string): boolean {
  return new RegExp(`(?<!\\p{L})${format}(?![\\p{L}\\p{N}])`, "iu").test(text);
}

function cleanUrl(url: string): string {
  const clean = url.replace(/[\t\n\r]/g, "");
  let [start, end] = [0, clean.length];
  // control characters sort before the space
  while (start < end && clean.charAt(start) <= " ") start += 1;
  while (end > start && clean.charAt(end - 1) <= " ") end -= 1;
  return clean.slice(start, end);
}
