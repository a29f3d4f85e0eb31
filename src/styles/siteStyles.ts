import { fitted, type StyleOptions, type Styles } from "./exactStyles";
import { loadStyles } from "./load";
import { isState } from "./script";
import { namesIn, namesLike, siteElements } from "./siteElements";

/** What else a site's styles take. */
export interface SiteStyleOptions extends StyleOptions {
  /** Names of classes, with `*` for any letters: their rules stay, for what no page shows yet. */
  readonly keep?: readonly string[] | undefined;
}

/**
 * The styles of a site's own pages, given as HTML of any kind: the rules of the whole DSFR, of its utilities and ours
 * that their elements can match, with whatever state the DSFR's script gives them. `idle` holds what `keep` names in vain.
 */
export function siteStyles(
  pages: readonly string[],
  { keep = [], ...options }: SiteStyleOptions,
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
  return { ...fitted(root, elements, "page", options), idle };
}
