import { fillTemplate, bilingual, type Language, type MessageTemplate } from "@dsfr-blocks/base/message";
import type { Details } from "@dsfr-blocks/base/issue";
import { createUserErrorClass } from "@dsfr-blocks/base/node/userError";

export type AuditMessageName = keyof typeof auditMessages;

/** Returns the cause in a Playwright error, such as `net::ERR_CONNECTION_REFUSED`, without its log of the call. */
export function getCause(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line.replace(/^(?:page|cdpSession)\.\w+: /, "").replace(/ at http.*$/, "");
}

export function formatAuditMessage(
  language: Language,
  name: AuditMessageName,
  details: Details = {},
): string {
  return fillTemplate(auditMessages[name][language], details);
}

/** Messages of the audit, except the texts of its reports. */
export const auditMessages = {
  noTarget: bilingual`
    Il manque ce qu’il faut auditer : {command} page.html, site/ ou https://exemple.fr/
    What to audit is missing: {command} page.html, site/ or https://example.org/`,
  noPageToAudit: bilingual`
    Aucune page à auditer dans {path} : {besidesFr}ni fichier HTML, ni Storybook construit.
    No page to audit in {path}: {besidesEn}no HTML file, no built Storybook.`,
  nothingLeft: bilingual`
    Il ne reste aucune page à auditer : --include et --exclude les écartent toutes, ou le Storybook n’a pas de story.
    No page is left to audit: --include and --exclude leave all of them out, or the Storybook has no story.`,
  notAuditable: bilingual`
    « {path} » n’est pas une page à auditer. Les noms des pages finissent par {known}.
    “{path}” is not a page to audit. The names of pages end with {known}.`,
  noPatternMatch: bilingual`
    Aucune page ne correspond au motif « {path} ». Les noms des pages finissent par {known}.
    No page matches the pattern “{path}”. The names of pages end with {known}.`,
  wrongAddress: bilingual`
    « {value} » n’est pas une adresse complète, comme https://exemple.fr/page.
    “{value}” is not a full address, such as https://example.org/page.`,
  wrongNumber: bilingual`
    « {word} » attend un nombre entier entre {least} et {most}, et reçoit « {value} ».
    “{word}” takes a whole number from {least} to {most}, and gets “{value}”.`,
  outsForFormats: bilingual`
    Avec plusieurs « --format » (ici {formats}), chacun a son « --out » (ici {outs}) : --format junit --out audit.xml --format html --out audit.html
    With several “--format” (here {formats}), each has its “--out” (here {outs}): --format junit --out audit.xml --format html --out audit.html`,
  wrongFormer: bilingual`
    « {path} » n’est pas le rapport d’un audit précédent. Pour en faire un : --format json --out {path}
    “{path}” is not the report of a previous audit. To make one: --format json --out {path}`,
  wrongAnswers: {
    fr: (d) =>
      `« ${d.path} » n’est pas un fichier de réponses : ${d.place === "0" ? "il lui manque « answers », une liste" : `l’entrée ${d.place} de « answers » n’a pas de « ${d.key} » valable`}. Chaque entrée a criterion ("1.1"), verdict (C, NC, NA ou NT) et page (son nom dans les rapports), ou aucune page pour toutes.`,
    en: (d) =>
      `“${d.path}” is not a file of answers: ${d.place === "0" ? "it lacks “answers”, a list" : `entry ${d.place} of “answers” has no valid “${d.key}”`}. Each entry has criterion ("1.1"), verdict (C, NC, NA or NT) and page (its name in the reports), or no page for all.`,
  },
  unsignedAnswer: bilingual`
    La réponse au critère {criterion} contredit une faute trouvée, qui reste NC : une réponse l’emporte si elle dit who, date et comment.
    The answer to criterion {criterion} contradicts a finding of the audit, which stays NC: an answer wins if it says who, date and comment.`,
  wrongShard: bilingual`
    « --shard » attend le numéro d’une part et leur nombre, comme 2/8, et reçoit « {value} ».
    “--shard” takes the number of a shard and their count, such as 2/8, and gets “{value}”.`,
  notOfShard: bilingual`
    « {word} » concerne toutes les pages, et une part n’en a que quelques-unes : donnez-le à « merge ».
    “{word}” concerns all pages, and a shard has only some of them: give it to “merge”.`,
  noBlob: bilingual`
    Il manque les rapports à réunir : merge part-1.json part-2.json. Chaque part en fait un : {command} site/ --shard 1/2 --format blob --out part-1.json
    The reports to merge are missing: merge shard-1.json shard-2.json. Each shard makes one: {command} site/ --shard 1/2 --format blob --out shard-1.json`,
  wrongBlob: bilingual`
    « {path} » n’est pas un rapport à réunir, fait par cette version. Chaque part en fait un : --shard 1/2 --format blob --out {path}
    “{path}” is not a report to merge, made by this version. Each shard makes one: --shard 1/2 --format blob --out {path}`,
  otherBlob: bilingual`
    « {path} » n’est pas du même audit que « {first} » : chaque part reçoit les mêmes pages, thèmes, largeurs et langue, et seul le premier chiffre de --shard change. Si le plan du site change, gardez-en une copie dans un fichier.
    “{path}” is not of the same audit as “{first}”: each shard gets the same pages, themes, widths and language, and only the first number of --shard changes. If the sitemap changes, keep a copy of it in a file.`,
  twiceBlob: bilingual`
    « {path} » et « {first} » sont tous deux de la part {shard}. N’en donnez qu’un.
    “{path}” and “{first}” are both of shard {shard}. Give one of them.`,
  shardMissing: bilingual`
    La page n’a pas été auditée : le rapport de la part {shard} manque.
    The page was not audited: the report of shard {shard} is missing.`,
  noSession: bilingual`
    Aucune session à garder : {host} n’a laissé ni cookie ni stockage. Donnez à « --login » une adresse du site à auditer, connectez-vous, puis fermez la fenêtre.
    No session to keep: {host} left no cookie and no storage. Give “--login” an address of the site to audit, log in, then close the window.`,
  loginAlone: bilingual`
    « --login » ouvre une fenêtre pour se connecter, et rien d’autre : {command} --login https://exemple.fr --storage-state session.json
    “--login” opens a window to log in, and nothing else: {command} --login https://example.org --storage-state session.json`,
  noDisplay: bilingual`
    Cette machine n’a pas d’écran pour la fenêtre de connexion. Connectez-vous sur un poste qui en a un, et apportez ici le fichier de la session ; ou faites-la par un script de Playwright (context.storageState).
    This machine has no display for the window to log in. Log in on a machine that has one, and bring the session's file here; or make it with a Playwright script (context.storageState).`,
  loginStarts: bilingual`
    Connectez-vous dans la fenêtre qui s’ouvre, puis fermez-la.
    Log in, in the window that opens, then close it.`,
  sessionWritten: bilingual`
    Session écrite : {path}. Qui a ce fichier est connecté à votre place : ne le partagez pas, et gardez-le hors du dépôt.
    Session written: {path}. Whoever has this file is logged in as you: do not share it, and keep it out of version control.`,
  wrongSession: bilingual`
    « {path} » n’est pas une session. Pour en faire une : {command} --login https://exemple.fr --storage-state {path}
    “{path}” is not a session. To make one: {command} --login https://example.org --storage-state {path}`,
  noGrid: bilingual`
    « {path} » n’est pas la grille du RGAA en CSV, un critère par ligne et une page par colonne. L’audit la fait : --format rgaa --out grille.csv
    “{path}” is not the RGAA grid in CSV, with a line for each criterion and a column for each page. The audit makes it: --format rgaa --out grid.csv`,
  wrongCriterion: bilingual`
    « {path} » : le critère {criterion} manque, ou y est plus d’une fois.
    “{path}”: criterion {criterion} is missing, or is there more than once.`,
  wrongVerdict: bilingual`
    « {path} » : au critère {criterion}, pour « {page} », « {value} » n’est pas un verdict. Écrivez C, NC, NA ou NT.
    “{path}”: at criterion {criterion}, for “{page}”, “{value}” is not a verdict. Write C, NC, NA or NT.`,
  journeyFails: bilingual`
    L’étape {place} du parcours, { {step} }, n’a pas pu être faite : {cause}
    Step {place} of the journey, { {step} }, could not be done: {cause}`,
  journeyTooLong: bilingual`
    L’étape {place} du parcours, { {step} }, n’était pas faite au bout de {seconds} secondes. Donnez plus de temps à la page avec --timeout.
    Step {place} of the journey, { {step} }, was not done after {seconds} seconds. Give the page more time with --timeout.`,
  cutShort: bilingual`
    {cause} Ce qui a été trouvé avant est dans le rapport. Pas essayé : {parts}.
    {cause} What was found before is in the report. Not tried: {parts}.`,
  wrongJourney: bilingual`
    « {file} » : dans le parcours « {name} » de « {key} », l’étape {place} ne convient pas. Un parcours commence par { go: "https://…" }, continue par { click }, { fill, with }, { press } ou { wait }, et nomme au moins un état : { audit: "Menu ouvert" }.
    “{file}”: in the journey “{name}” of “{key}”, step {place} is not valid. A journey starts with { go: "https://…" }, goes on with { click }, { fill, with }, { press } or { wait }, and names at least one state: { audit: "Menu open" }.`,
  noJourneys: bilingual`
    « --journeys » attend des parcours dans « {key} » de {file}, et il n’y en a pas.
    “--journeys” takes journeys from “{key}” of {file}, and there are none.`,
  emptySitemap: bilingual`
    Aucune adresse à auditer dans le plan de site {path}, une fois --include et --exclude appliqués.
    No address to audit in the sitemap {path}, once --include and --exclude are applied.`,
  sitemapFails: bilingual`
    Le plan de site {path} ne se lit pas : {cause}.
    The sitemap {path} cannot be read: {cause}.`,
  sitemapProtocol: bilingual`
    Le plan de site {path} contient « {value} », qui ne commence ni par https:// ni par http://. Corrigez cette adresse, ou retirez-la du plan.
    The sitemap {path} contains “{value}”, which begins neither with https:// nor with http://. Correct this address, or remove it from the sitemap.`,
  wrongReplacement: bilingual`
    « --replace » attend ancien=nouveau, comme https://exemple.fr=http://localhost:3000, et reçoit « {value} ».
    “--replace” takes from=to, such as https://example.org=http://localhost:3000, and gets “{value}”.`,
  noPlaywright: bilingual`
    L’audit pilote un navigateur avec playwright-core, qui n’est pas installé ici. Installez-le : npm install --save-dev playwright-core axe-core
    The audit drives a browser with playwright-core, which is not installed here. Install it: npm install --save-dev playwright-core axe-core`,
  noAxe: bilingual`
    L’audit se sert de axe-core, qui n’est pas installé ici. Installez-le : npm install --save-dev axe-core
    The audit uses axe-core, which is not installed here. Install it: npm install --save-dev axe-core`,
  noBrowser: bilingual`
    Aucun Chromium ni Chrome n’a été trouvé. Installez-en un (Debian, Ubuntu : apt-get install chromium ; partout : npx playwright-core install chromium), ou donnez le chemin du vôtre : --browser /chemin/de/chrome, ou la variable CHROMIUM_PATH.
    No Chromium or Chrome was found. Install one (Debian, Ubuntu: apt-get install chromium; anywhere: npx playwright-core install chromium), or give the path of yours: --browser /path/to/chrome, or the variable CHROMIUM_PATH.`,
  wrongBrowser: bilingual`
    Il n’y a pas de navigateur à « {path} ». Corrigez --browser ou CHROMIUM_PATH.
    There is no browser at “{path}”. Correct --browser or CHROMIUM_PATH.`,
  browserFails: bilingual`
    Le navigateur « {path} » ne démarre pas : {message} Essayez-en un autre avec --browser.
    The browser “{path}” does not start: {message} Try another one with --browser.`,
  noSandbox: bilingual`
    Le navigateur « {path} » n’obtient pas son bac à sable, qui protège la machine des pages qu’il ouvre. Prenez le navigateur du système (google-chrome, chromium), qui y a droit, ou lancez l’audit dans un conteneur, en root.
    The browser “{path}” gets no sandbox, which protects the machine from the pages that it opens. Use the system's browser (google-chrome, chromium), which may have one, or run the audit in a container, as root.`,
  pageRefused: bilingual`
    La page ne s’ouvre pas : {cause}.
    The page does not open: {cause}.`,
  pageStatus: bilingual`
    Le serveur répond {status} : la page n’a pas été auditée.
    The server answers {status}: the page was not audited.`,
  pageNotHtml: bilingual`
    Ce n’est pas une page HTML ({type}).
    This is not an HTML page ({type}).`,
  pageSandboxed: bilingual`
    Le serveur interdit tout script à cette page (Content-Security-Policy: sandbox), et l’audit en a besoin. Servez-la sans cet en-tête, ou avec « sandbox allow-scripts ».
    The server lets no script run in this page (Content-Security-Policy: sandbox), and the audit needs one. Serve it without this header, or with “sandbox allow-scripts”.`,
  pageTooLong: bilingual`
    L’audit de la page n’a pas fini en {seconds} secondes. Donnez-lui plus de temps avec --timeout.
    The page's audit did not end in {seconds} seconds. Give it more time with --timeout.`,
  stopped: bilingual`
    L’audit a été interrompu avant la fin de cette page.
    The audit was stopped before the end of this page.`,
  notStarted: bilingual`
    Pas commencé : l’audit a été interrompu.
    Not started: the audit was stopped.`,
  pageNeverReady: bilingual`
    Aucun élément de la page ne correspond à « {selector} » au bout de {seconds} secondes.
    No element of the page matches “{selector}” after {seconds} seconds.`,
  wrongSelector: bilingual`
    « {selector} » n’est pas un sélecteur CSS. Corrigez --wait-for.
    “{selector}” is not a CSS selector. Correct --wait-for.`,
  pageCrashed: bilingual`
    L’audit de la page s’est interrompu : {cause}
    The page's audit stopped: {cause}`,
  pageMoved: bilingual`
    La page est partie d’elle-même vers une autre adresse pendant l’audit.
    The page went to another address by itself during the audit.`,
  pageRedirected: bilingual`
    Cette adresse mène à une autre page, qui n’a pas été auditée : {url}. Donnez cette adresse-là, ou ajoutez --allow-redirects.
    This address leads to another page, which was not audited: {url}. Give that address, or add --allow-redirects.`,
  tabCrashed: bilingual`
    La page a fait planter son onglet.
    The page crashed its tab.`,
  storyFailed: bilingual`
    La story ne s’affiche pas : {cause}
    The story does not show: {cause}`,
  reportWritten: bilingual`
    Rapport écrit : {path} ({size})
    Report written: {path} ({size})`,
} as const satisfies Readonly<Record<string, Readonly<Record<Language, MessageTemplate>>>>;

/** Error for an audit that cannot be done, with the message that explains why. */
export class AuditError extends createUserErrorClass(auditMessages) {
  /** Message in English, for code that calls the audit, such as a test. The command prints the message in its own language. */
  override readonly message = this.in("en", { command: "rgaa-audit" });
}

/** Error for an invalid command line, with the message that explains why. */
export const AuditUsageError = createUserErrorClass(auditMessages, true);
