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

const HTML = { names: /\.html?$/i, none: "noHtmlMatch" } as const;

function htmlFiles(word: string, cwd: string): readonly string[] {
  const { files } = filesNamed(word, HTML, cwd);
  if (files.length === 0) throw new UserError(HTML.none, { path: word });
  return files;
}
