import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Language } from "../content/sentences";
import { filesUnder } from "../files/markdownFiles";
import { readTextFile } from "../files/textFile";
import { siteStyles } from "../styles/siteStyles";
import type { Scheme } from "../styles/scheme";
import type { COMMANDS } from "./arguments/commands";
import type { Arguments } from "./arguments/readArguments";
import { globFiles } from "./files/globFiles";
import { outputAt } from "./files/writeWhole";
import { type ExitCode, type Io, OK } from "./io";
import { say, sizeOf } from "./sentences";
import { findDsfr } from "./styles/dsfr";
import { writeStyles } from "./styles/writeStyles";
import { reaching, UserError } from "./userError";

type StylesArguments = Arguments<keyof typeof COMMANDS.styles.options>;

/** `dsfr-blocks styles`: one stylesheet, of what the HTML of a site can match in the DSFR that it has installed. */
export function styles(args: StylesArguments, io: Io, language: Language): ExitCode {
  const { cwd, stdout } = io;
  const out = args.value("out");
  if (args.operands.length === 0) throw new UserError("noHtml");
  if (out === undefined) throw new UserError("noStylesOut");
  const target = outputAt(out, undefined, cwd);
  const files = [...new Set(args.operands.flatMap((word) => siteFiles(word, cwd)))];
  const dsfr = findDsfr([cwd]);
  const textsOf = (names: readonly string[]) => names.map((file) => readTextFile(file, cwd, language).source);
  const pages = textsOf(files.filter((file) => !SHEET.test(file)));
  if (pages.length === 0) throw new UserError("noHtml");
  const sheets = textsOf(files.filter((file) => SHEET.test(file) && resolve(cwd, file) !== target));
  const scheme = (args.value("scheme") ?? "system") as Scheme;
  const made = writeStyles({ target, out, dsfr }, (urlOf) => {
    const { idle, ...rest } = siteStyles(pages, { dsfr, scheme, sheets, keep: args.all("keep"), urlOf });
    if (idle[0] !== undefined) throw new UserError("keepsNothing", { value: idle[0] });
    return rest;
  });
  const details = { path: out, size: sizeOf(made.css, language), count: String(made.files.length) };
  stdout.write(`${say(language, "stylesWritten", details)}\n`);
  return OK;
}

const SHEET = /\.css$/i;
const FILES = /\.(?:html?|css)$/i;

/** Pages, and the site's own stylesheets, which may ask for what no page shows: the DSFR's tokens. */
function siteFiles(word: string, cwd: string): string[] {
  const there = statSync(resolve(cwd, word), { throwIfNoEntry: false });
  const fitting = there
    ? undefined
    : globFiles(word, cwd, (folder) => filesUnder(folder, cwd, FILES), "noHtmlMatch");
  if (fitting) return fitting;
  const isFolder = (there ?? reaching(word, () => statSync(resolve(cwd, word)))).isDirectory();
  if (!isFolder) return [word];
  const files = filesUnder(word, cwd, FILES);
  if (files.length === 0) throw new UserError("noHtmlMatch", { path: word });
  return files;
}
