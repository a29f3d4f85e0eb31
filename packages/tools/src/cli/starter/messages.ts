import { bilingual, type Language, type MessageTemplate } from "@dsfr-blocks/base/message";

/** Messages of `dsfr-blocks init`. */
export const initMessages = {
  initTakesNone: bilingual`
    « init » n’accepte pas de nom. Supprimez « {word} » : la commande écrit dans le dossier où elle est lancée.
    “init” does not accept a name (got “{word}”): it writes into the current folder.`,
  initWrongManifest: bilingual`
    {path} n’est pas un objet JSON valide. Corrigez-le d’abord.
    {path} is not a valid JSON object. Correct it first.`,
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
    Fichiers qui seraient écrits (--dry-run : rien n’est écrit) :
    Files that would be written (--dry-run: nothing is written):`,
  initWritten: { fr: "Fichiers écrits :", en: "Files written:" },
  initKept: bilingual`
    Fichiers existants, non modifiés :
    Existing files, not changed:`,
  initNext: { fr: "Il reste à faire :", en: "Next steps:" },
  initAdded: bilingual`
    {path} (lignes ajoutées)
    {path} (lines added)`,
  initReplaced: bilingual`
    {path} (remplace celui du modèle de départ)
    {path} (replaces the template’s)`,
  initAskTemplate: bilingual`
    Le site n’a encore que la page de son modèle de départ. La remplacer par un petit site ({paths}) ? oui, non :
    This site still has only the page of its template. Replace it with a small site ({paths})? yes, no:`,
  initTemplate: bilingual`
    Le site n’a encore que la page de son modèle de départ. Pour la remplacer par un petit site ({paths}) : npx dsfr-blocks init --configure
    This site still has only the page of its template. To replace it with a small site ({paths}): npx dsfr-blocks init --configure`,
  initUnused: bilingual`
    Ces fichiers du modèle de départ ne servent plus, vous pouvez les supprimer : {paths}
    These files of the template are no longer used. You can delete them: {paths}`,
  initInstall: bilingual`
    Installez les paquets : {command}
    Install the packages: {command}`,
  initLines: bilingual`
    Dans {path}, écrivez :
    In {path}, write:`,
  initOther: bilingual`
    {path} existait déjà et n’a pas été modifié. Adaptez-le pour qu’il fasse la même chose que ce code :
    {path} existed already and was not changed. Change it so that it does the same as this code:`,
  initRender: bilingual`
    Affichez la page : npx dsfr-blocks render {path} --out page.html
    View the page: npx dsfr-blocks render {path} --out page.html`,
  initStart: bilingual`
    Affichez la page : {command}, à l’adresse {address}
    View the page: {command}, at the URL {address}`,
  initShowComponent: bilingual`
    Affichez la page à l’endroit voulu, avec le composant <{name} />, défini dans {path}
    Show the page where you want it, with <{name} />, from {path}`,
  initCheck: bilingual`
    Écrivez votre texte dans {path}, puis vérifiez-le : npx dsfr-blocks check content
    Write your text in {path}, then check it: npx dsfr-blocks check content`,
  initDaily: bilingual`
    Publiez le site chaque jour : ses pages montrent si un appel est ouvert le jour de leur construction. Suivez node_modules/dsfr-blocks/docs/day.md.
    Publish the site each day: its pages show whether a call is open on the day of the build. Follow node_modules/dsfr-blocks/docs/day.md.`,
  cmsNeedsPages: bilingual`
    Aucun fichier d’ici n’est une page. Écrivez d’abord les premières : npx dsfr-blocks init
    No file here is a page. Write the first ones: npx dsfr-blocks init`,
  cmsCopies: bilingual`
    {path} (copies)
    {path} (copies)`,
  cmsMissing: bilingual`
    Ajoutez ce qui manque, puis lancez à nouveau npx dsfr-blocks init --cms : {command}
    Add what is missing, then run npx dsfr-blocks init --cms again: {command}`,
  cmsOwnPages: bilingual`
    L’éditeur n’a pas les modèles de page du site ({names}). Pour les ajouter, suivez « Your own blocks and pages » dans node_modules/dsfr-blocks/docs/cms-recipes.md.
    The editor does not have the site’s own page types ({names}). To add them, follow “Your own blocks and pages” in node_modules/dsfr-blocks/docs/cms-recipes.md.`,
  cmsStart: bilingual`
    Lancez {command} et, dans un autre terminal, le site. L’éditeur est à l’adresse /admin/index.html du site, sur cette machine.
    Run {command} and, in another terminal, the site. The editor is at /admin/index.html of the site, on this machine.`,
  cmsPublish: bilingual`
    Git ignore {path}. Sur une autre machine, et avant de construire le site pour publier l’éditeur, lancez à nouveau npx dsfr-blocks init --cms ; choisissez le « backend » dans {page}.
    Git ignores {path}. On another machine, and before the build of a site that publishes the editor, run npx dsfr-blocks init --cms again; choose the “backend” in {page}.`,
  initOwn: bilingual`
    Pour créer votre propre bloc, suivez node_modules/dsfr-blocks/docs/own-block.md, à partir de l’étape 2.
    To create your own block, follow node_modules/dsfr-blocks/docs/own-block.md, from step 2 on.`,
} as const satisfies Readonly<Record<string, Readonly<Record<Language, MessageTemplate>>>>;
