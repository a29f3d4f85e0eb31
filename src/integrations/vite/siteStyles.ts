import type { Language } from "../../content/sentences";
import { sayOfFile } from "../../files/sentences";
import { findDsfr } from "../../styles/dsfr";
import { libraryStyles } from "../../styles/exactStyles";
import type { Scheme } from "../../styles/scheme";

export const STYLES = "virtual:dsfr-blocks/styles.css";

/** The rules that the blocks need of the site's own DSFR, and ours. Vite finds the fonts and icons by their path. */
export function siteStyles(root: string, scheme: Scheme, language: Language = "fr"): string {
  const dsfr = findDsfr([root]);
  if (dsfr === undefined) throw new Error(sayOfFile(language, "noDsfr"));
  return libraryStyles({ dsfr, scheme, urlOf: (file) => file }).css;
}
