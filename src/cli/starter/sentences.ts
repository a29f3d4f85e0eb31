import type { Language, Words } from "../../content/sentences";

/** What `dsfr-blocks init` asks and says. */
export const initSentences = {
  initTakesNone: {
    fr: "« init » ne prend pas de nom (reçu : « {word} ») : il écrit dans le dossier où il est lancé.",
    en: "“init” takes no name (got “{word}”): it writes into the folder that it runs in.",
  },
  initWrongManifest: {
    fr: "{path} n’est pas du JSON que l’on puisse lire. Corrigez-le d’abord.",
    en: "{path} is no JSON that can be read. Correct it first.",
  },
  initAskHost: {
    fr: "Avec quoi ce site est-il construit ? {known} :",
    en: "What is this site built with? {known}:",
  },
  initAskPage: {
    fr: "Quelle page pour commencer ? {known} :",
    en: "Which page to start with? {known}:",
  },
  initAskConfigure: {
    fr: "Les ajouter ? oui, non :",
    en: "Add them? yes, no:",
  },
  initWritten: { fr: "Écrits :", en: "Written:" },
  initKept: {
    fr: "Déjà là, et laissés tels quels :",
    en: "There already, and left as they are:",
  },
  initNext: { fr: "Il reste à faire :", en: "What is left to do:" },
  initAdded: {
    fr: "{path} (lignes ajoutées)",
    en: "{path} (lines added)",
  },
  initInstall: {
    fr: "Installez : {command}",
    en: "Install: {command}",
  },
  initLines: {
    fr: "Dans {path}, ajoutez :",
    en: "In {path}, add:",
  },
  initRender: {
    fr: "Voyez la page : npx dsfr-blocks render {path} --out page.html",
    en: "See the page: npx dsfr-blocks render {path} --out page.html",
  },
  initStart: {
    fr: "Voyez la page : {command}, à l’adresse {address}",
    en: "See the page: {command}, at {address}",
  },
  initShowComponent: {
    fr: "Montrez la page où elle doit être : <{name} />, de {path}",
    en: "Show the page where it should be: <{name} />, of {path}",
  },
  initShowPage: {
    fr: "La page est montrée par {path}",
    en: "The page is shown by {path}",
  },
  initDocument: {
    fr: 'Le document est en français et suit le thème du visiteur : <html lang="fr" data-fr-scheme="system">',
    en: 'The document is in French and follows the visitor’s theme: <html lang="fr" data-fr-scheme="system">',
  },
  initCheck: {
    fr: "Écrivez votre texte dans {path}, et vérifiez-le : npx dsfr-blocks check content",
    en: "Write your text in {path}, and check it: npx dsfr-blocks check content",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Words>>>>;
