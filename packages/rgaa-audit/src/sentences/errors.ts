import { fillTemplate, bilingual, type Language, type MessageTemplate } from "@dsfr-blocks/base/message";
import type { Details } from "@dsfr-blocks/base/issue";
import { hideCredentials } from "../page/hideCredentials";
import { createUserErrorClass } from "@dsfr-blocks/base/node/userError";

export type AuditMessageName = keyof typeof auditMessages;

/**
 * Returns the cause of an error of Playwright, such as `net::ERR_CONNECTION_REFUSED`. Omits Playwright's log, and the
 * credentials in URLs.
 */
export function getCause(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return hideCredentials(line.replace(/^(?:page|cdpSession)\.\w+: /, "").replace(/ at http.*$/, ""));
}

export function formatAuditMessage(
  language: Language,
  name: AuditMessageName,
  details: Details = {},
): string {
  return fillTemplate(auditMessages[name][language], details);
}

/**
 * Advice on missing stylesheets, by the base path that the files suggest. The folder of a build of Next has files of `/_next/`,
 * but not all pages of the site: its server makes the others.
 */
const MISSING_STYLES_ADVICE = {
  fr: (base: string | undefined) => {
    if (base === "/_next/")
      return "C’est le dossier d’un site Next, dont le serveur fait les pages : lancez « next start », puis auditez leurs adresses (http://localhost:3000/).";
    return base
      ? `Le site est publié sous un chemin : ajoutez « --base ${base} ».`
      : "Si le site est publié sous un chemin, ajoutez « --base /chemin/ ». Si ces adresses partent d’un autre dossier, ajoutez « --public DOSSIER ».";
  },
  en: (base: string | undefined) => {
    if (base === "/_next/")
      return "This is the folder of a Next site, whose server makes the pages: run “next start”, then audit their URLs (http://localhost:3000/).";
    return base
      ? `The site is published under a path: add “--base ${base}”.`
      : "If the site is published under a path, add “--base /path/”. If these URLs start from another folder, add “--public DIR”.";
  },
};

