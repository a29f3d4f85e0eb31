import postcss, { type Root, type Rule } from "postcss";

export type Scheme = "light" | "dark" | "system";

const DARK = "[data-fr-theme=dark]";
// `:where` weighs nothing: a rule keeps its rank among the others
const SYSTEM = "[data-fr-scheme=system]:where(:not([data-fr-theme]))";

/** The attributes of `<html>` that the DSFR reads; without `data-fr-theme`, our media query decides. */
export function schemeAttributes(scheme: Scheme): string {
  return `data-fr-scheme="${scheme}"${scheme === "system" ? "" : ` data-fr-theme="${scheme}"`}`;
}

/**
 * Fits the styles to a scheme. The DSFR leaves the visitor's own one to its JavaScript, which sets
 * `data-fr-theme`; here its dark rules hold in a media query too, where that attribute is not set. The
 * controls and scroll bars that the browser draws need `color-scheme`, which its CSS does not set either.
 */
export function setScheme(root: Root, scheme: Scheme): void {
  if (scheme === "system") root.walkRules(followVisitor);
  root.append(`:root{color-scheme:${scheme === "system" ? "light dark" : scheme}}`);
  if (scheme !== "system") return;
  for (const theme of ["light", "dark"]) root.append(`:root[data-fr-theme=${theme}]{color-scheme:${theme}}`);
}

function followVisitor(rule: Rule): void {
  const dark = rule.selectors.filter((selector) => selector.includes(DARK));
  if (dark.length === 0) return;
  const selectors = dark.map((selector) => selector.replaceAll(DARK, SYSTEM));
  const query = postcss.atRule({ name: "media", params: "(prefers-color-scheme:dark)" });
  query.append(rule.clone({ selector: selectors.join(",") }));
  rule.after(query);
}
