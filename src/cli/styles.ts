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
  const files = [...new Set(args.operands.flatMap((word) => htmlFiles(word, cwd)))];
  const dsfr = findDsfr([cwd]);
  const pages = files.map((file) => readTextFile(file, cwd, language).source);
  const scheme = (args.value("scheme") ?? "system") as Scheme;
  const made = writeStyles({ target, out, dsfr }, (urlOf) => {
    const { idle, ...rest } = siteStyles(pages, { dsfr, scheme, keep: args.all("keep"), urlOf });
    if (idle[0] !== undefined) throw new UserError("keepsNothing", { value: idle[0] });
    return rest;
  });
  const details = { path: out, size: sizeOf(made.css, language), count: String(made.files.length) };
  stdout.write(`${say(language, "stylesWritten", details)}\n`);
  return OK;
}

const HTML = /\.html?$/i;

function htmlFiles(word: string, cwd: string): string[] {
  const there = statSync(resolve(cwd, word), { throwIfNoEntry: false });
  const fitting = there
    ? undefined
    : globFiles(word, cwd, (folder) => filesUnder(folder, cwd, HTML), "noHtmlMatch");
  if (fitting) return fitting;
  const isFolder = (there ?? reaching(word, () => statSync(resolve(cwd, word)))).isDirectory();
  if (!isFolder) return [word];
  const files = filesUnder(word, cwd, HTML);
  if (files.length === 0) throw new UserError("noHtmlMatch", { path: word });
  return files;
}
