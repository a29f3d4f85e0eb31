import type { Language } from "../../message";
import { type Options, type Translations, valueAfter } from "./options";

export interface Command {
  readonly operands: Translations;
  readonly doc: Translations;
  readonly options: Options;
}

export const HELP_WORDS = {
  fr: { usage: "Usage :", options: "Options :" },
  en: { usage: "Usage:", options: "Options:" },
} as const;

/** Returns the help of one command. `name` is its full name, such as `dsfr-blocks check`. */
export function commandHelp(name: string, { operands, doc, options }: Command, language: Language): string {
  const labels = HELP_WORDS[language];
  return [
    [labels.usage, name, operands[language], "[OPTIONS]"].filter(Boolean).join(" "),
    doc[language],
    `${labels.options}\n${table(optionRows(options, language))}`,
  ].join("\n\n");
}

export function optionRows(options: Options, language: Language) {
  return Object.entries(options).map(([name, option]) => {
    const flag = name === "help" ? "-h, --help" : `--${name}`;
    return [[flag, valueAfter(option, language)].join(" ").trimEnd(), option.doc[language]] as const;
  });
}

export function table(rows: readonly (readonly [left: string, right: string])[]): string {
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, description]) => `  ${label.padEnd(width)}  ${description}`).join("\n");
}
