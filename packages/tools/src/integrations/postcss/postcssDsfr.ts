import { detectLanguage } from "@dsfr-blocks/base/node/language";
import { isUserError } from "@dsfr-blocks/base/node/userError";
import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { PluginCreator } from "postcss";
import { toRelativeName } from "@dsfr-blocks/base/node/inside";
import { listFiles } from "@dsfr-blocks/base/node/namedFiles";
import { anyValue, type Validators } from "@dsfr-blocks/base/node/validators";
import { checkOptions } from "../../site/options";
import { readTextFile } from "@dsfr-blocks/base/node/textFile";
import { UserError } from "../../site/userError";
import { createSiteStyles } from "../../styles/siteStyles";
import { findSiteDsfr, STYLES_OPTIONS, type SiteStylesOptions } from "../common/blockStyles";

/** Options of `postcssDsfr`. Paths are relative to the working directory of PostCSS. */
export interface PostcssDsfrOptions extends SiteStylesOptions {
  /** The site's built pages: paths of HTML files, or of folders that contain HTML files. */
  readonly pages: string | readonly string[];
}

const OPTIONS = { ...STYLES_OPTIONS, pages: anyValue } satisfies Validators<PostcssDsfrOptions>;

const HTML = /\.html?$/i;

/**
 * Creates the PostCSS plugin that replaces `@dsfr;` with the CSS rules of the installed DSFR that the pages need, as
 * `dsfr-blocks styles` does, and with the DSFR's custom properties that the stylesheet around `@dsfr;` uses. URLs of fonts
 * and icons point to the installed files, relative to that stylesheet.
 */
export const postcssDsfr: PluginCreator<PostcssDsfrOptions> = (options) => {
  checkOptions("postcssDsfr", options ?? {}, OPTIONS);
  const { pages = [], keep, scheme = "system", language = detectLanguage() } = options ?? {};
  return {
    postcssPlugin: "dsfr-blocks",
    Once(sheet, { result, postcss }) {
      const cwd = process.cwd();
      const file = sheet.source?.input.file ?? resolve("_");
      sheet.walkAtRules("dsfr", (rule) => {
        try {
          const files = listHtmlFiles(pages);
          const dependency = { type: "dependency", plugin: "dsfr-blocks", parent: file };
          result.messages.push(...files.map((htmlFile) => ({ ...dependency, file: resolve(htmlFile) })));
          const texts = files.map((htmlFile) => readTextFile(htmlFile, { cwd, language }).source);
          const { css, unmatched } = createSiteStyles(texts, {
            dsfr: findSiteDsfr(cwd, language),
            scheme,
            keep,
            sheets: [sheet.toString()],
            urlOf: (asset) => toRelativeName(dirname(file), asset),
          });
          if (unmatched[0] !== undefined) throw new UserError("keepsNothing", { value: unmatched[0] });
          rule.replaceWith(postcss.parse(css).nodes);
        } catch (error) {
          if (!isUserError(error)) throw error;
          // reports the error at the position of `@dsfr;` in the stylesheet
          throw rule.error(error.format(language));
        }
      });
    },
  };
};
postcssDsfr.postcss = true;

function listHtmlFiles(pages: string | readonly string[]): string[] {
  const files = [pages].flat().flatMap((path) => {
    const isFolder = statSync(resolve(path), { throwIfNoEntry: false })?.isDirectory() === true;
    return isFolder ? listFiles(path, process.cwd(), HTML) : [path];
  });
  if (files.length === 0) throw new UserError("noHtmlMatch", { path: [pages].flat().join(", ") });
  return files;
}
