import type { Language } from "@dsfr-blocks/base/message";
import {
  type Command,
  HELP_LABELS,
  formatOptionRows,
  formatTable,
} from "@dsfr-blocks/base/node/command/help";
import { COMMANDS, TOP_OPTIONS } from "./commands";

const LABELS = {
  fr: {
    commands: "Commandes :",
    what: "Des pages au Système de design de l’État, à partir de l’en-tête d’un fichier Markdown.",
    more: "Aide d’une commande : dsfr-blocks COMMANDE --help",
    command: "COMMANDE",
  },
  en: {
    commands: "Commands:",
    what: "Pages in the French State’s design system, from a Markdown file’s front matter.",
    more: "Help of a command: dsfr-blocks COMMAND --help",
    command: "COMMAND",
  },
} as const;

export function formatTopHelp(language: Language): string {
  const labels = { ...HELP_LABELS[language], ...LABELS[language] };
  const commands = Object.entries<Command>(COMMANDS).map(([name, { operands, description }]) => {
    const [firstSentence = ""] = description[language].split(/(?<=\.) |\n/);
    return [`${name} ${operands[language]}`, firstSentence] as const;
  });
  return [
    `dsfr-blocks – ${labels.what}`,
    `${labels.usage} dsfr-blocks ${labels.command} [OPTIONS]`,
    `${labels.commands}\n${formatTable(commands)}`,
    `${labels.options}\n${formatTable(formatOptionRows(TOP_OPTIONS, language))}`,
    labels.more,
  ].join("\n\n");
}
