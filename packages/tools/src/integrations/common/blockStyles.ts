import { gzipSync } from "node:zlib";
import { detectLanguage } from "@dsfr-blocks/base/node/language";
import { type Language, formatMessage } from "@dsfr-blocks/base/message";
import { toRelativeName } from "@dsfr-blocks/base/node/inside";
import { siteMessages } from "../../site/messages";
import { withUserMessages } from "../../site/options";
import { findCompiledDsfr } from "./findCompiledDsfr";
import { createLibraryStyles } from "../../styles/documentStyles";
import type { Scheme } from "../../styles/scheme";
import { collectSourceNames, isSourceFile, readSourceNames } from "../../styles/sourceNames";

/** Name by which a site imports its styles. */
export const STYLES = "dsfr-blocks/styles.css";

interface BlockStylesOptions {
  readonly scheme: Scheme;
  /** Class names that the site uses, and that its code does not contain. */
  readonly keep: readonly string[];
  /** Returns the URL of a font or an icon, from its path. */
  readonly urlOf: (file: string) => string;
  readonly language?: Language | undefined;
}

/** Styles of the blocks, and of the site's own markup. */
export interface BlockStyles {
  readonly css: string;
  /** Message for the log of a build: the size of the styles, and the CSS rules that the styles keep. */
  readonly summary: string;
  /** Whether the styles lack a name that a file of the site's code contains. */
  readonly lacks: (path: string) => boolean;
}

/**
 * Returns the CSS rules that the blocks need from the site's own DSFR, the DSFR's rules for the classes that the site's code
 * contains and for the classes of `keep`, and our own rules. The rules of all the blocks are kept, because a build cannot know
 * what the pages will contain.
 *
 * @throws {Error} If a pattern of `keep` matches no class.
 */
export function createBlockStyles(
  root: string,
  { scheme, keep, urlOf, language = detectLanguage() }: BlockStylesOptions,
): BlockStyles {
  const sources = collectSourceNames(root);
  const options = { dsfr: findSiteDsfr(root, language), scheme, urlOf };
  const { css, unmatched, mayChangeStyles } = createLibraryStyles(options, { keep, sources });
  if (unmatched[0] !== undefined)
    throw new Error(formatMessage(siteMessages.keepsNothing, language, { value: unmatched[0] }));
  const size = (gzipSync(css, { level: 9 }).length / 1000).toLocaleString(language, SIZE);
  return {
    css,
    summary: formatMessage(siteMessages.stylesKept, language, { size }),
    lacks: (path) =>
      isSourceFile(toRelativeName(root, path)) &&
      readSourceNames(path).some((name) => !sources.has(name) && mayChangeStyles(name)),
  };
}

const SIZE = { style: "unit", unit: "kilobyte", maximumFractionDigits: 1 } as const;

/**
 * Returns the folder of the DSFR that a site has installed.
 *
 * @throws {Error} If the DSFR is missing or not compiled. The message is in `language`.
 */
export function findSiteDsfr(root: string, language?: Language): string {
  return withUserMessages(language, () => findCompiledDsfr([root]));
}
