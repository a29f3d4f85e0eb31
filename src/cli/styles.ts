import { resolve } from "node:path";
import type { Language } from "../content/sentences";
import { readTextFile } from "../files/textFile";
import { siteStyles } from "../styles/siteStyles";
import type { Scheme } from "../styles/scheme";
import type { COMMANDS } from "./arguments/commands";
import type { Arguments } from "./arguments/readArguments";
import { filesNamed } from "./files/namedFiles";
import { outputAt } from "./files/writeWhole";
import { type ExitCode, type Io, OK } from "./io";
import { say, sizeOf } from "./sentences";
import { findDsfr, writeStyles } from "./dsfrStyles";
import { UserError } from "./userError";

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
const FILES = { names: /\.(?:html?|css)$/i, none: "noHtmlMatch" } as const;

/** Pages, and the site's own stylesheets, which may ask for what no page shows: the DSFR's tokens. */
function siteFiles(word: string, cwd: string): readonly string[] {
  const { files } = filesNamed(word, FILES, cwd);
  if (files.length === 0) throw new UserError(FILES.none, { path: word });
  return files;
}