/** Messages of the audit, except the texts of its reports. */
export const auditMessages = {
  noTarget: bilingual`
    Indiquez ce qu’il faut auditer. Exemples : {command} page.html, site/ ou https://exemple.fr/
    Specify what to audit. Examples: {command} page.html, site/ or https://example.org/`,
  noPageToAudit: bilingual`
    Aucune page à auditer dans {path} : {besidesFr}ni fichier HTML, ni Storybook construit.
    No page to audit in {path}: {besidesEn}no HTML file, no built Storybook.`,
  nothingLeft: bilingual`
    Il ne reste aucune page à auditer : --include et --exclude les excluent toutes, ou le Storybook n’a pas de story.
    No page is left to audit: --include and --exclude exclude all of them, or the Storybook has no story.`,
  notAuditable: bilingual`
    « {path} » n’est pas une page à auditer. Extensions acceptées : {known}.
    “{path}” is not a page to audit. Accepted extensions: {known}.`,
  noPatternMatch: bilingual`
    Aucune page ne correspond au motif « {path} ». Extensions acceptées : {known}.
    No page matches the pattern “{path}”. Accepted extensions: {known}.`,
  wrongAddress: bilingual`
    « {value} » n’est pas une adresse complète. Exemple : https://exemple.fr/page.
    “{value}” is not a full URL. Example: https://example.org/page.`,
  wrongNumber: bilingual`
    « {word} » doit être un nombre entier entre {min} et {max}, et non « {value} ».
    “{word}” must be a whole number from {min} to {max}, but it is “{value}”.`,
  wrongCredentials: bilingual`
    « --http-auth » doit contenir un nom d’utilisateur, deux-points et un mot de passe. Exemple : --http-auth equipe:secret
    “--http-auth” must contain a user name, a colon and a password. Example: --http-auth team:secret`,
  outsForFormats: bilingual`
    Donnez un « --out » à chaque « --format » (ici, {formats} « --format » et {outs} « --out »). Exemple : --format junit --out audit.xml --format html --out audit.html
    Give each “--format” its own “--out” (here: {formats} “--format” and {outs} “--out”). Example: --format junit --out audit.xml --format html --out audit.html`,
  wrongFormer: bilingual`
    « {path} » n’est pas le rapport d’un audit précédent. Pour en créer un : --format json --out {path}
    “{path}” is not the report of a previous audit. To create one: --format json --out {path}`,
  wrongAnswers: {
    fr: (d) =>
      `« ${d.path} » n’est pas un fichier de réponses valide : ${d.answerNumber === "0" ? "il doit contenir une liste « answers »" : `dans l’entrée ${d.answerNumber} de « answers », « ${d.key} » manque ou est incorrect`}. Une entrée contient « criterion » ("1.1") ou « test » ("1.1.1"), et « verdict » (C, NC, NA ou NT) ; ou « question » (une règle), « selector » et « comment ». Elle peut aussi contenir « page » (un nom, ou une liste de noms, comme dans les rapports), « comment », « derogation », « who » et « date ».`,
    en: (d) =>
      `“${d.path}” is not a valid file of answers: ${d.answerNumber === "0" ? "it must contain a list “answers”" : `in entry ${d.answerNumber} of “answers”, “${d.key}” is missing or not valid`}. An entry has “criterion” ("1.1") or “test” ("1.1.1"), and “verdict” (C, NC, NA or NT); or “question” (a rule), “selector” and “comment”. It may also have “page” (a name, or a list of names, as in the reports), “comment”, “derogation”, “who” and “date”.`,
  },
  answersNotYaml: bilingual`
    « {path} » n’est pas un fichier YAML valide, à la ligne {line} : {problem} Si un texte contient « : » ou « # », mettez-le entre guillemets : comment: "Absents : le plan."
    “{path}” is not valid YAML, at line {line}: {problem} If a text contains “: ” or “ #”, put it in quotation marks: comment: "Missing: the plan."`,
  answersNeeded: bilingual`
    « --write-answers » a besoin du nom du fichier des réponses : --answers rgaa.yaml --write-answers
    “--write-answers” needs the name of the file of answers: --answers rgaa.yaml --write-answers`,
  answersWritten: {
    fr: (d) =>
      `${d.count === "0" ? "Aucune entrée ajoutée" : d.count === "1" ? "1 entrée à compléter ajoutée" : `${d.count} entrées à compléter ajoutées`} dans ${d.path}`,
    en: (d) =>
      `${d.count === "0" ? "No entry" : d.count === "1" ? "1 entry to fill in" : `${d.count} entries to fill in`} added to ${d.path}`,
  },
  unsignedAnswer: {
    fr: (d) =>
      `La réponse au ${d.test === d.criterion ? "critère" : "test"} ${d.test} contredit une faute trouvée : le verdict du critère ${d.criterion} reste NC. Pour que la réponse soit prise en compte, ajoutez-lui « who », « date » et « comment ».`,
    en: (d) =>
      `The answer to ${d.test === d.criterion ? "criterion" : "test"} ${d.test} contradicts a finding, so the verdict of criterion ${d.criterion} stays NC. An answer overrides a finding only if it has “who”, “date” and “comment”.`,
  },
  wrongShard: bilingual`
    « --shard » doit contenir le numéro d’une part et le nombre de parts, comme 2/8, et non « {value} ».
    “--shard” must be the number of a shard and the number of shards, such as 2/8, but it is “{value}”.`,
  notOfShard: bilingual`
    « {word} » porte sur toutes les pages, mais une part n’en contient que quelques-unes. Utilisez cette option avec « merge ».
    “{word}” applies to all pages, but a shard has only some of them. Give this option to “merge”.`,
  noBlob: bilingual`
    Indiquez les rapports à réunir : merge part-1.json part-2.json. Pour créer le rapport d’une des parts : {command} site/ --shard 1/2 --format blob --out part-1.json
    Specify the reports to merge: merge shard-1.json shard-2.json. To create the report of a shard: {command} site/ --shard 1/2 --format blob --out shard-1.json`,
  wrongBlob: bilingual`
    « {path} » n’est pas un rapport à réunir, ou il a été créé par une autre version. Pour le créer : --shard 1/2 --format blob --out {path}
    “{path}” is not a report to merge, or another version created it. To create it: --shard 1/2 --format blob --out {path}`,
  otherBlob: bilingual`
    « {path} » ne vient pas du même audit que « {first} ». Donnez à chaque part les mêmes pages, thèmes, largeurs et langue : seul le premier nombre de --shard change. Si le plan du site change entre-temps, utilisez-en une copie dans un fichier.
    “{path}” is not from the same audit as “{first}”. Give each shard the same pages, themes, widths and language: only the first number of --shard changes. If the sitemap changes in the meantime, use a copy of it in a file.`,
  twiceBlob: bilingual`
    « {path} » et « {first} » sont tous deux le rapport de la part {shard}. Indiquez un seul des deux.
    “{path}” and “{first}” are both reports of shard {shard}. Give only one of them.`,
  shardMissing: bilingual`
    La page n’a pas été auditée : il manque le rapport de la part {shard}.
    The page was not audited: the report of shard {shard} is missing.`,
  noSession: bilingual`
    Aucune session à enregistrer : {host} n’a créé ni cookie ni stockage. Indiquez avec « --login » une adresse du site à auditer, connectez-vous, puis fermez la fenêtre.
    No session to save: {host} set no cookies or storage. Give “--login” a URL of the site to audit, log in, then close the window.`,
  loginAlone: bilingual`
    « --login » sert seulement à ouvrir une session, sans audit : {command} --login https://exemple.fr --storage-state session.json
    “--login” only opens a session, without an audit: {command} --login https://example.org --storage-state session.json`,
  noDisplay: bilingual`
    Cette machine n’a pas d’écran pour afficher la fenêtre de connexion. Connectez-vous sur un poste qui en a un, et copiez ici le fichier de la session, ou créez ce fichier avec un script Playwright (context.storageState).
    This machine has no display for the login window. Log in on a machine that has one and copy the session file here, or create the file with a Playwright script (context.storageState).`,
  loginStarts: bilingual`
    Connectez-vous dans la fenêtre qui s’ouvre, puis fermez cette fenêtre.
    Log in in the window that opens, then close the window.`,
  sessionWritten: bilingual`
    Session enregistrée : {path}. Ce fichier permet de se connecter à votre place : ne le partagez pas, et ne l’ajoutez pas au dépôt.
    Session saved: {path}. Anyone with this file is logged in as you: do not share it, and keep it out of version control.`,
  wrongSession: bilingual`
    « {path} » ne contient pas de session. Pour en créer une : {command} --login https://exemple.fr --storage-state {path}
    “{path}” does not contain a session. To create one: {command} --login https://example.org --storage-state {path}`,
  noGrid: bilingual`
    « {path} » n’est pas la grille du RGAA en CSV, avec un critère par ligne et une page par colonne. Pour la créer : --format rgaa --out grille.csv
    “{path}” is not the RGAA grid in CSV, with a row for each criterion and a column for each page. To create it: --format rgaa --out grid.csv`,
  wrongCriterion: bilingual`
    « {path} » : le critère {criterion} manque, ou figure plusieurs fois. Gardez une seule ligne par critère.
    “{path}”: criterion {criterion} is missing or repeated. Keep exactly one row for each criterion.`,
  wrongVerdict: bilingual`
    « {path} » : pour le critère {criterion} et la page « {page} », « {value} » n’est pas un verdict. Écrivez C, NC, NA ou NT.
    “{path}”: for criterion {criterion} and page “{page}”, “{value}” is not a verdict. Write C, NC, NA or NT.`,
  journeyFails: bilingual`
    L’étape {stepNumber} du parcours, { {step} }, a échoué : {cause}
    Step {stepNumber} of the journey, { {step} }, failed: {cause}`,
  journeyTooLong: bilingual`
    L’étape {stepNumber} du parcours, { {step} }, n’était pas terminée au bout de {seconds} secondes. Augmentez la durée maximale avec --timeout.
    Step {stepNumber} of the journey, { {step} }, was not complete after {seconds} seconds. Give the page more time with --timeout.`,
  cutShort: bilingual`
    {cause} Le rapport contient les résultats obtenus jusque-là. Non vérifié : {parts}.
    {cause} The report contains the results obtained before. Not checked: {parts}.`,
  wrongJourney: bilingual`
    « {file} » : l’étape {stepNumber} du parcours « {name} » de « {key} » est incorrecte. Un parcours commence par { go: "https://…" }, continue avec { click }, { fill, with }, { press } ou { wait }, et contient au moins une étape { audit: "Menu ouvert" }, qui nomme l’état à auditer.
    “{file}”: step {stepNumber} of the journey “{name}” in “{key}” is not valid. A journey starts with { go: "https://…" }, continues with { click }, { fill, with }, { press } or { wait }, and contains at least one step { audit: "Menu open" }, which names the state to audit.`,
  noJourneys: bilingual`
    « --journeys » demande des parcours, mais {file} n’en contient pas. Ajoutez-les dans « {key} ».
    “--journeys” requires journeys, but {file} contains none. Add them to “{key}”.`,
  emptySitemap: bilingual`
    Le plan du site {path} ne contient aucune adresse à auditer, une fois --include et --exclude appliqués.
    The sitemap {path} contains no URL to audit after --include and --exclude.`,
  sitemapFails: bilingual`
    Le plan du site {path} ne peut pas être lu : {cause}.
    The sitemap {path} cannot be read: {cause}.`,
  sitemapProtocol: bilingual`
    Le plan du site {path} contient « {value} », qui ne commence ni par https:// ni par http://. Corrigez cette adresse, ou retirez-la du plan du site.
    The sitemap {path} contains “{value}”, which does not begin with https:// or http://. Correct this URL, or remove it from the sitemap.`,
  wrongReplacement: bilingual`
    « --replace » doit être de la forme ancien=nouveau, comme https://exemple.fr=http://localhost:3000, et non « {value} ».
    “--replace” must have the form from=to, such as https://example.org=http://localhost:3000, but it is “{value}”.`,
  noPlaywright: bilingual`
    L’audit pilote un navigateur avec playwright-core, qui n’est pas installé ici. Installez-le : npm install --save-dev playwright-core axe-core
    The audit drives a browser with playwright-core, which is not installed here. Install it: npm install --save-dev playwright-core axe-core`,
  noAxe: bilingual`
    L’audit utilise axe-core, qui n’est pas installé ici. Installez-le : npm install --save-dev axe-core
    The audit uses axe-core, which is not installed here. Install it: npm install --save-dev axe-core`,
  noBrowser: bilingual`
    Aucun Chromium ni Chrome n’a été trouvé. Installez-en un (Debian, Ubuntu : apt-get install chromium ; partout : npx playwright-core install chromium), ou donnez le chemin du vôtre avec --browser /chemin/de/chrome ou la variable CHROMIUM_PATH.
    No Chromium or Chrome was found. Install one (Debian, Ubuntu: apt-get install chromium; anywhere: npx playwright-core install chromium), or give the path of yours with --browser /path/to/chrome or the variable CHROMIUM_PATH.`,
  wrongBrowser: bilingual`
    Le navigateur « {path} » est introuvable. Corrigez --browser ou CHROMIUM_PATH.
    The browser “{path}” was not found. Correct --browser or CHROMIUM_PATH.`,
  browserFails: bilingual`
    Le navigateur « {path} » ne démarre pas : {message} Essayez-en un autre avec --browser.
    The browser “{path}” does not start: {message} Try another one with --browser.`,
  noSandbox: bilingual`
    Le navigateur « {path} » ne peut pas créer son bac à sable, qui protège la machine des pages ouvertes. Utilisez le navigateur du système (google-chrome, chromium), qui a le droit d’en créer un, ou lancez l’audit en root dans un conteneur.
    The browser “{path}” cannot create its sandbox, which protects the machine from the pages that it opens. Use the system’s browser (google-chrome, chromium), which has permission to create one, or run the audit as root in a container.`,
  pageRefused: bilingual`
    La page ne s’ouvre pas : {cause}.
    The page does not open: {cause}.`,
  pageStatus: bilingual`
    Le serveur a répondu {status} : la page n’a pas été auditée.
    The server returned {status}, so the page was not audited.`,
  pageNotHtml: bilingual`
    Ce n’est pas une page HTML ({type}).
    This is not an HTML page ({type}).`,
  missingStyles: {
    fr: (d) =>
      `La page n’a pas été auditée, car ses feuilles de styles manquent : ${d.paths}. ${MISSING_STYLES_ADVICE.fr(d.base)}`,
    en: (d) =>
      `The page was not audited, because of missing stylesheets: ${d.paths}. ${MISSING_STYLES_ADVICE.en(d.base)}`,
  },
  pageSandboxed: bilingual`
    Le serveur interdit les scripts dans cette page (Content-Security-Policy: sandbox), mais l’audit en a besoin. Servez-la sans cet en-tête, ou avec « sandbox allow-scripts ».
    The server forbids scripts in this page (Content-Security-Policy: sandbox), but the audit needs one. Serve it without this header, or with “sandbox allow-scripts”.`,
  pageTooLong: bilingual`
    L’audit de la page n’était pas terminé au bout de {seconds} secondes. Augmentez la durée maximale avec --timeout.
    The audit of the page was not complete after {seconds} seconds. Give it more time with --timeout.`,
  stopped: bilingual`
    L’audit a été interrompu avant la fin de cette page.
    The audit was interrupted before the end of this page.`,
  notStarted: bilingual`
    Non auditée : l’audit a été interrompu avant cette page.
    Not audited: the audit was interrupted before this page.`,
  pageNeverReady: bilingual`
    Aucun élément de la page ne correspond à « {selector} » au bout de {seconds} secondes.
    No element of the page matches “{selector}” after {seconds} seconds.`,
  wrongSelector: bilingual`
    « {selector} » n’est pas un sélecteur CSS. Corrigez --wait-for.
    “{selector}” is not a CSS selector. Correct --wait-for.`,
  pageCrashed: bilingual`
    L’audit de la page s’est interrompu : {cause}
    The audit of the page stopped: {cause}`,
  pageMoved: bilingual`
    La page a changé d’adresse pendant l’audit.
    The page moved to another URL during the audit.`,
  pageRedirected: bilingual`
    Cette adresse redirige vers une autre page, qui n’a pas été auditée : {url}. Indiquez cette autre adresse, ou ajoutez --allow-redirects.
    This URL redirects to another page, which was not audited: {url}. Give that URL, or add --allow-redirects.`,
  tabCrashed: bilingual`
    L’onglet de la page a planté.
    The page’s tab crashed.`,
  storyFailed: bilingual`
    La story ne s’affiche pas : {cause}
    The story does not render: {cause}`,
  reportWritten: bilingual`
    Rapport écrit : {path} ({size})
    Report written: {path} ({size})`,
} as const satisfies Readonly<Record<string, Readonly<Record<Language, MessageTemplate>>>>;

/** Error for an audit that cannot be done, with the message that explains why. */
export class AuditError extends createUserErrorClass(auditMessages) {
  /**
   * Message in English, for code that calls the audit, such as a test. The command prints the message in the user's language.
   */
  override readonly message = this.format("en", { command: "rgaa-audit" });

  constructor(name: AuditMessageName, details: Details = {}) {
    const hidden = Object.entries(details).map(([key, value]) => [key, value && hideCredentials(value)]);
    super(name, Object.fromEntries(hidden) as Details);
  }
}

/** Error for an invalid command line, with the message that explains why. */
export const AuditUsageError = createUserErrorClass(auditMessages, true);
