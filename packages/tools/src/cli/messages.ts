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

/** Every message of the command line. The messages of rules are in the file of each rule. */
export const MESSAGES = {
  unknownCommand: {
    fr: (d) => `La commande « ${d.word} » n’existe pas.${didYouMean(d.nearest).fr} Commandes : ${d.known}.`,
    en: (d) => `There is no command “${d.word}”.${didYouMean(d.nearest).en} Commands: ${d.known}.`,
  },
  noPath: bilingual`
    Il manque le fichier ou le dossier à vérifier : dsfr-blocks check page.md
    The file or folder to check is missing: dsfr-blocks check page.md`,
  oneFile: bilingual`
    Il faut un fichier, et un seul (reçu : {count}) : dsfr-blocks render page.md --out page.html
    Give one file, and only one (got {count}): dsfr-blocks render page.md --out page.html`,
  onePage: bilingual`
    Il faut une page, et une seule (reçu : {count}). Pages : {known}.
    Give one page, and only one (got {count}). Pages: {known}.`,
  unknownPage: {
    fr: (d) => `La page « ${d.word} » n’existe pas.${didYouMean(d.nearest).fr} Pages : ${d.known}.`,
    en: (d) => `There is no page “${d.word}”.${didYouMean(d.nearest).en} Pages: ${d.known}.`,
  },
  noPageIn: bilingual`
    Aucune page à vérifier dans {path} : aucun fichier n’y a un « layout » du site ({known}), et aucun n’est là où les réglages placent une page.
    No page to check in {path}: no file there has a “layout” of the site ({known}), and none is where the settings place a page.`,
  baselineWhole: bilingual`
    « --update-baseline » écrit toutes les fautes connues : ôtez « --changed ».
    “--update-baseline” writes all known issues: leave “--changed” out.`,
  noGit: bilingual`
    « --changed » demande à git ce qui a changé, et git n’est pas installé.
    “--changed” asks git what has changed, and git is not installed.`,
  noRepository: bilingual`
    « --changed » demande à git ce qui a changé, et le dossier n’est pas dans un dépôt git, ou git ne peut pas lire ce dépôt.
    “--changed” asks git what has changed, and the folder is not in a git repository, or git cannot read it.`,
  noCommit: bilingual`
    Git ne connaît pas « {commit} ». Écrivez une branche ou un commit : --changed origin/main. Dans une intégration continue, l’historique doit être là : fetch-depth: 0.
    Git does not know “{commit}”. Write a branch or a commit: --changed origin/main. In continuous integration the history has to be there: fetch-depth: 0.`,
  noMatch: bilingual`
    Aucun fichier Markdown ne correspond au motif « {path} ».
    No Markdown file matches the pattern “{path}”.`,
  oneRule: bilingual`
    Il faut le nom d’une règle, et d’une seule (reçu : {count}) : dsfr-blocks explain vague-link
    The name of one rule is due, and only one (got {count}): dsfr-blocks explain vague-link`,
  noRule: {
    fr: (d) => `La règle « ${d.rule} » n’existe pas.${didYouMean(d.nearest).fr} Règles : ${d.known}.`,
    en: (d) => `There is no rule “${d.rule}”.${didYouMean(d.nearest).en} Rules: ${d.known}.`,
  },
  dryRunAlone: bilingual`
    « --dry-run » va avec « --fix » ou « --rewrite » : sans eux, rien n’est écrit.
    “--dry-run” goes with “--fix” or “--rewrite”: without them nothing is written.`,
  wouldChange: bilingual`
    Serait changé : {path}
    Would change: {path}`,
  skipped: bilingual`
    Non vérifié, car il n’est pas une page du site : {path}
    Not checked, since it is no page of the site: {path}`,
  watchAlone: bilingual`
    « --watch » montre les pages à chaque changement, à une personne, et n’écrit rien : ôtez « {word} ».
    “--watch” shows the pages at each change, to a person, and writes nothing: leave “{word}” out.`,
  noReact: bilingual`
    React n’est pas installé ici. Installez-le : npm install react react-dom
    React is not installed here. Install it: npm install react react-dom`,
  fixLeft: bilingual`
    « --fix » n’a pas corrigé cette faute : autre chose aurait changé aussi. Corrigez-la à la main.
    “--fix” did not fix this: something else would have changed too. Fix it by hand.`,
  fixElsewhere: bilingual`
    « --fix » n’a pas corrigé cette faute : ce nom est celui d’un lien symbolique ou d’un tube. Donnez le fichier lui-même.
    “--fix” did not fix this: the name is that of a symlink or a pipe. Give the file itself.`,
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
  written: bilingual`
    Page écrite : {path} ({size})
    Page written: {path} ({size})`,
  schemaWritten: bilingual`
    Schéma écrit : {path}
    Schema written: {path}`,
  pagesUnlisted: bilingual`
    Pages de la bibliothèque que « pages » ne nomme pas (import { {names} } from "dsfr-blocks") :
    Pages of the library that “pages” does not name (import { {names} } from "dsfr-blocks"):`,
  ...commandMessages,
  ...siteMessages,
  forFragments: bilingual`
    « {word} » ne sert qu’avec « --fragment --out-dir DOSSIER », pour un dossier de pages.
    “{word}” works only with “--fragment --out-dir DIR”, for a folder of pages.`,
  fragmentNeedsOutDir: bilingual`
    « --fragment » et « --out-dir » vont ensemble, sans « --out » : dsfr-blocks render content --fragment --out-dir build
    “--fragment” and “--out-dir” go together, without “--out”: dsfr-blocks render content --fragment --out-dir build`,
  noPageToRender: bilingual`
    Aucune page à faire dans {path} : aucun fichier n’y a un « layout » du site ({known}), et aucun n’est là où les réglages placent une page.
    No page to make in {path}: no file there has a “layout” of the site ({known}), and none is where the settings place a page.`,
  sameHtml: bilingual`
    {file} et {other} donneraient le même fichier, {path}. Renommez l’un des deux.
    {file} and {other} would make the same file, {path}. Rename one of them.`,
  siteWritten: bilingual`
    {path} : {written} écrites, {same} inchangées, {faulty} à corriger
    {path}: {written} written, {same} unchanged, {faulty} to fix`,
  goneButChanged: bilingual`
    « {path} » vient d’une page qui n’est plus là, mais quelqu’un l’a modifié : il reste en place.
    “{path}” comes from a page that is gone, but somebody changed it: it stays in place.`,
  watching: bilingual`
    En attente de changements. Ctrl-C pour finir.
    Waiting for changes. Ctrl-C to end.`,
  noHtml: bilingual`
    Il manque les pages HTML du site : dsfr-blocks styles "dist/**/*.html" --out dist/dsfr.css
    The site’s HTML pages are missing: dsfr-blocks styles "dist/**/*.html" --out dist/dsfr.css`,
  noStylesOut: bilingual`
    Dites où écrire la feuille de style : --out dist/dsfr.css
    Say where the stylesheet goes: --out dist/dsfr.css`,
  stylesWritten: bilingual`
    Styles écrits : {path} ({size}), avec {count} polices et icônes à côté
    Styles written: {path} ({size}), with {count} fonts and icons beside it`,
  ...initMessages,
  ...statementMessages,
  noAudit: bilingual`
    L’audit est un paquet à part, rgaa-audit, qui n’est pas installé ici. « docs/audit.md » dit comment l’ajouter.
    The audit is a separate package, rgaa-audit, which is not installed here. “docs/audit.md” says how to add it.`,
  verifyAlone: bilingual`
    « --verify » n’écrit pas de fichier : donnez-la sans « --format » ni « --out ».
    “--verify” writes no file: give it without “--format” and “--out”.`,
  writeAlone: bilingual`
    « --write » écrit toutes les pages du site : donnez-la seule, comme --write .vscode
    “--write” writes every page of the site: give it alone, as in --write .vscode`,
  editorExtensions: bilingual`
    Extensions conseillées : {path}
    Recommended extensions: {path}`,
  editorSettings: bilingual`
    Réglages de l’éditeur à jour : {path}
    Editor's settings up to date: {path}`,
  editorLines: bilingual`
    {path} a des commentaires, et reste tel quel. Ajoutez-y :
    {path} has comments, and stays as it is. Add to it:`,
  decapAlone: bilingual`
    « --file », « --people » et « --example » disent où sont les fichiers d’un CMS : donnez-les avec « --format decap ».
    “--file”, “--people” and “--example” say where a CMS’s files are: give them with “--format decap”.`,
  "verify-syntax": bilingual`
    « {path} » ne peut pas être lu comme du YAML : voyez la ligne {line}.
    “{path}” cannot be read as YAML: see line {line}.`,
  "verify-none": bilingual`
    {path} : aucune collection n’a les champs de la page « {page} ».
    {path}: no collection has the fields of the page “{page}”.`,
  "verify-same": bilingual`
    {path} : les champs sont ceux de la page « {page} ».
    {path}: the fields are those of the page “{page}”.`,
  "verify-count": {
    fr: (d) =>
      `${d.path} : ${d.count} différence${d.count === "1" ? "" : "s"} avec la page « ${d.page} » (casse : ${d.breaks}, perd : ${d.loses}, plus strict : ${d.stricter}).`,
    en: (d) =>
      `${d.path}: ${d.count} difference${d.count === "1" ? "" : "s"} with the page “${d.page}” (breaks: ${d.breaks}, loses: ${d.loses}, stricter: ${d.stricter}).`,
  },
  "verify-breaks": { fr: "casse", en: "breaks" },
  "verify-loses": { fr: "perd", en: "loses" },
  "verify-stricter": { fr: "plus strict", en: "stricter" },
  "verify-doubled": bilingual`
    « {key} » : ce champ est là deux fois, et un seul est enregistré. Ôtez-en un.
    “{key}”: this field is there twice, and only one is saved. Remove one.`,
  "verify-missing": bilingual`
    « {key} » : ce champ manque ; son widget est « {expected} ».
    “{key}”: this field is missing; its widget is “{expected}”.`,
  "verify-unknown": bilingual`
    « {key} » : la page ne connaît pas ce champ, et « check » le refuserait. Ôtez-le.
    “{key}”: the page does not know this field, and “check” would refuse it. Remove it.`,
  "verify-differs": bilingual`
    « {key} » : « {property} » est {found}, et doit être {expected}.
    “{key}”: “{property}” is {found}, and should be {expected}.`,
  "verify-also": {
    fr: (d) => `${d.count} autres champs sont dans le même cas : ${d.paths}.`,
    en: (d) => `${d.count} other fields differ in the same way: ${d.paths}.`,
  },
  definitionFails: bilingual`
    Le code d’un bloc ou d’une page échoue. {message}
    The code of a block or page fails. {message}`,
} as const satisfies Readonly<Record<string, Bilingual>>;
