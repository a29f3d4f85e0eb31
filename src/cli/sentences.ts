import type { Language } from "../content/sentences";
import { type Details, fileSentences } from "../files/sentences";
import { auditSentences } from "./auditing/sentences";

export type { Details } from "../files/sentences";
export type SentenceName = keyof typeof SENTENCES;

type Sentence = (details: Details) => string;

export function say(language: Language, name: SentenceName, details: Details = {}): string {
  return SENTENCES[name][language](details);
}

const didYouMean = (nearest: string | undefined) => ({
  fr: nearest ? ` Vouliez-vous écrire « ${nearest} » ?` : "",
  en: nearest ? ` Did you mean “${nearest}”?` : "",
});

/** Every sentence of the command itself; those about content are in src/content/sentences.ts. */
const SENTENCES = {
  unknownCommand: {
    fr: (d) => `La commande « ${d.word} » n’existe pas.${didYouMean(d.nearest).fr} Commandes : ${d.known}.`,
    en: (d) => `There is no command “${d.word}”.${didYouMean(d.nearest).en} Commands: ${d.known}.`,
  },
  unknownOption: {
    fr: (d) => `L’option « ${d.word} » n’existe pas ici.${didYouMean(d.nearest).fr} Options : ${d.known}.`,
    en: (d) => `There is no option “${d.word}” here.${didYouMean(d.nearest).en} Options: ${d.known}.`,
  },
  missingValue: {
    fr: (d) => `L’option « ${d.word} » attend une valeur : ${d.word} ${d.placeholder}.`,
    en: (d) => `The option “${d.word}” takes a value: ${d.word} ${d.placeholder}.`,
  },
  needlessValue: {
    fr: (d) => `L’option « ${d.word} » ne prend pas de valeur. Écrivez-la seule.`,
    en: (d) => `The option “${d.word}” takes no value. Write it alone.`,
  },
  wrongValue: {
    fr: (d) =>
      `« ${d.word} » ne connaît pas « ${d.value} ».${didYouMean(d.nearest).fr} Valeurs : ${d.known}.`,
    en: (d) => `“${d.word}” does not know “${d.value}”.${didYouMean(d.nearest).en} Values: ${d.known}.`,
  },
  wrongDay: {
    fr: (d) => `« --now » attend un jour comme 2026-04-26, et reçoit « ${d.value} ».`,
    en: (d) => `“--now” takes a day such as 2026-04-26, and gets “${d.value}”.`,
  },
  noPath: {
    fr: () => "Il manque le fichier ou le dossier à vérifier : dsfr-blocks check page.md",
    en: () => "The file or folder to check is missing: dsfr-blocks check page.md",
  },
  oneFile: {
    fr: (d) =>
      `Il faut un fichier, et un seul (reçu : ${d.count}) : dsfr-blocks render page.md --out page.html`,
    en: (d) => `One file is due, and only one (got ${d.count}): dsfr-blocks render page.md --out page.html`,
  },
  onePage: {
    fr: (d) => `Il faut une page, et une seule (reçu : ${d.count}) : dsfr-blocks schema candidates`,
    en: (d) => `One page is due, and only one (got ${d.count}): dsfr-blocks schema candidates`,
  },
  unknownPage: {
    fr: (d) => `La page « ${d.word} » n’existe pas.${didYouMean(d.nearest).fr} Pages : ${d.known}.`,
    en: (d) => `There is no page “${d.word}”.${didYouMean(d.nearest).en} Pages: ${d.known}.`,
  },
  notFile: {
    fr: (d) => `« ${d.path} » n’est pas un fichier ordinaire.`,
    en: (d) => `“${d.path}” is not a regular file.`,
  },
  noPageIn: {
    fr: (d) =>
      `Aucune page à vérifier dans ${d.path} : aucun fichier Markdown n’y porte « layout: candidates ». Nommez les fichiers un à un pour les vérifier quand même.`,
    en: (d) =>
      `No page to check in ${d.path}: no Markdown file there says “layout: candidates”. Name the files one by one to check them anyway.`,
  },
  noMatch: {
    fr: (d) => `Aucun fichier Markdown ne répond au motif « ${d.path} ».`,
    en: (d) => `No Markdown file fits the pattern “${d.path}”.`,
  },
  outIsSource: {
    fr: (d) => `« --out » désigne le fichier à lire (${d.path}). Donnez un autre nom : --out page.html`,
    en: (d) => `“--out” is the file to read (${d.path}). Give another name: --out page.html`,
  },
  noOutFolder: {
    fr: (d) => `Le dossier « ${d.path} », où écrire le fichier, n’existe pas. Créez-le d’abord.`,
    en: (d) => `The folder “${d.path}”, where the file goes, does not exist. Create it first.`,
  },
  noReact: {
    fr: () => "React n’est pas installé ici. Installez-le : npm install react react-dom",
    en: () => "React is not installed here. Install it: npm install react react-dom",
  },
  "config-no-keys": {
    fr: () => "Les réglages sont des clés : rules, hosts, people. Écrivez-en une par ligne.",
    en: () => "Settings are keys: rules, hosts, people. Write one a line.",
  },
  "fixed-rule": {
    fr: (d) => `La règle « ${d.rule} » ne se règle pas : la page a besoin d’elle. Ôtez cette ligne.`,
    en: (d) => `The rule “${d.rule}” has no level to set: the page needs it. Take this line away.`,
  },
  "wrong-level": {
    fr: (d) =>
      `« ${d.rule} » attend ${d.first} ou ${d.last}${d.value ? `, et reçoit « ${d.value} »` : ""}.${didYouMean(d.nearest).fr}`,
    en: (d) =>
      `“${d.rule}” takes ${d.first} or ${d.last}${d.value ? `, and gets “${d.value}”` : ""}.${didYouMean(d.nearest).en}`,
  },
  "wrong-host": {
    fr: (d) =>
      `« ${d.value} » n’est pas un domaine. Écrivez-le seul${d.instead ? ` : « ${d.instead} »` : ""}.`,
    en: (d) => `“${d.value}” is not a host. Write it alone${d.instead ? `: “${d.instead}”` : ""}.`,
  },
  "config-no-folder": {
    fr: (d) => `Le dossier « ${d.path} » n’existe pas. Il part du dossier de ce fichier de réglages.`,
    en: (d) => `There is no folder “${d.path}”. It starts from the folder of this settings file.`,
  },
  "config-outside": {
    fr: (d) =>
      `Le dossier « ${d.path} » sort de celui où la commande est lancée. Donnez-le plutôt avec « --people ».`,
    en: (d) =>
      `The folder “${d.path}” leaves the one that the command runs in. Give it with “--people” instead.`,
  },
  fixLeft: {
    fr: () => "« --fix » l’a laissée : il aurait changé autre chose que cette espace. Corrigez-la à la main.",
    en: () => "“--fix” left it: it would have changed more than this space. Correct it by hand.",
  },
  written: {
    fr: (d) => `Page écrite : ${d.path} (${d.size})`,
    en: (d) => `Page written: ${d.path} (${d.size})`,
  },
  schemaWritten: {
    fr: (d) => `Schéma écrit : ${d.path}`,
    en: (d) => `Schema written: ${d.path}`,
  },
  ...fileSentences,
  ...auditSentences,
  verifyAlone: {
    fr: () => "« --verify » n’écrit pas de fichier : donnez-la sans « --format » ni « --out ».",
    en: () => "“--verify” writes no file: give it without “--format” and “--out”.",
  },
  "verify-syntax": {
    fr: (d) => `« ${d.path} » n’est pas du YAML que l’on puisse lire : voyez la ligne ${d.line}.`,
    en: (d) => `“${d.path}” is no YAML that can be read: see line ${d.line}.`,
  },
  "verify-none": {
    fr: (d) => `${d.path} : aucune collection n’a les champs de la page « ${d.page} ».`,
    en: (d) => `${d.path}: no collection has the fields of the page “${d.page}”.`,
  },
  "verify-same": {
    fr: (d) => `${d.path} : les champs sont ceux de la page « ${d.page} ».`,
    en: (d) => `${d.path}: the fields are those of the page “${d.page}”.`,
  },
  "verify-count": {
    fr: (d) => `${d.path} : ${d.count} différence${d.count === "1" ? "" : "s"} avec la page « ${d.page} ».`,
    en: (d) => `${d.path}: ${d.count} difference${d.count === "1" ? "" : "s"} with the page “${d.page}”.`,
  },
  "verify-missing": {
    fr: (d) => `« ${d.key} » : ce champ manque ; son widget est « ${d.expected} ».`,
    en: (d) => `“${d.key}”: this field is missing; its widget is “${d.expected}”.`,
  },
  "verify-unknown": {
    fr: (d) => `« ${d.key} » : la page ne connaît pas ce champ, et « check » le refuserait. Ôtez-le.`,
    en: (d) => `“${d.key}”: the page does not know this field, and “check” would refuse it. Take it away.`,
  },
  "verify-differs": {
    fr: (d) => `« ${d.key} » : « ${d.property} » est ${d.found}, et doit être ${d.expected}.`,
    en: (d) => `“${d.key}”: “${d.property}” is ${d.found}, and should be ${d.expected}.`,
  },
  seeHelp: {
    fr: (d) => `Aide : ${d.command} --help`,
    en: (d) => `Help: ${d.command} --help`,
  },
  progress: {
    fr: (d) => `${d.done} fichiers sur ${d.total}…`,
    en: (d) => `${d.done} files of ${d.total}…`,
  },
  bug: {
    fr: (d) => `Erreur interne, qui n’est pas de votre fait : ${d.message}`,
    en: (d) => `Internal error, which is not your doing: ${d.message}`,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Sentence>>>>;
