import type { Language } from "../content/sentences";

/** What a sentence may name. */
export type Details = Readonly<Record<string, string>>;
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
  noSuchPath: {
    fr: (d) => `« ${d.path} » n’existe pas. Vérifiez le chemin.`,
    en: (d) => `“${d.path}” does not exist. Check the path.`,
  },
  forbidden: {
    fr: (d) => `L’accès à « ${d.path} » est refusé. Vérifiez ses droits.`,
    en: (d) => `Access to “${d.path}” is denied. Check its permissions.`,
  },
  isFolder: {
    fr: (d) => `« ${d.path} » est un dossier, et non un fichier.`,
    en: (d) => `“${d.path}” is a folder, not a file.`,
  },
  notFolder: {
    fr: (d) => `« ${d.path} » n’est pas un dossier.`,
    en: (d) => `“${d.path}” is not a folder.`,
  },
  notFile: {
    fr: (d) => `« ${d.path} » n’est pas un fichier ordinaire.`,
    en: (d) => `“${d.path}” is not a regular file.`,
  },
  diskFull: {
    fr: (d) => `Il n’y a plus de place sur le disque pour « ${d.path} ».`,
    en: (d) => `There is no room left on the disk for “${d.path}”.`,
  },
  fileFault: {
    fr: (d) => `« ${d.path} » ne peut pas être lu ou écrit (${d.code}).`,
    en: (d) => `“${d.path}” cannot be read or written (${d.code}).`,
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
  noDsfr: {
    fr: () =>
      "Le DSFR n’est pas installé ici : la page en tire ses styles et ses polices. Installez-le : npm install @gouvfr/dsfr@1.14.4 (à partir de la version 1.15, le site doit d’abord accepter ses conditions d’utilisation).",
    en: () =>
      "The DSFR is not installed here: the page takes its styles and fonts from it. Install it: npm install @gouvfr/dsfr@1.14.4 (from version 1.15 on, the site must first accept its terms of use).",
  },
  noReact: {
    fr: () => "React n’est pas installé ici. Installez-le : npm install react react-dom",
    en: () => "React is not installed here. Install it: npm install react react-dom",
  },
  "not-utf-8": {
    fr: () => "Le fichier n’est pas en UTF-8 : la suite n’est pas lisible. Enregistrez-le en UTF-8.",
    en: () => "The file is not UTF-8: what follows cannot be read. Save it as UTF-8.",
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
      `« ${d.rule} » attend off, info, warning ou error${d.value ? `, et reçoit « ${d.value} »` : ""}.${didYouMean(d.nearest).fr}`,
    en: (d) =>
      `“${d.rule}” takes off, info, warning or error${d.value ? `, and gets “${d.value}”` : ""}.${didYouMean(d.nearest).en}`,
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
  "image-missing": {
    fr: (d) => `L’image « ${d.value} » n’est pas trouvée : la page est faite sans elle.`,
    en: (d) => `The image “${d.value}” is not found: the page is made without it.`,
  },
  "image-outside": {
    fr: (d) =>
      `L’image « ${d.value} » sort de son dossier, ou passe par un lien symbolique : la page est faite sans elle.`,
    en: (d) =>
      `The image “${d.value}” leaves its folder, or goes through a symbolic link: the page is made without it.`,
  },
  "image-remote": {
    fr: (d) =>
      `L’image « ${d.value} » n’est pas un fichier du site : la page, qui n’appelle pas le réseau, est faite sans elle. Copiez cette image dans le site.`,
    en: (d) =>
      `The image “${d.value}” is no file of the site: the page, which calls no network, is made without it. Copy this image into the site.`,
  },
  "image-no-public": {
    fr: (d) =>
      `L’image « ${d.value} » part de la racine du site : dites où elle est avec « --public ». La page est faite sans elle.`,
    en: (d) =>
      `The image “${d.value}” starts at the site’s root: say where that is with “--public”. The page is made without it.`,
  },
  "image-format": {
    fr: (d) =>
      `L’image « ${d.value} » n’est pas au format AVIF, GIF, JPEG, PNG, SVG ou WebP : la page est faite sans elle.`,
    en: (d) =>
      `The image “${d.value}” is not AVIF, GIF, JPEG, PNG, SVG or WebP: the page is made without it.`,
  },
  written: {
    fr: (d) => `Page écrite : ${d.path} (${d.size})`,
    en: (d) => `Page written: ${d.path} (${d.size})`,
  },
  schemaWritten: {
    fr: (d) => `Schéma écrit : ${d.path}`,
    en: (d) => `Schema written: ${d.path}`,
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
