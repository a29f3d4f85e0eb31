import { detectLanguage } from "@dsfr-blocks/base/node/language";
import { type Language, formatMessage } from "@dsfr-blocks/base/message";
import type { Validators } from "@dsfr-blocks/base/node/validators";
import { siteMessages } from "../../site/messages";
import { withUserMessages, KEEP, LANGUAGE, SCHEME } from "../../site/options";
import { findCompiledDsfr } from "./findCompiledDsfr";
import { createLibraryStyles } from "../../styles/documentStyles";
import type { Scheme } from "../../styles/scheme";

/** Options for the styles of a whole site. */
export interface SiteStylesOptions {
  /** Class names whose CSS rules are kept even if no page has these classes. `*` matches any characters: `fr-modal*`. */
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
  /** Class names that the site uses in addition to the blocks' classes. */
  readonly keep: readonly string[];
  /** Returns the URL of a font or an icon, from its path. */
  readonly urlOf: (file: string) => string;
  readonly language?: Language | undefined;
}

/**
 * Returns the CSS rules that the blocks need from the site's own DSFR, the DSFR's rules for the classes of `keep`, and our
 * own rules.
 *
 * @throws {Error} If a pattern of `keep` matches no class.
 */
export function createBlockStyles(
  root: string,
  { scheme, keep, urlOf, language = detectLanguage() }: BlockStylesOptions,
): string {
  const { css, unmatched } = createLibraryStyles({ dsfr: findSiteDsfr(root, language), scheme, urlOf }, keep);
  if (unmatched[0] !== undefined)
    throw new Error(formatMessage(siteMessages.keepsNothing, language, { value: unmatched[0] }));
  return css;
}

/**
 * Returns the folder of the DSFR that a site has installed.
 *
 * @throws {Error} If the DSFR is missing or not compiled. The message is in this language.
 */
export function findSiteDsfr(root: string, language?: Language): string {
  return withUserMessages(language, () => findCompiledDsfr([root]));
}
