import { inBoth, type Language, type Words } from "../../base/sentence";

/** What `dsfr-blocks init` asks and says. */
export const initSentences = {
  initTakesNone: inBoth`
    « init » ne prend pas de nom (reçu : « {word} ») : il écrit dans le dossier où il est lancé.
    “init” takes no name (got “{word}”): it writes into the folder that it runs in.`,
  initWrongManifest: inBoth`
    {path} n’est pas du JSON que l’on puisse lire. Corrigez-le d’abord.
    {path} is no JSON that can be read. Correct it first.`,
  initAskHost: inBoth`
    Avec quoi ce site est-il construit ? {known} :
    What is this site built with? {known}:`,
  initAskPage: inBoth`
    Quelle page pour commencer ? {known} :
    Which page to start with? {known}:`,
  initAskConfigure: inBoth`
    Les ajouter ? oui, non :
    Add them? yes, no:`,
  initWritten: { fr: "Écrits :", en: "Written:" },
  initKept: inBoth`
    Déjà là, et laissés tels quels :
    There already, and left as they are:`,
  initNext: { fr: "Il reste à faire :", en: "What is left to do:" },
  initAdded: inBoth`
    {path} (lignes ajoutées)
    {path} (lines added)`,
  initInstall: inBoth`
    Installez : {command}
    Install: {command}`,
  initLines: inBoth`
    Dans {path}, ajoutez :
    In {path}, add:`,
  initRender: inBoth`
    Voyez la page : npx dsfr-blocks render {path} --out page.html
    See the page: npx dsfr-blocks render {path} --out page.html`,
  initStart: inBoth`
    Voyez la page : {command}, à l’adresse {address}
    See the page: {command}, at {address}`,
  initShowComponent: inBoth`
    Montrez la page où elle doit être : <{name} />, de {path}
    Show the page where it should be: <{name} />, of {path}`,
  initShowPage: inBoth`
    La page est montrée par {path}
    The page is shown by {path}`,
  initDocument: inBoth`
    Le document est en français et suit le thème du visiteur : <html lang="fr" data-fr-scheme="system">
    The document is in French and follows the visitor’s theme: <html lang="fr" data-fr-scheme="system">`,
  initCheck: inBoth`
    Écrivez votre texte dans {path}, et vérifiez-le : npx dsfr-blocks check content
    Write your text in {path}, and check it: npx dsfr-blocks check content`,
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Words>>>>;
