import postcss, { type Root } from "postcss";

export type Scheme = "light" | "dark" | "system";

const DARK = ":root[data-fr-theme=dark]";
const SYSTEM = ":root[data-fr-scheme=system]:not([data-fr-theme])";

/** The attributes of `<html>` that the DSFR reads; without `data-fr-theme`, our media query decides. */
export function schemeAttributes(scheme: Scheme): string {
  return `data-fr-scheme="${scheme}"${scheme === "system" ? "" : ` data-fr-theme="${scheme}"`}`;
}

/**
 * Fits the styles to a scheme. The DSFR leaves the visitor's own one to its JavaScript, which sets
 * `data-fr-theme`; here its dark rules move into a media query instead. The controls and scroll bars
 * that the browser draws need `color-scheme`, which its CSS does not set either.
 */
export function setScheme(root: Root, scheme: Scheme): void {
  if (scheme === "system")
    root.walkRules((rule) => {
      if (!rule.selector.includes(DARK)) return;
      const query = postcss.atRule({ name: "media", params: "(prefers-color-scheme:dark)" });
      query.append(rule.clone({ selector: rule.selector.replaceAll(DARK, SYSTEM) }));
      rule.replaceWith(query);
    });
  root.append(`:root{color-scheme:${scheme === "system" ? "light dark" : scheme}}`);
}
