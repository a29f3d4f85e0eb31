import { didYouMean, type Language } from "../content/sentences";
import { type Details, fileSentences, visibleDetails } from "../files/sentences";
import { auditSentences } from "../audit/sentences/errors";
import type { Io } from "./io";
import { initSentences } from "./starter/sentences";

export type { Details } from "../files/sentences";
export type SentenceName = keyof typeof SENTENCES;

type Sentence = (details: Details) => string;

export function say({ language }: Pick<Io, "language">, name: SentenceName, details: Details = {}): string {
  return SENTENCES[name][language](visibleDetails(details));
}

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
  emptyOperand: {
    fr: () =>
      "Un argument est vide : c’est sans doute une variable sans valeur. Ôtez-le, ou écrivez le nom qui manque.",
    en: () =>
      "An argument is empty: it is most likely a variable without a value. Take it away, or write the missing name.",
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
    fr: (d) => `Il faut une page, et une seule (reçu : ${d.count}). Pages : ${d.known}.`,
    en: (d) => `One page is due, and only one (got ${d.count}). Pages: ${d.known}.`,
  },
  unknownPage: {
    fr: (d) => `La page « ${d.word} » n’existe pas.${didYouMean(d.nearest).fr} Pages : ${d.known}.`,
    en: (d) => `There is no page “${d.word}”.${didYouMean(d.nearest).en} Pages: ${d.known}.`,
  },
  noPageIn: {
    fr: (d) =>
      `Aucune page à vérifier dans ${d.path} : aucun fichier Markdown n’y porte un « layout » du site (${d.known}).`,
    en: (d) =>
      `No page to check in ${d.path}: no Markdown file there has a “layout” of the site’s (${d.known}).`,
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
  fixLeft: {
    fr: () => "« --fix » l’a laissée : il aurait changé autre chose que cette espace. Corrigez-la à la main.",
    en: () => "“--fix” left it: it would have changed more than this space. Correct it by hand.",
  },
  fixElsewhere: {
    fr: () =>
      "« --fix » l’a laissée : ce nom n’est pas celui d’un fichier, mais d’un lien ou d’un tube. Donnez le fichier lui-même.",
    en: () => "“--fix” left it: this name is no file’s, but that of a link or a pipe. Give the file itself.",
  },
  rewritten: {
    fr: (d) => `${d.count} ${d.count === "0" || d.count === "1" ? "partie récrite" : "parties récrites"}`,
    en: (d) => `${d.count} ${d.count === "1" ? "part rewritten" : "parts rewritten"}`,
  },
  unknownRewrite: {
    fr: (d) =>
      d.known === ""
        ? "Aucun bloc du site ne sait s’écrire de deux façons : « --rewrite » n’a rien à faire."
        : `« --rewrite » ne connaît pas « ${d.name} ».${d.nearest ? ` Vouliez-vous écrire « ${d.nearest} » ?` : ""} Valeurs : ${d.known}.`,
    en: (d) =>
      d.known === ""
        ? "No block of the site can be written in two ways: “--rewrite” has nothing to do."
        : `“--rewrite” does not know “${d.name}”.${d.nearest ? ` Did you mean “${d.nearest}”?` : ""} Values: ${d.known}.`,
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
  forFragments: {
    fr: (d) => `« ${d.word} » va avec « --fragment --out-dir DOSSIER » : un dossier de pages à la fois.`,
    en: (d) => `“${d.word}” goes with “--fragment --out-dir DIR”: a folder of pages at a time.`,
  },
  fragmentsDue: {
    fr: () =>
      "« --fragment » et « --out-dir » vont ensemble, sans « --out » : dsfr-blocks render content --fragment --out-dir build",
    en: () =>
      "“--fragment” and “--out-dir” go together, without “--out”: dsfr-blocks render content --fragment --out-dir build",
  },
  noPageToRender: {
    fr: (d) =>
      `Aucune page à faire dans ${d.path} : aucun fichier Markdown n’y porte un « layout » du site (${d.known}).`,
    en: (d) =>
      `No page to make in ${d.path}: no Markdown file there has a “layout” of the site’s (${d.known}).`,
  },
  sameHtml: {
    fr: (d) => `${d.file} et ${d.other} donneraient le même fichier, ${d.path}. Renommez l’un des deux.`,
    en: (d) => `${d.file} and ${d.other} would make the same file, ${d.path}. Rename one of them.`,
  },
  siteWritten: {
    fr: (d) => `${d.path} : ${d.written} écrites, ${d.same} inchangées, ${d.faulty} à corriger`,
    en: (d) => `${d.path}: ${d.written} written, ${d.same} unchanged, ${d.faulty} to fix`,
  },
  watching: {
    fr: () => "En attente de changements. Ctrl-C pour finir.",
    en: () => "Waiting for changes. Ctrl-C to end.",
  },
  noHtml: {
    fr: () => 'Il manque les pages HTML du site : dsfr-blocks styles "dist/**/*.html" --out dist/dsfr.css',
    en: () => 'The site’s HTML pages are missing: dsfr-blocks styles "dist/**/*.html" --out dist/dsfr.css',
  },
  noStylesOut: {
    fr: () => "Dites où écrire la feuille de style : --out dist/dsfr.css",
    en: () => "Say where the stylesheet goes: --out dist/dsfr.css",
  },
  stylesWritten: {
    fr: (d) => `Styles écrits : ${d.path} (${d.size}), avec ${d.count} polices et icônes à côté`,
    en: (d) => `Styles written: ${d.path} (${d.size}), with ${d.count} fonts and icons beside it`,
  },
  ...initSentences,
  verifyAlone: {
    fr: () => "« --verify » n’écrit pas de fichier : donnez-la sans « --format » ni « --out ».",
    en: () => "“--verify” writes no file: give it without “--format” and “--out”.",
  },
  writeAlone: {
    fr: () => "« --write » écrit toutes les pages du site : donnez-la seule, comme --write .vscode",
    en: () => "“--write” writes every page of the site: give it alone, as in --write .vscode",
  },
  editorSettings: {
    fr: (d) => `Réglages de l’éditeur à jour : ${d.path}`,
    en: (d) => `Editor's settings up to date: ${d.path}`,
  },
  editorLines: {
    fr: (d) => `${d.path} a des commentaires, et reste tel quel. Ajoutez-y :`,
    en: (d) => `${d.path} has comments, and stays as it is. Add to it:`,
  },
  decapAlone: {
    fr: () =>
      "« --file » et « --people » disent où sont les fichiers d’un CMS : donnez-les avec « --format decap ».",
    en: () => "“--file” and “--people” say where a CMS’s files are: give them with “--format decap”.",
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
    fr: (d) =>
      `${d.path} : ${d.count} différence${d.count === "1" ? "" : "s"} avec la page « ${d.page} » (casse : ${d.breaks}, perd : ${d.loses}, plus strict : ${d.stricter}).`,
    en: (d) =>
      `${d.path}: ${d.count} difference${d.count === "1" ? "" : "s"} with the page “${d.page}” (breaks: ${d.breaks}, loses: ${d.loses}, stricter: ${d.stricter}).`,
  },
  "verify-breaks": { fr: () => "casse", en: () => "breaks" },
  "verify-loses": { fr: () => "perd", en: () => "loses" },
  "verify-stricter": { fr: () => "plus strict", en: () => "stricter" },
  "verify-doubled": {
    fr: (d) => `« ${d.key} » : ce champ est là deux fois, et n’en écrit qu’un. Ôtez-en un.`,
    en: (d) => `“${d.key}”: this field is there twice, and writes one. Take one away.`,
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
  outputClosed: {
    fr: () => "La sortie standard s’est fermée avant la fin : le résultat n’a pas été écrit en entier.",
    en: () => "Standard output was closed before the end: the result was not written whole.",
  },
  outputFull: {
    fr: () =>
      "Il n’y a plus de place sur le disque pour la sortie standard : le résultat n’a pas été écrit en entier.",
    en: () => "There is no room left on the disk for standard output: the result was not written whole.",
  },
  outputFailure: {
    fr: (d) => `La sortie standard refuse le résultat (${d.code}) : il n’a pas été écrit en entier.`,
    en: (d) => `Standard output refuses the result (${d.code}): it was not written whole.`,
  },
  seeHelp: {
    fr: (d) => `Aide : ${d.command} --help`,
    en: (d) => `Help: ${d.command} --help`,
  },
  definitionFails: {
    fr: (d) => `Le code d’un bloc ou d’une page échoue. ${d.message}`,
    en: (d) => `The code of a block or page fails. ${d.message}`,
  },
  bug: {
    fr: (d) => `Erreur interne, qui n’est pas de votre fait : ${d.message}`,
    en: (d) => `Internal error, which is not your doing: ${d.message}`,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Sentence>>>>;

/** How large a text is once it is written: `12 kB`. */
export function sizeOf(text: string, { language }: Io): string {
  const format = new Intl.NumberFormat(language, {
    style: "unit",
    unit: "kilobyte",
    maximumFractionDigits: 0,
  });
  return format.format(Buffer.byteLength(text) / 1000);
}
