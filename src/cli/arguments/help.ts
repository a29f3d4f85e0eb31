import type { Language } from "../../base/sentence";
import { COMMANDS, type Command, type CommandName, TOP_OPTIONS } from "./commands";
import { type Options, valueAfter } from "./options";

const WORDS = {
  fr: {
    usage: "Usage :",
    options: "Options :",
    commands: "Commandes :",
    what: "Des pages au Système de design de l’État, à partir de l’en-tête d’un fichier Markdown.",
    more: "Aide d’une commande : dsfr-blocks COMMANDE --help",
    command: "COMMANDE",
  },
  en: {
    usage: "Usage:",
    options: "Options:",
    commands: "Commands:",
    what: "Pages in the French State's design system, from a Markdown file's front matter.",
    more: "Help of a command: dsfr-blocks COMMAND --help",
    command: "COMMAND",
  },
} as const;

export function topHelp(language: Language): string {
  const words = WORDS[language];
  const commands = Object.entries<Command>(COMMANDS).map(([name, { operands, doc }]) => {
    const [firstSentence = ""] = doc[language].split(/(?<=\.) |\n/);
    return [`${name} ${operands[language]}`, firstSentence] as const;
  });
  return [
    `dsfr-blocks – ${words.what}`,
    `${words.usage} dsfr-blocks ${words.command} [OPTIONS]`,
    `${words.commands}\n${table(commands)}`,
    `${words.options}\n${table(optionRows(TOP_OPTIONS, language))}`,
    words.more,
  ].join("\n\n");
}

export function commandHelp(name: CommandName, language: Language): string {
  const { operands, doc, options }: Command = COMMANDS[name];
  const words = WORDS[language];
  return [
    [words.usage, "dsfr-blocks", name, operands[language], "[OPTIONS]"].filter(Boolean).join(" "),
    doc[language],
    `${words.options}\n${table(optionRows(options, language))}`,
  ].join("\n\n");
}

function optionRows(options: Options, language: Language) {
  return Object.entries(options).map(([name, option]) => {
    const flag = name === "help" ? "-h, --help" : `--${name}`;
    return [[flag, valueAfter(option, language)].join(" ").trimEnd(), option.doc[language]] as const;
  });
}

function table(rows: readonly (readonly [left: string, right: string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}
