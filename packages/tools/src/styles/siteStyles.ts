import { trimmed, type StyleOptions, type Styles } from "./exactStyles";
import { loadStyles } from "./load";
import { setScheme } from "./scheme";
import { isState } from "./script";
import { namesIn, namesLike, siteElements } from "./siteElements";
import { variablesIn } from "./trim";
import { writeUrls } from "./urls";

/** What else a site's styles take. */
export interface SiteStyleOptions extends StyleOptions {
  /** Names of classes, with `*` for any letters: their rules stay, for what no page shows yet. */
  readonly keep?: readonly string[] | undefined;
  /** The texts of the site's own stylesheets, which may ask for the DSFR's tokens. */
  readonly sheets?: readonly string[] | undefined;
}

/** What begins each stylesheet of the DSFR: it asks for all of its own tokens, and is what ours takes the place of. */
const DSFR_SHEET = /^(?:@charset [^;]*;)?\s*\/\*!\s*\*?\s*DSFR v/;

/**
 * The styles of a site's own pages, given as HTML of any kind: the rules of the whole DSFR, of its utilities and ours
 * that their elements can match, with whatever state the DSFR's script gives them. `idle` holds what `keep` names in vain.
 */
export function siteStyles(
  pages: readonly string[],
  { keep = [], sheets = [], ...options }: SiteStyleOptions,
): Styles & { readonly idle: readonly string[] } {
  const root = loadStyles(options.dsfr, true);
  const names = namesIn(root);
  const wanted = keep.map((pattern) => ({ pattern, names: namesLike(pattern, names.classes) }));
  const states = [...names.attributes].filter(isState);
  const elements = siteElements(pages, {
    states,
    scheme: options.scheme,
    keep: wanted.flatMap((each) => each.names),
  });
  const idle = wanted.filter((each) => each.names.length === 0).map(({ pattern }) => pattern);
  const tokens = [...sheets.filter((text) => !DSFR_SHEET.test(text)), ...pages].flatMap(variablesIn);
  return { ...trimmed(root, elements, "page", options, tokens), idle };
}

/** The whole of them, for a site that is being written: whatever comes, its rules are there. */
export function wholeStyles({ dsfr, scheme, urlOf = String }: StyleOptions): string {
  const root = loadStyles(dsfr, true);
  setScheme(root, scheme);
  writeUrls(root, urlOf);
  return root.toString();
}
