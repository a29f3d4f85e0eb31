import type { Root } from "postcss";
import type { Element } from "./element";
import { dropFonts } from "./fonts";
import { documentElements, libraryElements } from "./libraryElements";
import { loadStyles } from "./load";
import { elementsOf } from "./markup";
import { keptElements } from "./siteElements";
import type { Nesting } from "./matching";
import { type Scheme, setScheme } from "./scheme";
import { dropComments, dropOldQueries, dropSpaces, dropUnnamed, trim } from "./trim";
import { dataUrl, writeUrls } from "./urls";

export interface StyleOptions {
  /** Folder of the site's own `@gouvfr/dsfr`, 1.12 or later: `findDsfr` looks for it. */
  readonly dsfr: string;
  /** `system` follows the visitor's choice, by a media query derived from the DSFR's dark rules; no script. */
  readonly scheme: Scheme;
  /** The address to write for a font or an icon, given its path; by default the file itself, as a data URL. */
  readonly urlOf?: ((file: string) => string) | undefined;
}

export interface Styles {
  readonly css: string;
  /** Paths of the fonts and icons that the styles name, each once. */
  readonly files: readonly string[];
}

/**
 * The styles of one document, and of it alone: the rules of the site's DSFR and ours that its elements can
 * match, in any state (hover, focus, print, forced colours), their fonts and their icons. `html` is the
 * whole document, as React writes it, with its `<html>`. Throws Node's own error on a file that is missing.
 */
export function documentStyles(html: string, options: StyleOptions): Styles {
  return exactStyles(elementsOf(html), "page", options);
}

/**
 * The styles of whatever the library may render: the same as `documentStyles`, for content that is not
 * written yet. A site's own markup (header, footer, other pages) is not part of it, but for the classes that `keep` names, with
 * `*` for any letters; nor are the DSFR's tokens that only the site's own rules use. `idle` holds what `keep` names in vain.
 */
export function libraryStyles(
  options: StyleOptions,
  keep: readonly string[] = [],
): Styles & { readonly idle: readonly string[] } {
  const root = loadStyles(options.dsfr, keep.length > 0);
  const { elements, idle } = keptElements(keep, root);
  return { ...trimmed(root, [...libraryElements(options.scheme), ...elements], "anywhere", options), idle };
}

/** The styles of pages that will stand in documents of another make, which may put anything around them. */
export function fragmentStyles(fragments: readonly string[], options: StyleOptions): Styles {
  const elements = [...documentElements(options.scheme, []), ...elementsOf(fragments.join("\n"))];
  return exactStyles(elements, "anywhere", options);
}

/** The same for elements that are given. */
export function exactStyles(elements: readonly Element[], nesting: Nesting, options: StyleOptions): Styles {
  return trimmed(loadStyles(options.dsfr), elements, nesting, options);
}

/** A stylesheet, cut down to what these elements can match. `others` names custom properties that other styles ask for. */
export function trimmed(
  root: Root,
  elements: readonly Element[],
  nesting: Nesting,
  { scheme, urlOf = embed }: StyleOptions,
  others: Iterable<string> = [],
): Styles {
  dropComments(root);
  dropOldQueries(root);
  setScheme(root, scheme);
  trim(root, elements, nesting);
  dropUnnamed(root, others);
  dropFonts(root, elements, nesting);
  dropSpaces(root);
  const files = writeUrls(root, urlOf);
  // a browser reads each line end as LF: what is hashed is what it reads
  return { css: root.toString().replace(/\r\n?/g, "\n"), files };
}

function embed(file: string): string {
  const url = dataUrl(file);
  if (url === undefined) throw new Error(`${file} is neither an image nor a font that a page can hold.`);
  return url;
}
