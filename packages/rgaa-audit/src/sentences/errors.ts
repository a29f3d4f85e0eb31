import { fillBlanks, inBoth, type Language, type Words } from "../../../../src/base/sentence";
import type { Details } from "../../../../src/base/finding";
import { UserError } from "../../../../src/base/node/userError";

export type AuditSentence = keyof typeof auditSentences;

/** What was asked of an audit cannot be done, and the sentence that says why. */
export class AuditError extends UserError<AuditSentence> {
  /** For who calls the audit in a test of their own; the command says it in its language. */
  override readonly message = sayOfAudit("en", this.sentence, this.details);
}

/** Playwright's own words, as `net::ERR_CONNECTION_REFUSED`, without its log of the call. */
export function causeOf(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line.replace(/^(?:page|cdpSession)\.\w+: /, "").replace(/ at http.*$/, "");
}

export function sayOfAudit(language: Language, name: AuditSentence, details: Details = {}): string {
  return fillBlanks(auditSentences[name][language], details);
}

/** Every sentence of the audit, besides its reports. */
export const auditSentences = {
  noTarget: inBoth`
    Il manque ce qu’il faut auditer : dsfr-blocks audit page.md, site/ ou https://exemple.fr/
    What to audit is missing: dsfr-blocks audit page.md, site/ or https://example.org/`,
  noPageToAudit: inBoth`
    Aucune page à auditer dans {path} : ni fichier HTML, ni fichier Markdown qui porte un « layout » du site ({known}), ni Storybook construit.
    No page to audit in {path}: no HTML file, no Markdown file with a “layout” of the site’s ({known}), no built Storybook.`,
  notAuditable: inBoth`
    « {path} » n’est ni un fichier Markdown (.md), ni un fichier HTML (.html, .htm).
    “{path}” is neither a Markdown file (.md) nor an HTML file (.html, .htm).`,
  noPatternMatch: inBoth`
    Aucun fichier Markdown ou HTML ne répond au motif « {path} ».
    No Markdown or HTML file fits the pattern “{path}”.`,
  wrongAddress: inBoth`
    « {value} » n’est pas une adresse complète, comme https://exemple.fr/page.
    “{value}” is no whole address, such as https://example.org/page.`,
  wrongNumber: inBoth`
    « {word} » attend un nombre entier entre {least} et {most}, et reçoit « {value} ».
    “{word}” takes a whole number from {least} to {most}, and gets “{value}”.`,
  outsForFormats: inBoth`
    Avec plusieurs « --format » (ici {formats}), chacun a son « --out » (ici {outs}) : --format junit --out audit.xml --format html --out audit.html
    With several “--format” (here {formats}), each has its “--out” (here {outs}): --format junit --out audit.xml --format html --out audit.html`,
  sameOut: inBoth`
    « {path} » serait écrit deux fois. Donnez un autre nom à l’un des deux.
    “{path}” would be written twice. Give one of them another name.`,
  baselineNeeded: inBoth`
    « --update-baseline » attend le fichier à écrire : --baseline audit-connu.json --update-baseline
    “--update-baseline” needs the file to write: --baseline audit-known.json --update-baseline`,
  wrongBaseline: inBoth`
    « {path} » n’est pas un fichier de fautes connues. Pour le créer : --baseline {path} --update-baseline
    “{path}” is no file of known faults. To make one: --baseline {path} --update-baseline`,
  wrongAnswers: {
    fr: (d) =>
      `« ${d.path} » n’est pas un fichier de réponses : ${d.place === "0" ? "il lui manque « answers », une liste" : `l’entrée ${d.place} de « answers » n’a pas de « ${d.key} » qui convienne`}. Chaque entrée a criterion ("1.1"), page (son nom dans les rapports) et verdict (C, NC, NA ou NT).`,
    en: (d) =>
      `“${d.path}” is no file of answers: ${d.place === "0" ? "it lacks “answers”, a list" : `entry ${d.place} of “answers” has no fitting “${d.key}”`}. Each entry has criterion ("1.1"), page (its name in the reports) and verdict (C, NC, NA or NT).`,
  },
  noSession: inBoth`
    Aucune session à garder : {host} n’a laissé ni cookie ni stockage. Donnez à « --login » une adresse du site à auditer, connectez-vous, puis fermez la fenêtre.
    No session to keep: {host} left no cookie and no storage. Give “--login” an address of the site to audit, log in, then close the window.`,
  loginAlone: inBoth`
    « --login » ouvre une fenêtre pour se connecter, et rien d’autre : dsfr-blocks audit --login https://exemple.fr --storage-state session.json
    “--login” opens a window to log in, and nothing else: dsfr-blocks audit --login https://example.org --storage-state session.json`,
  loginStarts: inBoth`
    Connectez-vous dans la fenêtre qui s’ouvre, puis fermez-la.
    Log in, in the window that opens, then close it.`,
  sessionWritten: inBoth`
    Session écrite : {path}. Qui a ce fichier est connecté à votre place : ne le partagez pas, et gardez-le hors du dépôt.
    Session written: {path}. Whoever has this file is logged in as you: do not share it, and keep it out of version control.`,
  wrongSession: inBoth`
    « {path} » n’est pas une session. Pour en faire une : dsfr-blocks audit --login https://exemple.fr --storage-state {path}
    “{path}” is no session. To make one: dsfr-blocks audit --login https://example.org --storage-state {path}`,
  noGrid: inBoth`
    « {path} » n’est pas la grille du RGAA en CSV, un critère par ligne et une page par colonne. Pour la faire : dsfr-blocks audit … --format rgaa --out grille.csv
    “{path}” is not the grid of RGAA in CSV, a criterion a line and a page a column. To make it: dsfr-blocks audit … --format rgaa --out grid.csv`,
  wrongCriterion: inBoth`
    « {path} » : le critère {criterion} manque, ou y est plus d’une fois.
    “{path}”: criterion {criterion} is missing, or is there more than once.`,
  wrongVerdict: inBoth`
    « {path} » : au critère {criterion}, pour « {page} », « {value} » n’est pas un verdict. Écrivez C, NC, NA ou NT.
    “{path}”: at criterion {criterion}, for “{page}”, “{value}” is no verdict. Write C, NC, NA or NT.`,
  journeyFails: inBoth`
    L’étape {place} du parcours n’a pas pu être faite : {cause}
    Step {place} of the journey could not be done: {cause}`,
  wrongJourney: inBoth`
    « {file} » : dans le parcours « {name} » de audit.journeys, l’étape {place} ne convient pas. Un parcours commence par { go: "https://…" }, continue par { click }, { fill, with }, { press } ou { wait }, et nomme au moins un état : { audit: "Menu ouvert" }.
    “{file}”: in the journey “{name}” of audit.journeys, step {place} does not fit. A journey starts with { go: "https://…" }, goes on with { click }, { fill, with }, { press } or { wait }, and names at least one state: { audit: "Menu open" }.`,
  noJourneys: inBoth`
    « --journeys » attend des parcours dans audit.journeys de dsfr-blocks.config.ts, et il n’y en a pas.
    “--journeys” takes journeys from audit.journeys of dsfr-blocks.config.ts, and there are none.`,
  emptySitemap: inBoth`
    Aucune adresse à auditer dans le plan de site {path}, une fois --include et --exclude appliqués.
    No address to audit in the sitemap {path}, once --include and --exclude are applied.`,
  sitemapFails: inBoth`
    Le plan de site {path} ne se lit pas : {cause}.
    The sitemap {path} cannot be read: {cause}.`,
  wrongReplacement: inBoth`
    « --replace » attend ancien=nouveau, comme https://exemple.fr=http://localhost:3000, et reçoit « {value} ».
    “--replace” takes from=to, such as https://example.org=http://localhost:3000, and gets “{value}”.`,
  noPlaywright: inBoth`
    L’audit pilote un navigateur avec playwright-core, qui n’est pas installé ici. Installez-le : npm install --save-dev playwright-core axe-core
    The audit drives a browser with playwright-core, which is not installed here. Install it: npm install --save-dev playwright-core axe-core`,
  noAxe: inBoth`
    L’audit se sert de axe-core, qui n’est pas installé ici. Installez-le : npm install --save-dev axe-core
    The audit uses axe-core, which is not installed here. Install it: npm install --save-dev axe-core`,
  noBrowser: inBoth`
    Aucun Chromium ni Chrome n’a été trouvé. Installez-en un (Debian, Ubuntu : apt-get install chromium ; partout : npx playwright-core install chromium), ou donnez le chemin du vôtre : --browser /chemin/de/chrome, ou la variable CHROMIUM_PATH.
    No Chromium or Chrome was found. Install one (Debian, Ubuntu: apt-get install chromium; anywhere: npx playwright-core install chromium), or give the path of yours: --browser /path/to/chrome, or the variable CHROMIUM_PATH.`,
  wrongBrowser: inBoth`
    Il n’y a pas de navigateur à « {path} ». Corrigez --browser ou CHROMIUM_PATH.
    There is no browser at “{path}”. Correct --browser or CHROMIUM_PATH.`,
  browserFails: inBoth`
    Le navigateur « {path} » ne démarre pas : {message} Essayez-en un autre avec --browser.
    The browser “{path}” does not start: {message} Try another one with --browser.`,
  noSandbox: inBoth`
    Le navigateur « {path} » n’obtient pas son bac à sable, qui protège la machine des pages qu’il ouvre. Prenez celui du système (google-chrome, chromium), qui en a le droit, ou lancez l’audit dans un conteneur, en root.
    The browser “{path}” gets no sandbox, which shields the machine from the pages that it opens. Take the system's (google-chrome, chromium), which may have one, or run the audit in a container, as root.`,
  pageRefused: inBoth`
    La page ne s’ouvre pas : {cause}.
    The page does not open: {cause}.`,
  pageStatus: inBoth`
    Le serveur répond {status} : la page n’a pas été auditée.
    The server answers {status}: the page was not audited.`,
  pageNotHtml: inBoth`
    Ce n’est pas une page HTML ({type}).
    This is no HTML page ({type}).`,
  pageTooLong: inBoth`
    L’audit de la page n’a pas fini en {seconds} secondes. Donnez-lui-en plus avec --timeout.
    The page's audit did not end in {seconds} seconds. Give it more with --timeout.`,
  pageNeverReady: inBoth`
    Rien ne répond à « {selector} » dans la page, au bout de {seconds} secondes.
    Nothing on the page fits “{selector}”, after {seconds} seconds.`,
  pageCrashed: inBoth`
    L’audit de la page s’est interrompu : {cause}
    The page's audit broke off: {cause}`,
  pageMoved: inBoth`
    La page est partie d’elle-même vers une autre adresse pendant l’audit.
    The page went to another address by itself during the audit.`,
  pageRedirected: inBoth`
    Cette adresse mène à une autre page, qui n’a pas été auditée : {url}. Donnez cette adresse-là, ou ajoutez --allow-redirects.
    This address leads to another page, which was not audited: {url}. Give that address, or add --allow-redirects.`,
  tabCrashed: inBoth`
    La page a fait planter son onglet.
    The page crashed its tab.`,
  storyFailed: inBoth`
    La story ne s’affiche pas : {cause}
    The story does not show: {cause}`,
  reportWritten: inBoth`
    Rapport écrit : {path} ({size})
    Report written: {path} ({size})`,
  baselineWritten: inBoth`
    Fautes connues écrites : {path} ({count})
    Known faults written: {path} ({count})`,
  oneGrid: inBoth`
    Il faut une grille du RGAA, et une seule (reçu : {count}) : dsfr-blocks statement grille.csv --answers rgaa.yaml --out accessibilite.md
    One grid of RGAA is due, and only one (got {count}): dsfr-blocks statement grid.csv --answers rgaa.yaml --out accessibility.md`,
  statementWritten: inBoth`
    Déclaration écrite : {path}
    Statement written: {path}`,
  notStatement: inBoth`
    « {path} » n’est pas une déclaration d’accessibilité : son « layout » n’est pas « {layout} ». Donnez à « --out » celle du site, ou un nouveau nom.
    “{path}” is no accessibility statement: its “layout” is not “{layout}”. Give “--out” the site’s, or a new name.`,
  untested: {
    fr: (d) =>
      `L’état de conformité n’est pas calculé : ${d.count} critère${d.count === "1" ? " n’est pas testé" : "s ne sont pas testés"} sur toutes les pages (NT). Ce sont : ${d.known}.`,
    en: (d) =>
      `The conformity state is not computed: ${d.count} ${d.count === "1" ? "criterion is" : "criteria are"} not tested on every page (NT). These are: ${d.known}.`,
  },
  unexplained: inBoth`
    Des critères sont NC sans un mot de plus : {known}. Pour dire ce qui ne va pas, donnez dans {path} une réponse à chacun, avec « verdict: NC » et un « comment ».
    Some criteria are NC without a word more: {known}. To say what is wrong, give each an answer in {path}, with “verdict: NC” and a “comment”.`,
  unmerged: inBoth`
    {path} a des réponses ({count}) à des critères que la grille dit NT : elles sont venues après elle, ou leurs pages ont changé depuis. Refaites la grille : dsfr-blocks audit … --format rgaa --answers {path}
    {path} has answers ({count}) to criteria that the grid calls NT: they came after it, or their pages have changed since. Make the grid again: dsfr-blocks audit … --format rgaa --answers {path}`,
  conformity: inBoth`
    {state} : {met} critères respectés sur {applicable} applicables, {rate} % ; taux moyen des pages, {averageRate} %.
    {state}: {met} criteria met of {applicable} that apply, {rate}%; average rate of the pages, {averageRate}%.`,
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Words>>>>;
