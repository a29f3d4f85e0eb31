import { commandMessages } from "@dsfr-blocks/base/node/command/messages";
import { didYouMean, type Bilingual, bilingual, formatMessage } from "@dsfr-blocks/base/message";
import { siteMessages } from "../site/messages";
import type { Details } from "@dsfr-blocks/base/issue";
import { toPrintableDetails } from "@dsfr-blocks/base/codeFrame";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { initMessages } from "./starter/messages";
import { statementMessages } from "./statementMessages";

export type { Details } from "@dsfr-blocks/base/issue";
export type MessageName = keyof typeof MESSAGES;

export function getMessage(
  { language }: Pick<Io, "language">,
  name: MessageName,
  details: Details = {},
): string {
  return formatMessage(MESSAGES[name], language, toPrintableDetails(details));
}

/** Text that the messages of `--verify` show for a missing value. */
export const NO_VALUE = "–";

/** Every message of the command line, except the messages of rules, which are in the file of each rule. */
export const MESSAGES = {
  unknownCommand: {
    fr: (d) => `La commande « ${d.word} » n’existe pas.${didYouMean(d.nearest).fr} Commandes : ${d.known}.`,
    en: (d) => `There is no command “${d.word}”.${didYouMean(d.nearest).en} Commands: ${d.known}.`,
  },
  noPath: bilingual`
    Indiquez le fichier ou le dossier à vérifier. Exemple : dsfr-blocks check page.md
    Give the file or folder to check. Example: dsfr-blocks check page.md`,
  oneFile: bilingual`
    Indiquez un seul fichier (vous en avez indiqué {count}). Exemple : dsfr-blocks render page.md --out page.html
    Give exactly one file (got {count}). Example: dsfr-blocks render page.md --out page.html`,
  onePage: bilingual`
    Indiquez un seul modèle de page (vous en avez indiqué {count}). Modèles : {known}.
    Give exactly one page type (got {count}). Page types: {known}.`,
  unknownPage: {
    fr: (d) =>
      `Le modèle de page « ${d.word} » n’existe pas.${didYouMean(d.nearest).fr} Modèles : ${d.known}.`,
    en: (d) => `There is no page type “${d.word}”.${didYouMean(d.nearest).en} Page types: ${d.known}.`,
  },
  noPageIn: bilingual`
    Aucune page à vérifier dans {path}. Un fichier est une page si son « layout » est l’un de ceux du site ({known}), ou si un motif « files » des réglages le désigne.
    No page to check in {path}. A file is a page if its “layout” is one of the site’s ({known}), or if a “files” pattern in the settings matches it.`,
  baselineWhole: bilingual`
    « --update-baseline » enregistre les fautes de tous les fichiers. Supprimez « --changed ».
    “--update-baseline” saves the issues of all the files. Remove “--changed”.`,
  noGit: bilingual`
    « --changed » a besoin de git, qui n’est pas installé. Installez-le, ou supprimez cette option.
    “--changed” needs git, which is not installed. Install it, or remove this option.`,
  noRepository: bilingual`
    « --changed » a besoin d’un dépôt git : le dossier n’est pas dans un dépôt, ou git ne peut pas le lire. Lancez la commande dans un dépôt, ou supprimez cette option.
    “--changed” needs a git repository: the folder is not in one, or git cannot read it. Run the command in a repository, or remove this option.`,
  noCommit: bilingual`
    Git ne trouve pas « {commit} ». Indiquez une branche ou un commit : --changed origin/main. En intégration continue, récupérez tout l’historique : fetch-depth: 0.
    Git cannot find “{commit}”. Give a branch or a commit: --changed origin/main. In continuous integration, fetch the whole history: fetch-depth: 0.`,
  noMatch: bilingual`
    Aucun fichier Markdown ne correspond au motif « {path} ».
    No Markdown file matches the pattern “{path}”.`,
  oneRule: bilingual`
    Indiquez le nom d’une seule règle (vous en avez indiqué {count}). Exemple : dsfr-blocks explain vague-link
    Give exactly one rule name (got {count}). Example: dsfr-blocks explain vague-link`,
  noRule: {
    fr: (d) => `La règle « ${d.rule} » n’existe pas.${didYouMean(d.nearest).fr} Règles : ${d.known}.`,
    en: (d) => `There is no rule “${d.rule}”.${didYouMean(d.nearest).en} Rules: ${d.known}.`,
  },
  noOperand: bilingual`
    Cette commande n’accepte pas de nom de fichier. Supprimez « {word} ».
    This command does not accept a file name. Remove “{word}”.`,
  openDsfrRange: bilingual`
    package.json permet « {range} » du DSFR : npm peut remplacer la version {version} par la 1.15, qui ne s’installe qu’une fois ses conditions d’utilisation acceptées par le site. Pour garder cette version : npm install --save-exact @gouvfr/dsfr@{version}
    package.json allows “{range}” of the DSFR: npm may replace version {version} with 1.15, which installs only after the site has accepted its terms of use. To keep this version: npm install --save-exact @gouvfr/dsfr@{version}`,
  twoDsfr: bilingual`
    Deux versions du DSFR sont installées : {version} dans @gouvfr/dsfr, et {other} dans react-dsfr. dsfr-blocks prend les styles de la première. Si le site charge ceux de react-dsfr, désinstallez l’autre : npm uninstall @gouvfr/dsfr
    Two versions of the DSFR are installed: {version} in @gouvfr/dsfr, and {other} in react-dsfr. dsfr-blocks takes the styles of the first one. If the site loads those of react-dsfr, uninstall the other: npm uninstall @gouvfr/dsfr`,
  dsfrFound: bilingual`
    Le DSFR {version} est installé, avec les fichiers que dsfr-blocks lit : {path}
    The DSFR {version} is installed, with the files that dsfr-blocks reads: {path}`,
  dryRunAlone: bilingual`
    « --dry-run » s’emploie avec « --fix » ou « --rewrite » : sans ces options, la commande n’écrit rien.
    “--dry-run” needs “--fix” or “--rewrite”: without them, the command writes nothing.`,
  wouldChange: bilingual`
    Serait modifié : {path}
    Would change: {path}`,
  skipped: bilingual`
    Ignoré, car ce n’est pas une page du site : {path}
    Skipped, because it is not a page of the site: {path}`,
  watchAlone: bilingual`
    « --watch » affiche le résultat à l’écran à chaque changement, et n’écrit aucun fichier. Supprimez « {word} ».
    “--watch” is interactive and writes no file. Remove “{word}”.`,
  noReact: bilingual`
    React n’est pas installé ici. Installez-le : npm install react react-dom
    React is not installed here. Install it: npm install react react-dom`,
  fixLeft: bilingual`
    « --fix » n’a pas corrigé cette faute, car la correction aurait aussi changé autre chose. Corrigez-la à la main.
    “--fix” skipped this issue, because the fix would change something else too. Fix it by hand.`,
  fixElsewhere: bilingual`
    « --fix » n’a pas corrigé cette faute : le fichier est un lien symbolique ou un tube nommé. Indiquez le nom du fichier lui-même.
    “--fix” skipped this issue, because the file is a symbolic link or a pipe. Give the name of the file itself.`,
  rewritten: {
    fr: (d) => `${d.count} ${d.count === "0" || d.count === "1" ? "partie réécrite" : "parties réécrites"}`,
    en: (d) => `${d.count} ${d.count === "1" ? "part rewritten" : "parts rewritten"}`,
  },
  unknownRewrite: {
    fr: (d) =>
      d.known === ""
        ? "Aucun bloc du site ne peut s’écrire de deux façons : « --rewrite » n’a rien à réécrire."
        : `« ${d.name} » n’est pas une valeur de « --rewrite ».${d.nearest ? ` Vouliez-vous écrire « ${d.nearest} » ?` : ""} Valeurs : ${d.known}.`,
    en: (d) =>
      d.known === ""
        ? "No block of the site can be written in two ways, so “--rewrite” has nothing to rewrite."
        : `“${d.name}” is not a value of “--rewrite”.${d.nearest ? ` Did you mean “${d.nearest}”?` : ""} Values: ${d.known}.`,
  },
  written: bilingual`
    Page écrite : {path} ({size})
    Page written: {path} ({size})`,
  schemaWritten: bilingual`
    Schéma écrit : {path}
    Schema written: {path}`,
  pagesUnlisted: bilingual`
    Modèles de page de dsfr-blocks qui manquent dans « pages » (import { {names} } from "dsfr-blocks") :
    Page types of dsfr-blocks that are missing from “pages” (import { {names} } from "dsfr-blocks"):`,
  ...commandMessages,
  ...siteMessages,
  wrongBase: bilingual`
    « --base » doit contenir le chemin sous lequel le site est publié, comme /eig/, et non « {value} ».
    “--base” must be the path under which the site is published, such as /eig/, not “{value}”.`,
  forFragments: bilingual`
    « {word} » ne sert qu’avec « --fragment --out-dir DOSSIER », pour un dossier de pages.
    “{word}” works only with “--fragment --out-dir DIR”, for a folder of pages.`,
  fragmentNeedsOutDir: bilingual`
    Utilisez « --fragment » avec « --out-dir » et sans « --out », et indiquez les pages à lire. Exemple : dsfr-blocks render content --fragment --out-dir build
    Give “--fragment” with “--out-dir”, without “--out”, and the pages to read. Example: dsfr-blocks render content --fragment --out-dir build`,
  noPageToRender: bilingual`
    Aucune page à créer dans {path}. Un fichier est une page si son « layout » est l’un de ceux du site ({known}), ou si un motif « files » des réglages le désigne.
    No page to render in {path}. A file is a page if its “layout” is one of the site’s ({known}), or if a “files” pattern in the settings matches it.`,
  sameHtml: bilingual`
    {file} et {other} produiraient le même fichier, {path}. Renommez l’un des deux.
    {file} and {other} would produce the same file, {path}. Rename one of them.`,
  siteWritten: {
    fr: (d) =>
      `${d.path} : ${d.written} ${Number(d.written) < 2 ? "page écrite" : "pages écrites"}, ${d.same} ${Number(d.same) < 2 ? "inchangée" : "inchangées"}, ${d.faulty} à corriger`,
    en: (d) => `${d.path}: ${d.written} written, ${d.same} unchanged, ${d.faulty} to fix`,
  },
  goneButChanged: bilingual`
    « {path} » vient d’une page qui n’existe plus, mais quelqu’un l’a modifié : la commande ne l’a pas supprimé. Supprimez-le s’il ne sert plus.
    “{path}” comes from a page that no longer exists, but was changed by hand, so it was not deleted. Delete it if it is no longer needed.`,
  watching: bilingual`
    En attente de changements. Ctrl-C pour arrêter.
    Waiting for changes. Ctrl-C to stop.`,
  noHtml: bilingual`
    Indiquez les pages HTML du site. Exemple : dsfr-blocks styles "dist/**/*.html" --out dist/dsfr.css
    Give the site’s HTML pages. Example: dsfr-blocks styles "dist/**/*.html" --out dist/dsfr.css`,
  noStylesOut: bilingual`
    Indiquez où écrire la feuille de styles : --out dist/dsfr.css
    Give the stylesheet to write: --out dist/dsfr.css`,
  stylesWritten: bilingual`
    Styles écrits : {path} ({size}), avec {count} polices et icônes à côté
    Styles written: {path} ({size}), with {count} fonts and icons beside it`,
  ...initMessages,
  ...statementMessages,
  noAudit: bilingual`
    L’audit est un paquet à part, rgaa-audit, qui n’est pas installé ici. Pour l’ajouter, suivez node_modules/dsfr-blocks/docs/audit.md.
    The audit is a separate package, rgaa-audit, which is not installed here. To add it, follow node_modules/dsfr-blocks/docs/audit.md.`,
  verifyAlone: bilingual`
    « --verify » n’écrit aucun fichier. Supprimez « --format » et « --out ».
    “--verify” writes no file. Remove “--format” and “--out”.`,
  writeAlone: bilingual`
    « --write » écrit les schémas de tous les modèles de page du site. Utilisez cette option seule : --write .vscode
    “--write” writes the schemas of all the page types of the site. Give this option alone: --write .vscode`,
  editorExtensions: bilingual`
    Extensions conseillées : {path}
    Recommended extensions: {path}`,
  editorSettings: bilingual`
    Réglages de l’éditeur à jour : {path}
    Editor settings up to date: {path}`,
  editorLines: bilingual`
    {path} contient des commentaires, ou n’est pas du JSON : la commande ne l’a pas modifié. Ajoutez-y ces lignes :
    {path} contains comments, or is not JSON, so it was not changed. Add these lines:`,
  decapAlone: bilingual`
    « --file », « --people » et « --example » ne servent qu’avec « --format decap ». Ajoutez cette option.
    “--file”, “--people” and “--example” work only with “--format decap”. Add this option.`,
  "verify-syntax": bilingual`
    « {path} » n’est pas du YAML valide : voyez la ligne {line}.
    “{path}” is not valid YAML: see line {line}.`,
  "verify-none": bilingual`
    {path} : aucune collection ne correspond au modèle de page « {page} ». Ajoutez-en une : « dsfr-blocks schema {page} --format decap » affiche ses champs.
    {path}: no collection matches the page type “{page}”. Add one: “dsfr-blocks schema {page} --format decap” prints its fields.`,
  "verify-same": bilingual`
    {path} : les champs sont ceux du modèle de page « {page} ».
    {path}: the fields are those of the page type “{page}”.`,
  "verify-count": {
    fr: (d) =>
      `${d.path} : ${d.count} différence${d.count === "1" ? "" : "s"} avec le modèle de page « ${d.page} » (fichier invalide : ${d.breaks}, perte : ${d.loses}, refus d’une valeur permise : ${d.stricter}).`,
    en: (d) =>
      `${d.path}: ${d.count} difference${d.count === "1" ? "" : "s"} from the page type “${d.page}” (invalid file: ${d.breaks}, loss: ${d.loses}, valid value refused: ${d.stricter}).`,
  },
  "verify-breaks": { fr: "fichier invalide", en: "invalid file" },
  "verify-loses": { fr: "perte", en: "loss" },
  "verify-stricter": { fr: "refus d’une valeur permise", en: "valid value refused" },
  "verify-doubled": bilingual`
    « {key} » : ce champ est présent deux fois, et un seul est enregistré. Supprimez-en un.
    “{key}”: this field is defined twice, and only one is saved. Remove one.`,
  "verify-missing": bilingual`
    « {key} » : ce champ manque. Ajoutez-le avec le widget « {expected} ».
    “{key}”: this field is missing. Add it with the widget “{expected}”.`,
  "verify-unknown": bilingual`
    « {key} » : le modèle de page n’a pas ce champ, et « check » le signalerait comme une erreur. Supprimez-le.
    “{key}”: the page type does not have this field, and “check” would report it as an error. Remove it.`,
  "verify-differs": {
    fr: (d) => {
      if (d.found === NO_VALUE)
        return `« ${d.key} » : « ${d.property} » n’est pas défini. Donnez-lui la valeur ${d.expected}.`;
      return d.expected === NO_VALUE
        ? `« ${d.key} » : « ${d.property} » vaut ${d.found}. Supprimez-le.`
        : `« ${d.key} » : « ${d.property} » vaut ${d.found}, et doit valoir ${d.expected}.`;
    },
    en: (d) => {
      if (d.found === NO_VALUE) return `“${d.key}”: “${d.property}” is not set. Set it to ${d.expected}.`;
      return d.expected === NO_VALUE
        ? `“${d.key}”: “${d.property}” is ${d.found}. Remove it.`
        : `“${d.key}”: “${d.property}” is ${d.found}, but must be ${d.expected}.`;
    },
  },
  "verify-undefined": bilingual`
    « {key} » : « {property} » vaut {found}, que ce fichier ne définit pas. Valeurs possibles : {expected}.
    “{key}”: “{property}” is {found}, which this file does not define. Possible values: {expected}.`,
  "verify-also": {
    fr: (d) => `${d.count} autres champs sont dans le même cas : ${d.paths}.`,
    en: (d) => `${d.count} other fields differ in the same way: ${d.paths}.`,
  },
  definitionFails: bilingual`
    Une erreur s’est produite dans le code d’un bloc ou d’un modèle de page. {message}
    An error occurred in the code of a block or page type. {message}`,
} as const satisfies Readonly<Record<string, Bilingual>>;
