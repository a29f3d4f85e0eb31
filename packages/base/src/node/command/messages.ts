import { didYouMean, bilingual, type Language, type MessageTemplate } from "../../message";

export type CommandMessageName = keyof typeof commandMessages;

/** Messages of any command about its arguments, its outputs and internal errors. */
export const commandMessages = {
  unknownOption: {
    fr: (d) =>
      `Cette commande n’a pas d’option « ${d.word} ».${didYouMean(d.nearest).fr} Options : ${d.known}.`,
    en: (d) => `This command has no option “${d.word}”.${didYouMean(d.nearest).en} Options: ${d.known}.`,
  },
  missingValue: bilingual`
    L’option « {word} » a besoin d’une valeur : {word} {placeholder}.
    The option “{word}” needs a value: {word} {placeholder}.`,
  needlessValue: bilingual`
    L’option « {word} » n’accepte pas de valeur. Écrivez-la seule.
    The option “{word}” does not accept a value. Write it alone.`,
  wrongValue: {
    fr: (d) =>
      `« ${d.value} » n’est pas une valeur de « ${d.word} ».${didYouMean(d.nearest).fr} Valeurs : ${d.known}.`,
    en: (d) => `“${d.value}” is not a value of “${d.word}”.${didYouMean(d.nearest).en} Values: ${d.known}.`,
  },
  wrongDay: bilingual`
    « --now » doit contenir une date comme 2026-04-26, et non « {value} ».
    “--now” must be a date such as 2026-04-26, not “{value}”.`,
  emptyOperand: bilingual`
    Un argument est vide : c’est sans doute une variable sans valeur. Supprimez-le, ou écrivez le nom qui manque.
    An argument is empty, probably because a variable has no value. Remove it, or write the missing name.`,
  outIsSource: bilingual`
    « {path} » est un fichier que la commande lit : elle ne peut pas y écrire son résultat. Choisissez un autre nom.
    “{path}” is a file that the command reads, so it cannot write its result there. Give another name.`,
  noOutFolder: bilingual`
    Le dossier de sortie « {path} » n’existe pas. Créez-le d’abord.
    The output folder “{path}” does not exist. Create it first.`,
  outputClosed: bilingual`
    La sortie standard s’est fermée avant la fin : le résultat n’a pas été écrit en entier.
    Standard output was closed before the end: the result is not complete.`,
  outputFull: bilingual`
    Il n’y a plus de place sur le disque pour la sortie standard : le résultat n’a pas été écrit en entier.
    There is no space left on the disk for standard output: the result is not complete.`,
  outputFailure: bilingual`
    L’écriture sur la sortie standard a échoué ({code}) : le résultat n’est pas complet.
    Writing to standard output failed ({code}): the result is not complete.`,
  seeHelp: bilingual`
    Aide : {command} --help
    Help: {command} --help`,
  bug: bilingual`
    Erreur interne, qui n’est pas de votre fait : {message}
    Internal error, not a mistake of yours: {message}`,
  outIsForeign: bilingual`
    « {path} » existe déjà. Cette commande ne l’a pas créé, ou quelqu’un l’a modifié depuis : il n’a pas été remplacé. Choisissez un autre nom, ou supprimez ce fichier.
    “{path}” already exists and does not come from this command, or has changed since: it was not overwritten. Give another name, or delete this file.`,
  baselineNeeded: bilingual`
    « --update-baseline » a besoin du nom du fichier à écrire : --baseline {command}-connu.json --update-baseline
    “--update-baseline” needs the name of the file to write: --baseline {command}-known.json --update-baseline`,
  missingBaseline: bilingual`
    « {path} » n’existe pas. Pour créer le fichier des fautes connues : --baseline {path} --update-baseline
    “{path}” does not exist. To create the baseline: --baseline {path} --update-baseline`,
  wrongBaseline: bilingual`
    « {path} » n’est pas un fichier de fautes connues. Pour le créer : --baseline {path} --update-baseline
    “{path}” is not a baseline. To create one: --baseline {path} --update-baseline`,
  baselineWritten: bilingual`
    Fichier des fautes connues écrit : {path} ({count})
    Baseline written: {path} ({count})`,
  sameOut: bilingual`
    Deux résultats seraient écrits dans « {path} ». Donnez un autre nom à l’un des deux.
    Two results would be written to “{path}”. Give one of them another name.`,
} as const satisfies Readonly<Record<string, Readonly<Record<Language, MessageTemplate>>>>;
