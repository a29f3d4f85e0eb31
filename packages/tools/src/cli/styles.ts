import { resolve } from "node:path";
import { readTextFile } from "@dsfr-blocks/base/node/textFile";
import { createSiteStyles } from "../styles/siteStyles";
import type { CommandArguments } from "./arguments/commands";
import { findNamedFiles } from "@dsfr-blocks/base/node/namedFiles";
import { rejectSources } from "@dsfr-blocks/base/node/outputs";
import { resolveOutput } from "./files/outputs";
import { type ExitCode, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { getMessage } from "./messages";
import { formatSize } from "@dsfr-blocks/base/node/command/output";
import { readScheme } from "./shared";
import { writeStyles } from "./dsfrStyles";
import { findCompiledDsfr } from "../integrations/common/findCompiledDsfr";
import { UsageError, UserError } from "./userError";

type StylesArguments = CommandArguments<"styles">;

/**
 * Runs `dsfr-blocks styles`: writes one stylesheet with the CSS rules of the installed DSFR that the HTML of a site needs.
 *
 * @throws {UsageError} If the command line names no HTML file or no output, or if a pattern of `--keep` matches no class.
 */
export function styles(args: StylesArguments, io: Io): ExitCode {
  const { cwd, stdout } = io;
  const out = args.value("out");
  if (args.operands.length === 0) throw new UsageError("noHtml");
  if (out === undefined) throw new UsageError("noStylesOut");
  const sheet = resolveOutput(out, [], cwd);
  const files = [...new Set(args.operands.flatMap((word) => findSiteFiles(word, cwd)))];
  const isPage = (file: string) => !SHEET.test(file);
  rejectSources(sheet, files.filter(isPage), cwd);
  const dsfr = findCompiledDsfr([cwd]);
  const readTexts = (names: readonly string[]) => names.map((file) => readTextFile(file, io).source);
  const pages = readTexts(files.filter(isPage));
  if (pages.length === 0) throw new UsageError("noHtml");
  const sheets = readTexts(files.filter((file) => !isPage(file) && resolve(cwd, file) !== sheet.target));
  const scheme = readScheme(args);
  const result = writeStyles(sheet, dsfr, (urlOf) => {
    const { unmatched, ...rest } = createSiteStyles(pages, {
      dsfr,
      scheme,
      sheets,
      keep: args.all("keep"),
      urlOf,
    });
    if (unmatched[0] !== undefined) throw new UsageError("keepsNothing", { value: unmatched[0] });
    return rest;
  });
  const details = { path: out, size: formatSize(result.css, io), count: String(result.files.length) };
  stdout.write(`${getMessage(io, "stylesWritten", details)}\n`);
  return OK;
}

const SHEET = /\.css$/i;
const FILES = /\.(?:html?|css)$/i;

/**
 * Returns the HTML and CSS files that a pattern matches. The site's own stylesheets may use custom properties of the DSFR
 * that no page uses. Throws a `UserError` if no file matches.
 */
function findSiteFiles(pattern: string, cwd: string): readonly string[] {
  const { files } = findNamedFiles(pattern, FILES, cwd);
  if (files.length === 0) throw new UserError("noHtmlMatch", { path: pattern });
  return files;
}
