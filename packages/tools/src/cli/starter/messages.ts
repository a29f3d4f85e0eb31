import { bilingual, type Language, type MessageTemplate } from "@dsfr-blocks/base/message";

/** Messages of `dsfr-blocks init`. */
export const initMessages = {
  initTakesNone: bilingual`
    « init » ne prend pas de nom (reçu : « {word} ») : il écrit dans le dossier où il est lancé.
    “init” takes no name (got “{word}”): it writes into the current folder.`,
  initWrongManifest: bilingual`
    {path} ne peut pas être lu comme du JSON. Corrigez-le d’abord.
    {path} cannot be read as JSON. Correct it first.`,
  initAskFramework: bilingual`
    Avec quoi ce site est-il construit ? {known} :
    What is this site built with? {known}:`,
  initAskPage: bilingual`
    Quelle page pour commencer ? {known} :
    Which page to start with? {known}:`,
  initAskConfigure: bilingual`
    Les ajouter ? oui, non :
    Add them? yes, no:`,
  initWouldWrite: bilingual`
    Seraient écrits (--dry-run : rien ne l’est) :
    Would be written (--dry-run: nothing is):`,
  initWritten: { fr: "Écrits :", en: "Written:" },
  initKept: bilingual`
    Déjà là, et laissés tels quels :
    Already there, and left as they are:`,
  initNext: { fr: "Il reste à faire :", en: "What is left to do:" },
  initAdded: bilingual`
    {path} (lignes ajoutées)
    {path} (lines added)`,
  initReplaced: bilingual`
    {path} (remplace celui du modèle)
    {path} (replaces the template’s)`,
  initAskTemplate: bilingual`
    Le site n’a encore que la page de son modèle. Mettre un petit site à sa place ({paths}) ? oui, non :
    This site still has only its template's page. Replace it with a small site ({paths})? yes, no:`,
  initTemplate: bilingual`
    Le site n’a encore que la page de son modèle. Pour mettre un petit site à sa place ({paths}) : npx dsfr-blocks init --configure
    This site still has only its template's page. To replace it with a small site ({paths}): npx dsfr-blocks init --configure`,
  initUnused: bilingual`
    Ces fichiers du modèle ne servent plus, et vous pouvez les ôter : {paths}
    These files of the template are no longer used, and you can delete them: {paths}`,
  initInstall: bilingual`
    Installez : {command}
    Install: {command}`,
  initLines: bilingual`
    Dans {path}, écrivez :
    In {path}, write:`,
  initRender: bilingual`
    Voyez la page : npx dsfr-blocks render {path} --out page.html
    See the page: npx dsfr-blocks render {path} --out page.html`,
  initStart: bilingual`
    Voyez la page : {command}, à l’adresse {address}
    See the page: {command}, at {address}`,
  initShowComponent: bilingual`
    Montrez la page où elle doit être : <{name} />, de {path}
    Show the page where it should be: <{name} />, from {path}`,
  initCheck: bilingual`
    Écrivez votre texte dans {path}, et vérifiez-le : npx dsfr-blocks check content
    Write your text in {path}, and check it: npx dsfr-blocks check content`,
  initOwn: bilingual`
    Pour un bloc à vous, suivez node_modules/dsfr-blocks/docs/own-block.md, à partir de son étape 2.
    For a block of your own, follow node_modules/dsfr-blocks/docs/own-block.md, from its step 2 on.`,
} as const satisfies Readonly<Record<string, Readonly<Record<Language, MessageTemplate>>>>;
