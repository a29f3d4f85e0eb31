import type { Language } from "../../message";
import { type Options, type Translations, getPlaceholder } from "./options";

export interface Command {
  readonly operands: Translations;
  readonly description: Translations;
  readonly options: Options;
}

export const HELP_LABELS = {
  fr: { usage: "Usage :", options: "Options :" },
  en: { usage: "Usage:", options: "Options:" },
} as const;

/** Returns the help of one command. `name` is the full name of the command, such as `dsfr-blocks check`. */
export function formatHelp(
  name: string,
  { operands, description, options }: Command,
  language: Language,
): string {
  const labels = HELP_LABELS[language];
  return [
    [labels.usage, name, operands[language], "[OPTIONS]"].filter(Boolean).join(" "),
    description[language],
    `${labels.options}\n${formatTable(formatOptionRows(options, language))}`,
  ].join("\n\n");
}

export function formatOptionRows(options: Options, language: Language) {
  return Object.entries(options).map(([name, option]) => {
    const flag = name === "help" ? "-h, --help" : `--${name}`;
    return [
      [flag, getPlaceholder(option, language)].join(" ").trimEnd(),
      option.description[language],
    ] as const;
  });
}

export function formatTable(rows: readonly (readonly [left: string, right: string])[]): string {
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, description]) => `  ${label.padEnd(width)}  ${description}`).join("\n");
}
