export type Scheme = "light" | "dark";

/** On <html>, as on a real page. `theme` is what DSFR's CSS reads; `scheme` is what its markup asks for. */
export function applyScheme(scheme: Scheme) {
  document.documentElement.dataset.frScheme = scheme;
  document.documentElement.dataset.frTheme = scheme;
}
