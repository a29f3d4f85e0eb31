export type Scheme = "light" | "dark";

/** On the root of a document, as on a real page. `theme` is what DSFR's CSS reads; `scheme` is what its markup asks for. */
export function applyScheme(scheme: Scheme, { documentElement }: Document = document) {
  documentElement.dataset.frScheme = scheme;
  documentElement.dataset.frTheme = scheme;
}
