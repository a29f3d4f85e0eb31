export type Scheme = "light" | "dark";

/** The one that the visitor's system asks for. */
export function systemScheme(): Scheme {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** On the root of a document, as on a real page. `theme` is what DSFR's CSS reads; `scheme` is what its markup asks for. */
export function applyScheme(scheme: Scheme, { documentElement }: Document = document) {
  documentElement.dataset.frScheme = scheme;
  documentElement.dataset.frTheme = scheme;
}
