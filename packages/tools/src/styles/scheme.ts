import postcss, { type Root, type Rule } from "postcss";

export type Scheme = "light" | "dark" | "system";

const DARK = "[data-fr-theme=dark]";
// `:where` has no specificity, so the copied rule keeps its precedence
const SYSTEM = "[data-fr-scheme=system]:where(:not([data-fr-theme]))";

/**
 * Returns the attributes of `<html>` that the DSFR reads. For `system`, `data-fr-theme` is absent, and our media query
 * selects the theme.
 */
export function formatSchemeAttributes(scheme: Scheme): string {
  return `data-fr-scheme="${scheme}"${scheme === "system" ? "" : ` data-fr-theme="${scheme}"`}`;
}

/**
 * Adapts the styles to a colour scheme. To follow the visitor's own scheme, the DSFR needs its JavaScript, which sets
 * `data-fr-theme`. For `system`, the DSFR's CSS rules for the dark theme are therefore also copied into a media query, which
 * applies only without that attribute. `color-scheme` is added, because native controls and scroll bars need this property,
 * which the DSFR's CSS does not set.
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
