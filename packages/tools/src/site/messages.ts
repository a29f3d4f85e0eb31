import { fileMessages } from "@dsfr-blocks/base/node/messages";
import { type Bilingual, bilingual } from "@dsfr-blocks/base/message";

export type SiteMessage = keyof typeof siteMessages;

/** Messages about a site and its settings. Issues of pages have rules instead. */
export const siteMessages = {
  ...fileMessages,
  keepsNothing: bilingual`
    « keep » : aucune classe du DSFR installé ne correspond à « {value} ». Écrivez par exemple fr-alert ou "fr-alert*".
    “keep”: no class of the installed DSFR matches “{value}”. Write for instance fr-alert or "fr-alert*".`,
  noHtmlMatch: bilingual`
    Aucun fichier HTML ne correspond à « {path} ». Construisez d’abord le site.
    No HTML file matches “{path}”. Build the site first.`,
  noDsfr: bilingual`
    Le DSFR n’est pas installé ici : la page en tire ses styles et ses polices. Installez-le : npm install --save-exact @gouvfr/dsfr@1.14.4 (à partir de la version 1.15, le site doit d’abord accepter ses conditions d’utilisation).
    The DSFR is not installed here: the page takes its styles and fonts from it. Install it: npm install --save-exact @gouvfr/dsfr@1.14.4 (from version 1.15 on, the site must first accept its terms of use).`,
  dsfrNotCompiled: bilingual`
    Le DSFR {version} est installé sans ses fichiers compilés : « {path} » n’y est pas. À partir de la version 1.15, c’est le site qui accepte les conditions d’utilisation et les compile, avec la commande du DSFR : npm create @gouvfr/dsfr. Rien ne les accepte ici à sa place. La version 1.14.4 les a : npm install --save-exact @gouvfr/dsfr@1.14.4
    The DSFR {version} is installed without its compiled files: “{path}” is not there. From version 1.15 on, it is the site that accepts the terms of use and compiles them, with the DSFR’s own command: npm create @gouvfr/dsfr. Nothing here accepts them in its place. Version 1.14.4 has them: npm install --save-exact @gouvfr/dsfr@1.14.4`,
  formerSettings: bilingual`
    « {path} » : les réglages ne sont plus en YAML ni en JSON. Écrivez-les dans « dsfr-blocks.config.ts » : import { defineConfig } from 'dsfr-blocks'; export default defineConfig({ people: 'content/people', domains: [], rules: {} }); puis ôtez ce fichier.
    “{path}”: settings are no longer YAML or JSON. Write them in “dsfr-blocks.config.ts”: import { defineConfig } from 'dsfr-blocks'; export default defineConfig({ people: 'content/people', domains: [], rules: {} }); then delete this file.`,
  fixedRule: bilingual`
    « {file} » : le niveau de la règle « {rule} » ne peut pas changer, la page a besoin d’elle. Ôtez cette ligne.
    “{file}”: the level of the rule “{rule}” cannot change, since the page needs it. Remove this line.`,
  wrongDomain: {
    fr: (d) =>
      `« ${d.file} » : « ${d.value} » n’est pas un domaine. Écrivez-le seul${d.instead ? ` : « ${d.instead} »` : ""}.`,
    en: (d) =>
      `“${d.file}”: “${d.value}” is not a host. Write it alone${d.instead ? `: “${d.instead}”` : ""}.`,
  },
  noFileMatch: bilingual`
    « {file} » : aucun fichier .md, .yml ou .yaml ne correspond à « {path} » ({key}). Un motif part du dossier des réglages : corrigez-le, ou ôtez-le.
    “{file}”: no .md, .yml or .yaml file matches “{path}” ({key}). A glob starts from the folder of the settings: correct it, or remove it.`,
  twoPeople: bilingual`
    « {file} » : « people » et « collections.people » disent deux fois où sont les fiches des personnes. Gardez l’un des deux.
    “{file}”: “people” and “collections.people” say twice where the people’s entries are. Keep one of them.`,
  noPeopleFolder: bilingual`
    « {file} » : le dossier des fiches « {path} » n’existe pas. Son chemin part du dossier des réglages.
    “{file}”: the folder of profiles “{path}” does not exist. Its path starts from the folder of the settings.`,
} as const satisfies Readonly<Record<string, Bilingual>>;
