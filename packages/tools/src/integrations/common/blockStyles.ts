import { languageOfMachine } from "@dsfr-blocks/base/node/language";
import { type Language, formatMessage } from "@dsfr-blocks/base/message";
import type { Validators } from "@dsfr-blocks/base/node/validators";
import { siteSentences } from "../../site/sentences";
import { inSentences, KEEP, LANGUAGE, SCHEME } from "../../site/options";
import { siteDsfr } from "./siteDsfr";
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
  keep: KEEP,
  scheme: SCHEME,
  language: LANGUAGE,
} satisfies Validators<SiteStylesOptions>;

interface BlockStylesOptions {
  readonly scheme: Scheme;
  /** Names of classes that the site uses beside the blocks. */
  readonly keep: readonly string[];
  /** The address of a font or an icon. */
  readonly urlOf: (file: string) => string;
  readonly language?: Language | undefined;
}

/** The rules that the blocks need of the site's own DSFR, those that the site keeps, and ours. */
export function blockStyles(
  root: string,
  { scheme, keep, urlOf, language = languageOfMachine() }: BlockStylesOptions,
): string {
  const { css, idle } = libraryStyles({ dsfr: dsfrAt(root, language), scheme, urlOf }, keep);
  if (idle[0] !== undefined)
    throw new Error(formatMessage(siteSentences.keepsNothing, language, { value: idle[0] }));
  return css;
}

/** The folder of the DSFR that a site has installed; throws in this language where it has none that is compiled. */
export function dsfrAt(root: string, language?: Language): string {
  return inSentences(language, () => siteDsfr([root]));
}
