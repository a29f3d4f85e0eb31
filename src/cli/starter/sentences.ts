import type { Language } from "../../content/sentences";
import type { Details } from "../../files/sentences";

/** What `dsfr-blocks init` asks and says. */
export const initSentences = {
  initTakesNone: {
    fr: (d) =>
      `« init » ne prend pas de nom (reçu : « ${d.word} ») : il écrit dans le dossier où il est lancé.`,
    en: (d) => `“init” takes no name (got “${d.word}”): it writes into the folder that it runs in.`,
  },
  initWrongManifest: {
    fr: (d) => `${d.path} n’est pas du JSON que l’on puisse lire. Corrigez-le d’abord.`,
    en: (d) => `${d.path} is no JSON that can be read. Correct it first.`,
  },
  initAskHost: {
    fr: (d) => `Avec quoi ce site est-il construit ? ${d.known} :`,
    en: (d) => `What is this site built with? ${d.known}:`,
  },
  initAskPage: {
    fr: (d) => `Quelle page pour commencer ? ${d.known} :`,
    en: (d) => `Which page to start with? ${d.known}:`,
  },
  initAskConfigure: {
    fr: () => "Les ajouter ? oui, non :",
    en: () => "Add them? yes, no:",
  },
  initWritten: { fr: () => "Écrits :", en: () => "Written:" },
  initKept: {
    fr: () => "Déjà là, et laissés tels quels :",
    en: () => "There already, and left as they are:",
  },
  initNext: { fr: () => "Il reste à faire :", en: () => "What is left to do:" },
  initAdded: {
    fr: (d) => `${d.path} (lignes ajoutées)`,
    en: (d) => `${d.path} (lines added)`,
  },
  initInstall: {
    fr: (d) => `Installez : ${d.command}`,
    en: (d) => `Install: ${d.command}`,
  },
  initLines: {
    fr: (d) => `Dans ${d.path}, ajoutez :`,
    en: (d) => `In ${d.path}, add:`,
  },
  initRender: {
    fr: (d) => `Voyez la page : npx dsfr-blocks render ${d.path} --out page.html`,
    en: (d) => `See the page: npx dsfr-blocks render ${d.path} --out page.html`,
  },
  initStart: {
    fr: (d) => `Voyez la page : ${d.command}, à l’adresse ${d.address}`,
    en: (d) => `See the page: ${d.command}, at ${d.address}`,
  },
  initShowComponent: {
    fr: (d) => `Montrez la page où elle doit être : <${d.name} />, de ${d.path}`,
    en: (d) => `Show the page where it should be: <${d.name} />, of ${d.path}`,
  },
  initShowPage: {
    fr: (d) => `La page est montrée par ${d.path}`,
    en: (d) => `The page is shown by ${d.path}`,
  },
  initDocument: {
    fr: () =>
      'Le document est en français et suit le thème du visiteur : <html lang="fr" data-fr-scheme="system">',
    en: () =>
      'The document is in French and follows the visitor’s theme: <html lang="fr" data-fr-scheme="system">',
  },
  initCheck: {
    fr: (d) => `Écrivez votre texte dans ${d.path}, et vérifiez-le : npx dsfr-blocks check content`,
    en: (d) => `Write your text in ${d.path}, and check it: npx dsfr-blocks check content`,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, (details: Details) => string>>>>;
