import { trimStyles, type StyleOptions, type Styles } from "./documentStyles";
import { isDsfrSheet } from "./dsfrSheet";
import { loadStyles } from "./load";
import { isStateAttribute } from "./script";
import { collectNames, matchNames, siteElements } from "./siteElements";
import { findVariables } from "./trim";

/** Options of `siteStyles`. */
export interface SiteStyleOptions extends StyleOptions {
  /** Class names whose CSS rules are kept even if no page has these classes yet. `*` matches any characters. */
  readonly keep?: readonly string[] | undefined;
  /** Texts of the site's own stylesheets, which may use the DSFR's custom properties. */
  readonly sheets?: readonly string[] | undefined;
}

/**
 * Returns the styles of a site's own pages, whose HTML any tool may have written: the CSS rules of the DSFR, of its
 * utilities and of our stylesheet that an element of the pages can match, in any state that the DSFR's script can set.
 * `unmatched` lists the patterns of `keep` that match no class.
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
  const tokens = [...sheets.filter((text) => !isDsfrSheet(text)), ...pages].flatMap(findVariables);
  return { ...trimStyles(root, elements, "page", options, tokens), unmatched };
}
