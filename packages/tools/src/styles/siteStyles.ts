import { trimStyles, type StyleOptions, type Styles } from "./documentStyles";
import { loadStyles } from "./load";
import { setScheme } from "./scheme";
import { isStateAttribute } from "./script";
import { collectNames, matchNames, siteElements } from "./siteElements";
import { findVariables } from "./trim";
import { rewriteUrls } from "./urls";

/** Options of the styles of a whole site. */
export interface SiteStyleOptions extends StyleOptions {
  /** Class names whose rules are kept even if no page has them yet. `*` matches any characters. */
  readonly keep?: readonly string[] | undefined;
  /** Texts of the site's own stylesheets, which may use the DSFR's custom properties. */
  readonly sheets?: readonly string[] | undefined;
}

/**
 * Start of every DSFR stylesheet. These sheets are ignored: they use all of the DSFR's custom properties, and our
 * stylesheet replaces them.
 */
const DSFR_SHEET = /^(?:@charset [^;]*;)?\s*\/\*!\s*\*?\s*DSFR v/;

/**
 * Returns the styles of a site's own pages, given as HTML from any tool: the rules of the whole DSFR, its utilities and
 * our rules that an element can match, in any state that the DSFR's script can set. `unmatched` lists the patterns of
 * `keep` that match no class.
 */
export function siteStyles(
  pages: readonly string[],
  { keep = [], sheets = [], ...options }: SiteStyleOptions,
): Styles & { readonly unmatched: readonly string[] } {
  const root = loadStyles(options.dsfr, true);
  const names = collectNames(root);
  const keepMatches = keep.map((pattern) => ({ pattern, names: matchNames(pattern, names.classes) }));
  const states = [...names.attributes].filter(isStateAttribute);
  const elements = siteElements(pages, {
    states,
    scheme: options.scheme,
    keep: keepMatches.flatMap((entry) => entry.names),
  });
  const unmatched = keepMatches.filter((entry) => entry.names.length === 0).map(({ pattern }) => pattern);
  const tokens = [...sheets.filter((text) => !DSFR_SHEET.test(text)), ...pages].flatMap(findVariables);
  return { ...trimStyles(root, elements, "page", options, tokens), unmatched };
}

/** Returns all the styles without trimming, for a site in development: the rules of any future content are included. */
export function allStyles({ dsfr, scheme, urlOf = String }: StyleOptions): string {
  const root = loadStyles(dsfr, true);
  setScheme(root, scheme);
  rewriteUrls(root, urlOf);
  return root.toString();
}
