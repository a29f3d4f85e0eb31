import type { Root } from "postcss";
import type { Element } from "./element";
import { dropFonts } from "./fonts";
import { createDocumentElements, readLibraryElements } from "./libraryElements";
import { hasUtility, loadStyles } from "./load";
import { parseElements } from "./markup";
import { collectNames, createKeptElements, createSourceElements } from "./siteElements";
import type { SourceNames } from "./sourceNames";
import type { Nesting } from "./matching";
import { type Scheme, setScheme } from "./scheme";
import { dropComments, dropOldQueries, dropSpaces, dropUnused, trim } from "./trim";
import { createDataUrl, rewriteUrls } from "./urls";

export interface StyleOptions {
  /** Folder of the site's own `@gouvfr/dsfr`, version 1.12 or later, as `findDsfr` returns it. */
  readonly dsfr: string;
  /**
   * Colour theme. `system` follows the visitor's preference without a script: the DSFR's CSS rules for the dark theme are
   * copied into a media query.
   */
  readonly scheme: Scheme;
  /** Returns the URL to write for a font or an icon, from its path. By default, the file is embedded as a data URL. */
  readonly urlOf?: ((file: string) => string) | undefined;
}

/** Names in a site's own markup. */
export interface SiteMarkupNames {
  /** Class names whose CSS rules are always kept. */
  readonly keep?: readonly string[] | undefined;
  readonly sources?: SourceNames | undefined;
}

export interface Styles {
  readonly css: string;
  /** Distinct paths of the fonts and icons that the styles use. */
  readonly files: readonly string[];
}

/** Styles of everything that the library may render, and of the site's own markup. */
export interface LibraryStyles extends Styles {
  /** Patterns of `keep` that match no class. */
  readonly unmatched: readonly string[];
  /** Whether the styles may change if the site's code contains this name. */
  readonly mayChangeStyles: (name: string) => boolean;
}

/**
 * Returns the styles of one document: the CSS rules of the site's DSFR, and our rules, that the document's elements can
 * match in any state (hover, focus, print, forced colours), with the fonts and icons of these rules. `html` is the whole
 * document, including `<html>`, as React writes it.
 *
 * @throws {Error} If a file of the DSFR is missing. This is Node's own error.
 */
export function createDocumentStyles(html: string, options: StyleOptions): Styles {
  return createStylesForElements(parseElements(html), "page", options);
}

/**
 * Returns the styles of everything that the library may render, for content that is not written yet, and of the site's own
 * markup: the classes and elements whose names the site's code contains (`sources`), and the classes that match the patterns of
 * `keep`, where `*` matches any characters.
 */
export function createLibraryStyles(
  options: StyleOptions,
  { keep = [], sources = new Set() }: SiteMarkupNames = {},
): LibraryStyles {
  const root = loadStyles(options.dsfr, keep.length > 0 || hasUtility(options.dsfr, sources));
  const names = collectNames(root);
  const { elements, unmatched } = createKeptElements(keep, names);
  const own = [...elements, ...createSourceElements(sources, names)];
  const variables = [...sources].filter((name) => name.startsWith("--"));
  return {
    ...trimStyles(root, [...readLibraryElements(options.scheme), ...own], "anywhere", options, variables),
    unmatched,
    mayChangeStyles: (name) => /^[.-]/.test(name) || names.tags.has(name),
  };
}

/**
 * Returns the styles of pages that are inserted into documents made with other tools. Any markup may surround these
 * pages.
 */
export function createFragmentStyles(fragments: readonly string[], options: StyleOptions): Styles {
  const elements = [...createDocumentElements(options.scheme, []), ...parseElements(fragments.join("\n"))];
  return createStylesForElements(elements, "anywhere", options);
}

/** Returns the CSS rules of the DSFR, and our rules, that these elements can match. */
export function createStylesForElements(
  elements: readonly Element[],
  nesting: Nesting,
  options: StyleOptions,
): Styles {
  return trimStyles(loadStyles(options.dsfr), elements, nesting, options);
}

/**
 * Reduces a stylesheet to the CSS rules that these elements can match. `usedElsewhere` lists custom properties that other
 * stylesheets use, and that must be kept.
 */
export function trimStyles(
  root: Root,
  elements: readonly Element[],
  nesting: Nesting,
  { scheme, urlOf = embedFile }: StyleOptions,
  usedElsewhere: Iterable<string> = [],
): Styles {
  dropComments(root);
  dropOldQueries(root);
  setScheme(root, scheme);
  trim(root, elements, nesting);
  dropUnused(root, elements, nesting, usedElsewhere);
  dropFonts(root, elements, nesting);
  dropSpaces(root);
  const files = rewriteUrls(root, urlOf);
  // normalise line ends: browsers read every line end as LF, and a hash of the styles must match the text that browsers read
  return { css: root.toString().replace(/\r\n?/g, "\n"), files };
}

function embedFile(file: string): string {
  const url = createDataUrl(file);
  if (url === undefined)
    throw new Error(`${file} cannot be embedded in a page: it is neither an image nor a font.`);
  return url;
}
