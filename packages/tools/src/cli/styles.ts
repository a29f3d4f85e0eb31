import { resolve } from "node:path";
import { readTextFile } from "@dsfr-blocks/base/node/textFile";
import { siteStyles } from "../styles/siteStyles";
import type { ArgumentsOf } from "./arguments/commands";
import { filesNamed } from "@dsfr-blocks/base/node/namedFiles";
import { refuseSources } from "@dsfr-blocks/base/node/outputs";
import { outputAt } from "./files/outputs";
import { type ExitCode, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { say } from "./sentences";
import { sizeOf } from "@dsfr-blocks/base/node/command/output";
import { schemeIn } from "./shared";
import { writeStyles } from "./dsfrStyles";
import { siteDsfr } from "../integrations/common/siteDsfr";
import { UsageError, UserError } from "./userError";

type StylesArguments = ArgumentsOf<"styles">;

/** Runs `dsfr-blocks styles`: writes one stylesheet with the rules of the installed DSFR that the HTML of a site needs. */
export function styles(args: StylesArguments, io: Io): ExitCode {
  const { cwd, stdout } = io;
  const out = args.value("out");
  if (args.operands.length === 0) throw new UsageError("noHtml");
  if (out === undefined) throw new UsageError("noStylesOut");
  const sheet = outputAt(out, [], cwd);
  const files = [...new Set(args.operands.flatMap((word) => findSiteFiles(word, cwd)))];
  const isPage = (file: string) => !SHEET.test(file);
  refuseSources(sheet, files.filter(isPage), cwd);
  const dsfr = siteDsfr([cwd]);
  const readTexts = (names: readonly string[]) => names.map((file) => readTextFile(file, io).source);
  const pages = readTexts(files.filter(isPage));
  if (pages.length === 0) throw new UsageError("noHtml");
  const sheets = readTexts(files.filter((file) => !isPage(file) && resolve(cwd, file) !== sheet.target));
  const scheme = schemeIn(args);
  const result = writeStyles(sheet, dsfr, (urlOf) => {
    const { idle, ...rest } = siteStyles(pages, { dsfr, scheme, sheets, keep: args.all("keep"), urlOf });
    if (idle[0] !== undefined) throw new UsageError("keepsNothing", { value: idle[0] });
    return rest;
  });
  const details = { path: out, size: sizeOf(result.css, io), count: String(result.files.length) };
  stdout.write(`${say(io, "stylesWritten", details)}\n`);
  return OK;
}

const SHEET = /\.css$/i;
const FILES = /\.(?:html?|css)$/i;

/**
 * Returns the HTML files, and the site's own stylesheets, which may use custom properties of the DSFR that no page
 * uses. Throws a `UserError` if no file matches.
 */
function findSiteFiles(pattern: string, cwd: string): readonly string[] {
  const { files } = filesNamed(pattern, FILES, cwd);
  if (files.length === 0) throw new UserError("noHtmlMatch", { path: pattern });
  return files;
}
