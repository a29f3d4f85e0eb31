import { fileMessages } from "@dsfr-blocks/base/node/messages";
import { type Bilingual, bilingual } from "@dsfr-blocks/base/message";

export type SiteMessage = keyof typeof siteMessages;

/** Messages about a site and its settings. The check rules contain the messages about pages. */
export const siteMessages = {
  ...fileMessages,
  keepsNothing: bilingual`
    « keep » : aucune classe du DSFR installé ne correspond à « {value} ». Écrivez par exemple fr-alert ou "fr-alert*".
    “keep”: no class of the installed DSFR matches “{value}”. Write, for example, fr-alert or "fr-alert*".`,
  stylesKept: bilingual`
    dsfr-blocks/styles.css : {size} compressés. Cette construction ne peut pas prévoir le contenu des pages : la feuille garde les règles de tous les blocs, et celles des classes du DSFR que le code du site contient.
    dsfr-blocks/styles.css: {size} compressed. This build cannot see what pages will contain: the stylesheet keeps the rules of all the blocks, and those of the DSFR’s classes that the site’s code contains.`,
  removedStyles: bilingual`
    « {value} » n’existe plus. Écrivez : {instead}
    “{value}” no longer exists. Write: {instead}`,
  noHtmlMatch: bilingual`
    Aucun fichier HTML ne correspond à « {path} ». Construisez d’abord le site.
    No HTML file matches “{path}”. Build the site first.`,
  noDsfr: bilingual`
    Le DSFR n’est pas installé ici, et la page a besoin de ses styles et de ses polices. Installez-le : npm install --save-exact @gouvfr/dsfr@1.14.4 (à partir de la version 1.15, le site doit d’abord accepter ses conditions d’utilisation).
    The DSFR is not installed here, and the page needs its styles and fonts. Install it: npm install --save-exact @gouvfr/dsfr@1.14.4 (from version 1.15 on, the site must first accept its terms of use).`,
  dsfrNotCompiled: bilingual`
    Le DSFR {version} est installé sans ses fichiers compilés : « {path} » manque. À partir de la version 1.15, le site doit accepter les conditions d’utilisation et compiler ces fichiers, avec la commande du DSFR : npm create @gouvfr/dsfr. dsfr-blocks n’accepte pas ces conditions à sa place. Sinon, installez la version 1.14.4, qui contient ces fichiers : npm install --save-exact @gouvfr/dsfr@1.14.4
    The DSFR {version} is installed without its compiled files: “{path}” is missing. From version 1.15 on, the site must accept the terms of use and compile these files, with the DSFR’s own command: npm create @gouvfr/dsfr. dsfr-blocks does not accept these terms for the site. Otherwise, install version 1.14.4, which contains these files: npm install --save-exact @gouvfr/dsfr@1.14.4`,
  formerSettings: bilingual`
    « {path} » : les réglages ne sont plus en YAML ni en JSON. Écrivez-les dans « dsfr-blocks.config.ts » : import { defineConfig } from 'dsfr-blocks'; export default defineConfig({ people: 'content/people', domains: [], rules: {} }); puis supprimez ce fichier.
    “{path}”: settings are no longer YAML or JSON. Write them in “dsfr-blocks.config.ts”: import { defineConfig } from 'dsfr-blocks'; export default defineConfig({ people: 'content/people', domains: [], rules: {} }); then delete this file.`,
  fixedRule: bilingual`
    « {file} » : le niveau de la règle « {rule} » n’est pas modifiable. Supprimez cette ligne.
    “{file}”: the level of the rule “{rule}” cannot be changed. Remove this line.`,
  missingLabels: bilingual`
    « {file} » : il manque des textes pour la langue « {lang} ». Ajoutez-les dans « labels: \{ "{lang}": \{ … \} \} », ou choisissez une de ces langues : {known}. Textes qui manquent : {missing}.
    “{file}”: labels are missing for the language “{lang}”. Add them in “labels: \{ "{lang}": \{ … \} \}”, or use one of these languages: {known}. Missing labels: {missing}.`,
  wrongDomain: {
    fr: (d) =>
      `« ${d.file} » : « ${d.value} » n’est pas un domaine. Écrivez seulement le domaine${d.instead && d.instead !== d.value ? ` : « ${d.instead} »` : ""}.`,
    en: (d) =>
      `“${d.file}”: “${d.value}” is not a domain. Write only the domain${d.instead && d.instead !== d.value ? `: “${d.instead}”` : ""}.`,
  },
  noFileMatch: bilingual`
    « {file} » : aucun fichier .md, .yml ou .yaml ne correspond à « {path} » ({key}). Un motif part du dossier des réglages : corrigez-le, ou supprimez-le.
    “{file}”: no .md, .yml or .yaml file matches “{path}” ({key}). A glob is relative to the folder of the settings. Correct it, or remove it.`,
  twoPeople: bilingual`
    « {file} » : « people » et « collections.people » indiquent tous deux où sont les fiches des personnes. Gardez l’un des deux.
    “{file}”: “people” and “collections.people” both set where people’s profiles are. Keep one of them.`,
  noPeopleFolder: bilingual`
    « {file} » : le dossier des fiches « {path} » n’existe pas. Corrigez son chemin, qui part du dossier des réglages, ou créez ce dossier.
    “{file}”: the folder of profiles “{path}” does not exist. Correct its path, which is relative to the folder of the settings, or create the folder.`,
} as const satisfies Readonly<Record<string, Bilingual>>;
