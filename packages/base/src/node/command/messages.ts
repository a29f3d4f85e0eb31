import { didYouMean, bilingual, type Language, type MessageTemplate } from "../../message";

export type CommandMessageName = keyof typeof commandMessages;

/** Messages of any command about its arguments, its outputs and internal errors. */
export const commandMessages = {
  unknownOption: {
    fr: (d) => `L’option « ${d.word} » n’existe pas ici.${didYouMean(d.nearest).fr} Options : ${d.known}.`,
    en: (d) => `There is no option “${d.word}” here.${didYouMean(d.nearest).en} Options: ${d.known}.`,
  },
  missingValue: bilingual`
    L’option « {word} » attend une valeur : {word} {placeholder}.
    The option “{word}” needs a value: {word} {placeholder}.`,
  needlessValue: bilingual`
    L’option « {word} » ne prend pas de valeur. Écrivez-la seule.
    The option “{word}” takes no value. Write it alone.`,
  wrongValue: {
    fr: (d) =>
      `« ${d.word} » ne connaît pas « ${d.value} ».${didYouMean(d.nearest).fr} Valeurs : ${d.known}.`,
    en: (d) => `“${d.word}” does not know “${d.value}”.${didYouMean(d.nearest).en} Values: ${d.known}.`,
  },
  wrongDay: bilingual`
    « --now » attend un jour comme 2026-04-26, et reçoit « {value} ».
    “--now” takes a day such as 2026-04-26, and gets “{value}”.`,
  emptyOperand: bilingual`
    Un argument est vide : c’est sans doute une variable sans valeur. Ôtez-le, ou écrivez le nom qui manque.
    An argument is empty: it is probably a variable without a value. Remove it, or write the missing name.`,
  outIsSource: bilingual`
    « {path} » est un fichier que la commande lit : elle n’y écrit pas. Donnez un autre nom.
    “{path}” is a file that the command reads: it does not write there. Give another name.`,
  noOutFolder: bilingual`
    Le dossier « {path} », où écrire le fichier, n’existe pas. Créez-le d’abord.
    The folder “{path}”, where the file goes, does not exist. Create it first.`,
  outputClosed: bilingual`
    La sortie standard s’est fermée avant la fin : le résultat n’a pas été écrit en entier.
    Standard output was closed before the end: the result is not complete.`,
  outputFull: bilingual`
    Il n’y a plus de place sur le disque pour la sortie standard : le résultat n’a pas été écrit en entier.
    There is no room left on the disk for standard output: the result is not complete.`,
  outputFailure: bilingual`
    La sortie standard refuse le résultat ({code}) : il n’a pas été écrit en entier.
    Standard output refuses the result ({code}): it is not complete.`,
  seeHelp: bilingual`
    Aide : {command} --help
    Help: {command} --help`,
  bug: bilingual`
    Erreur interne, qui n’est pas de votre fait : {message}
    Internal error, not a mistake of yours: {message}`,
  outIsForeign: bilingual`
    « {path} » existe déjà, et n’a pas été écrit par nos commandes, ou a changé depuis : il reste en place. Donnez un autre nom, ou ôtez ce fichier.
    “{path}” already exists, and our commands did not write it, or it has changed since: it stays in place. Give another name, or delete this file.`,
  baselineNeeded: bilingual`
    « --update-baseline » attend le fichier à écrire : --baseline {command}-connu.json --update-baseline
    “--update-baseline” needs the file to write: --baseline {command}-known.json --update-baseline`,
  wrongBaseline: bilingual`
    « {path} » n’est pas un fichier de fautes connues. Pour le créer : --baseline {path} --update-baseline
    “{path}” is not a baseline. To make one: --baseline {path} --update-baseline`,
  baselineWritten: bilingual`
    Fautes connues écrites : {path} ({count})
    Baseline written: {path} ({count})`,
  sameOut: bilingual`
    « {path} » serait écrit deux fois. Donnez un autre nom à l’un des deux.
    “{path}” would be written twice. Give one of them another name.`,
} as const satisfies Readonly<Record<string, Readonly<Record<Language, MessageTemplate>>>>;
