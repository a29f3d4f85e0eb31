export type Scheme = "light" | "dark";

/** Returns the colour scheme of the visitor's system. */
export function getSystemScheme(): Scheme {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/**
 * Sets the colour scheme on the root element of a document, as on a real page. The DSFR's CSS reads `data-fr-theme`; the
 * DSFR's markup also requires `data-fr-scheme`.
 */
export function applyScheme(scheme: Scheme, { documentElement }: Document = document) {
  documentElement.dataset.frScheme = scheme;
  documentElement.dataset.frTheme = scheme;
}
