import type { Details } from "../base/finding";
import { fileSentences } from "../base/node/sentences";
import { settingSentences } from "../base/node/settings";
import { fillBlanks, inBoth, type Language, type Words } from "../base/sentence";
import { visibleDetails } from "../base/codeFrame";

export type SiteSentence = keyof typeof siteSentences;

export function siteMessage(language: Language, name: SiteSentence, details: Details = {}): string {
  return fillBlanks(siteSentences[name][language], visibleDetails(details));
}

const EXAMPLE =
  'rules: { "double-space": "off" }, hosts: ["exemple.gouv.fr"], people: "content/people", origin: "https://exemple.gouv.fr"';

/** Every sentence about a site: its settings, its folders, what its pages say of one another. */
export const siteSentences = {
  ...fileSentences,
  ...settingSentences,
  keepsNothing: inBoth`
    « keep » : aucune classe du DSFR installé ne répond à « {value} ». Écrivez par exemple fr-alert ou "fr-alert*".
    “keep”: no class of the installed DSFR fits “{value}”. Write for instance fr-alert or "fr-alert*".`,
  noHtmlMatch: inBoth`
    Aucun fichier HTML ne répond à « {path} ». Construisez d’abord le site.
    No HTML file fits “{path}”. Build the site first.`,
  noDsfr: inBoth`
    Le DSFR n’est pas installé ici : la page en tire ses styles et ses polices. Installez-le : npm install @gouvfr/dsfr@1.14.4 (à partir de la version 1.15, le site doit d’abord accepter ses conditions d’utilisation).
    The DSFR is not installed here: the page takes its styles and fonts from it. Install it: npm install @gouvfr/dsfr@1.14.4 (from version 1.15 on, the site must first accept its terms of use).`,
  formerSettings: inBoth`
    « {path} » : les réglages ne sont plus en YAML ni en JSON. Écrivez-les dans « dsfr-blocks.config.ts » : import { defineConfig } from 'dsfr-blocks'; export default defineConfig({ people: 'content/people', hosts: [], rules: {} }); puis ôtez ce fichier.
    “{path}”: settings are no longer YAML or JSON. Write them in “dsfr-blocks.config.ts”: import { defineConfig } from 'dsfr-blocks'; export default defineConfig({ people: 'content/people', hosts: [], rules: {} }); then take this file away.`,
  noSettings: inBoth`
    « {file} » n’exporte pas de réglages. Écrivez : export default defineConfig({ pages: [MaPage] })
    “{file}” exports no settings. Write: export default defineConfig({ pages: [MyPage] })`,
  wrongSetting: {
    fr: (d) => `« ${d.file} » : « ${d.key} » n’est pas de la sorte qu’il faut. Comparez avec : ${EXAMPLE}`,
    en: (d) => `“${d.file}”: “${d.key}” is not of the kind that is due. Compare with: ${EXAMPLE}`,
  },
  fixedRule: inBoth`
    « {file} » : la règle « {rule} » ne se règle pas, la page a besoin d’elle. Ôtez cette ligne.
    “{file}”: the rule “{rule}” has no level to set, the page needs it. Take this line away.`,
  wrongHost: {
    fr: (d) =>
      `« ${d.file} » : « ${d.value} » n’est pas un domaine. Écrivez-le seul${d.instead ? ` : « ${d.instead} »` : ""}.`,
    en: (d) =>
      `“${d.file}”: “${d.value}” is not a host. Write it alone${d.instead ? `: “${d.instead}”` : ""}.`,
  },
  wrongPage: inBoth`
    « {file} » : « pages.page » attend ce que donne definePage. Écrivez : pages: [{ page: MaPage, files: "content/faq/*.md" }]
    “{file}”: “pages.page” takes what definePage gives. Write: pages: [{ page: MyPage, files: "content/faq/*.md" }]`,
  wrongFiles: inBoth`
    « {file} » : « {key} » attend un motif de fichiers, ou plusieurs. Écrivez par exemple : files: ["content/faq/*.yml", "content/faq/*.md"]
    “{file}”: “{key}” takes a glob of files, or several. Write for instance: files: ["content/faq/*.yml", "content/faq/*.md"]`,
  wrongLevels: inBoth`
    « {file} » : « levels » attend une liste de fichiers et de ce qu’y valent des règles. Écrivez par exemple : levels: [{ files: "content/blog/**", rules: { "vague-link": "off" } }]
    “{file}”: “levels” takes a list of files, with the levels of rules in them. Write for instance: levels: [{ files: "content/blog/**", rules: { "vague-link": "off" } }]`,
  noFileMatch: inBoth`
    « {file} » : aucun fichier .md, .yml ou .yaml ne répond à « {path} » ({key}). Un motif part du dossier des réglages : corrigez-le, ou ôtez-le.
    “{file}”: no file .md, .yml or .yaml fits “{path}” ({key}). A glob starts from the folder of the settings: correct it, or take it away.`,
  noPeopleFolder: inBoth`
    « {file} » : le dossier des fiches « {path} » n’existe pas. Il part du dossier des réglages.
    “{file}”: there is no folder of profiles “{path}”. It starts from the folder of the settings.`,
  "block-fails": {
    fr: (d) =>
      `${d.key === undefined ? "La page" : `« ${d.key} »`} ne peut pas s’afficher : son code s’arrête sur « ${d.said} ». L’erreur est dans ce code : montrez cette ligne à qui s’occupe du site.`,
    en: (d) =>
      `${d.key === undefined ? "The page" : `“${d.key}”`} cannot be shown: its code stops with “${d.said}”. The error is in that code: show this line to whoever looks after the site.`,
  },
  "same-title": inBoth`
    « {title} » est aussi le titre de « {other} ». Dites dans chaque titre ce qui distingue sa page : c’est par lui qu’on la retrouve.
    “{title}” is the title of “{other}” too. Say in each title what tells its page apart: it is how people find it.`,
  "dead-link": {
    fr: (d) =>
      `Aucune page du dossier n’${d.title === undefined ? `est à l’adresse « ${d.url} »` : `a pour titre « ${d.title} »`}.${d.near === undefined ? " Vérifiez qu’elle existe sur le site." : ` Vouliez-vous écrire « ${d.near} » ?`}`,
    en: (d) =>
      `No page of the folder ${d.title === undefined ? `is at the address “${d.url}”` : `has the title “${d.title}”`}.${d.near === undefined ? " Check that the site has it." : ` Did you mean “${d.near}”?`}`,
  },
  "date-elsewhere": inBoth`
    « {key} » dit le {date}, et « {other} » dit « {words} ». Écrivez la même date dans les deux pages.
    “{key}” says {date}, and “{other}” says “{words}”. Write the same date in both pages.`,
  "image-missing": inBoth`
    L’image « {value} » n’est pas trouvée : la page est faite sans elle.
    The image “{value}” is not found: the page is made without it.`,
  "image-outside": inBoth`
    L’image « {value} » sort de son dossier, ou passe par un lien symbolique : la page est faite sans elle.
    The image “{value}” leaves its folder, or goes through a symbolic link: the page is made without it.`,
  "image-remote": inBoth`
    L’image « {value} » n’est pas un fichier du site : la page, qui n’appelle pas le réseau, est faite sans elle. Copiez cette image dans le site.
    The image “{value}” is no file of the site: the page, which calls no network, is made without it. Copy this image into the site.`,
  "image-no-public": inBoth`
    L’image « {value} » part de la racine du site : dites où elle est avec « --public ». La page est faite sans elle.
    The image “{value}” starts at the site’s root: say where that is with “--public”. The page is made without it.`,
  "image-format": inBoth`
    L’image « {value} » n’est pas au format AVIF, GIF, JPEG, PNG, SVG ou WebP : la page est faite sans elle.
    The image “{value}” is not AVIF, GIF, JPEG, PNG, SVG or WebP: the page is made without it.`,
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Words>>>>;
