import type { Language } from "@dsfr-blocks/base/message";
import { type Command, HELP_WORDS, optionRows, table } from "@dsfr-blocks/base/node/command/help";
import { COMMANDS, TOP_OPTIONS } from "./commands";

const WORDS = {
  fr: {
    commands: "Commandes :",
    what: "Des pages au Système de design de l’État, à partir de l’en-tête d’un fichier Markdown.",
    more: "Aide d’une commande : dsfr-blocks COMMANDE --help",
    command: "COMMANDE",
  },
  en: {
    commands: "Commands:",
    what: "Pages in the French State's design system, from a Markdown file's front matter.",
    more: "Help of a command: dsfr-blocks COMMAND --help",
    command: "COMMAND",
  },
} as const;

export function topHelp(language: Language): string {
  const words = { ...HELP_WORDS[language], ...WORDS[language] };
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
