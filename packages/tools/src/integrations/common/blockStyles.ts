import { detectLanguage } from "@dsfr-blocks/base/node/language";
import { type Language, formatMessage } from "@dsfr-blocks/base/message";
import type { Validators } from "@dsfr-blocks/base/node/validators";
import { siteMessages } from "../../site/messages";
import { withUserMessages, KEEP, LANGUAGE, SCHEME } from "../../site/options";
import { findCompiledDsfr } from "./findCompiledDsfr";
import { libraryStyles } from "../../styles/documentStyles";
import type { Scheme } from "../../styles/scheme";

/** Options of the styles of a whole site. */
export interface SiteStylesOptions {
  /** Class names whose rules are kept even if no page has them. `*` matches any characters: `fr-modal*`. */
  readonly keep?: readonly string[] | undefined;
  /** Colour theme. By default `system`: the visitor's preference. */
  readonly scheme?: Scheme | undefined;
  /** Language of the error messages. */
  readonly language?: Language | undefined;
}

export const STYLES_OPTIONS = {
  keep: KEEP,
  scheme: SCHEME,
  language: LANGUAGE,
} satisfies Validators<SiteStylesOptions>;

interface BlockStylesOptions {
  readonly scheme: Scheme;
  /** Class names that the site uses in addition to those of the blocks. */
  readonly keep: readonly string[];
  /** Returns the URL of a font or an icon, from its path. */
  readonly urlOf: (file: string) => string;
  readonly language?: Language | undefined;
}

/**
 * Returns the rules that the blocks need in the site's own DSFR, those that the site keeps, and ours.
 *
 * @throws {Error} If a pattern of `keep` matches no class.
 */
export function blockStyles(
  root: string,
  { scheme, keep, urlOf, language = detectLanguage() }: BlockStylesOptions,
): string {
  const { css, unmatched } = libraryStyles({ dsfr: findSiteDsfr(root, language), scheme, urlOf }, keep);
  if (unmatched[0] !== undefined)
    throw new Error(formatMessage(siteMessages.keepsNothing, language, { value: unmatched[0] }));
  return css;
}

/**
 * Returns the folder of the DSFR that a site has installed. Throws an `Error` with a message in this language if the
 * DSFR is missing or not compiled.
 */
export function findSiteDsfr(root: string, language?: Language): string {
  return withUserMessages(language, () => findCompiledDsfr([root]));
}
