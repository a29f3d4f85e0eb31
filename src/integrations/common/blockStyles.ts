import type { Language } from "../../base/sentence";
import type { KnownOptions } from "../../site/options";
import { siteSentences } from "../../site/sentences";
import { findDsfr } from "../../styles/load";
import { libraryStyles } from "../../styles/exactStyles";
import type { Scheme } from "../../styles/scheme";

/** How the styles of a whole site are made. */
export interface SiteStylesOptions {
  /** Names of classes, with `*` for any letters, whose rules stay though no page shows them: `fr-modal*`. */
  readonly keep?: readonly string[] | undefined;
  /** `system`, the visitor's own, by default. */
  readonly scheme?: Scheme | undefined;
  /** Of the sentences. */
  readonly language?: Language | undefined;
}

export const STYLES_OPTIONS = {
  keep: true,
  scheme: true,
  language: true,
} satisfies KnownOptions<SiteStylesOptions>;

/** The rules that the blocks need of the site's own DSFR, and ours; `urlOf` makes the address of a font or an icon. */
export function blockStyles(
  root: string,
  scheme: Scheme,
  urlOf: (file: string) => string,
  language: Language = "fr",
): string {
  return libraryStyles({ dsfr: siteDsfr(root, language), scheme, urlOf }).css;
}

/** The folder of the DSFR that a site has installed. */
export function siteDsfr(root: string, language: Language = "fr"): string {
  const dsfr = findDsfr([root]);
  if (dsfr === undefined) throw new Error(siteSentences.noDsfr[language]);
  return dsfr;
}
