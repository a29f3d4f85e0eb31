import type { Page } from "playwright-core";
import type { Scheme } from "../finding";

/** A usual window's height: no rule depends on it. */
const HEIGHT = 900;

/**
 * Shows the page in a scheme, at a width. The scheme is the system's (`prefers-color-scheme`, forced colours)
 * and, where the page has the DSFR's switch, the page's own: a page without it has no dark theme to show.
 */
export async function showAs(page: Page, scheme: Scheme, width: number, height = HEIGHT): Promise<void> {
  const theme = scheme === "dark" ? "dark" : "light";
  const now = page.viewportSize();
  if (now?.width !== width || now.height !== height) await page.setViewportSize({ width, height });
  await page.emulateMedia({
    colorScheme: theme,
    forcedColors: scheme === "forced-colors" ? "active" : "none",
  });
  await page.evaluate(setTheme, theme);
}

/** In the page. The DSFR's CSS reads `theme`; its script reads `scheme`, and « system » follows the system's. */
function setTheme(theme: string): void {
  const { dataset } = document.documentElement;
  const isFixed = dataset.frScheme !== undefined && dataset.frScheme !== "system";
  if (isFixed) dataset.frScheme = theme;
  if (isFixed || dataset.frTheme !== undefined) dataset.frTheme = theme;
}
