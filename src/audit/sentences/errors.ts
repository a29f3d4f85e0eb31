import type { Language } from "../../content/sentences";
import type { Details } from "../../files/sentences";
import { UserError } from "../../files/userError";

type Sentence = (details: Details) => string;
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
  return auditSentences[name][language](details);
}

/** Every sentence of the audit, besides its reports. */
export const auditSentences = {
  noTarget: {
    fr: () => "Il manque ce qu’il faut auditer : dsfr-blocks audit page.md, site/ ou https://exemple.fr/",
    en: () => "What to audit is missing: dsfr-blocks audit page.md, site/ or https://example.org/",
  },
  noPageToAudit: {
    fr: (d) =>
      `Aucune page à auditer dans ${d.path} : ni fichier HTML, ni fichier Markdown qui porte un « layout » du site (${d.known}), ni Storybook construit.`,
    en: (d) =>
      `No page to audit in ${d.path}: no HTML file, no Markdown file with a “layout” of the site’s (${d.known}), no built Storybook.`,
  },
  notAuditable: {
    fr: (d) => `« ${d.path} » n’est ni un fichier Markdown (.md), ni un fichier HTML (.html, .htm).`,
    en: (d) => `“${d.path}” is neither a Markdown file (.md) nor an HTML file (.html, .htm).`,
  },
  noPatternMatch: {
    fr: (d) => `Aucun fichier Markdown ou HTML ne répond au motif « ${d.path} ».`,
    en: (d) => `No Markdown or HTML file fits the pattern “${d.path}”.`,
  },
  wrongAddress: {
    fr: (d) => `« ${d.value} » n’est pas une adresse complète, comme https://exemple.fr/page.`,
    en: (d) => `“${d.value}” is no whole address, such as https://example.org/page.`,
  },
  wrongNumber: {
    fr: (d) =>
      `« ${d.word} » attend un nombre entier entre ${d.least} et ${d.most}, et reçoit « ${d.value} ».`,
    en: (d) => `“${d.word}” takes a whole number from ${d.least} to ${d.most}, and gets “${d.value}”.`,
  },
  outsForFormats: {
    fr: (d) =>
      `Avec plusieurs « --format » (ici ${d.formats}), chacun a son « --out » (ici ${d.outs}) : --format junit --out audit.xml --format html --out audit.html`,
    en: (d) =>
      `With several “--format” (here ${d.formats}), each has its “--out” (here ${d.outs}): --format junit --out audit.xml --format html --out audit.html`,
  },
  sameOut: {
    fr: (d) => `« ${d.path} » est écrit deux fois. Donnez à chaque rapport son fichier.`,
    en: (d) => `“${d.path}” is written twice. Give each report a file of its own.`,
  },
  baselineNeeded: {
    fr: () =>
      "« --update-baseline » attend le fichier à écrire : --baseline audit-connu.json --update-baseline",
    en: () => "“--update-baseline” needs the file to write: --baseline audit-known.json --update-baseline",
  },
  wrongBaseline: {
    fr: (d) =>
      `« ${d.path} » n’est pas un fichier de fautes connues. Pour le créer : --baseline ${d.path} --update-baseline`,
    en: (d) => `“${d.path}” is no file of known faults. To make one: --baseline ${d.path} --update-baseline`,
  },
  wrongAnswers: {
    fr: (d) =>
      `« ${d.path} » n’est pas un fichier de réponses : ${d.place === "0" ? "il lui manque « answers », une liste" : `l’entrée ${d.place} de « answers » n’a pas de « ${d.key} » qui convienne`}. Chaque entrée a criterion ("1.1"), page (son nom dans les rapports) et verdict (C, NC, NA ou NT).`,
    en: (d) =>
      `“${d.path}” is no file of answers: ${d.place === "0" ? "it lacks “answers”, a list" : `entry ${d.place} of “answers” has no fitting “${d.key}”`}. Each entry has criterion ("1.1"), page (its name in the reports) and verdict (C, NC, NA or NT).`,
  },
  noSession: {
    fr: (d) =>
      `Aucune session à garder : ${d.host} n’a laissé ni cookie ni stockage. Donnez à « --login » une adresse du site à auditer, connectez-vous, puis fermez la fenêtre.`,
    en: (d) =>
      `No session to keep: ${d.host} left no cookie and no storage. Give “--login” an address of the site to audit, log in, then close the window.`,
  },
  loginAlone: {
    fr: () =>
      "« --login » ouvre une fenêtre pour se connecter, et rien d’autre : dsfr-blocks audit --login https://exemple.fr --storage-state session.json",
    en: () =>
      "“--login” opens a window to log in, and nothing else: dsfr-blocks audit --login https://example.org --storage-state session.json",
  },
  loginStarts: {
    fr: () => "Connectez-vous dans la fenêtre qui s’ouvre, puis fermez-la.",
    en: () => "Log in, in the window that opens, then close it.",
  },
  sessionWritten: {
    fr: (d) =>
      `Session écrite : ${d.path}. Qui a ce fichier est connecté à votre place : ne le partagez pas, et gardez-le hors du dépôt.`,
    en: (d) =>
      `Session written: ${d.path}. Whoever has this file is logged in as you: do not share it, and keep it out of version control.`,
  },
  wrongSession: {
    fr: (d) =>
      `« ${d.path} » n’est pas une session. Pour en faire une : dsfr-blocks audit --login https://exemple.fr --storage-state ${d.path}`,
    en: (d) =>
      `“${d.path}” is no session. To make one: dsfr-blocks audit --login https://example.org --storage-state ${d.path}`,
  },
  noGrid: {
    fr: (d) =>
      `« ${d.path} » n’est pas la grille du RGAA en CSV, un critère par ligne et une page par colonne. Pour la faire : dsfr-blocks audit … --format rgaa --out grille.csv`,
    en: (d) =>
      `“${d.path}” is not the grid of RGAA in CSV, a criterion a line and a page a column. To make it: dsfr-blocks audit … --format rgaa --out grid.csv`,
  },
  wrongCriterion: {
    fr: (d) => `« ${d.path} » : le critère ${d.criterion} manque, ou y est plus d’une fois.`,
    en: (d) => `“${d.path}”: criterion ${d.criterion} is missing, or is there more than once.`,
  },
  wrongVerdict: {
    fr: (d) =>
      `« ${d.path} » : au critère ${d.criterion}, pour « ${d.page} », « ${d.value} » n’est pas un verdict. Écrivez C, NC, NA ou NT.`,
    en: (d) =>
      `“${d.path}”: at criterion ${d.criterion}, for “${d.page}”, “${d.value}” is no verdict. Write C, NC, NA or NT.`,
  },
  journeyFails: {
    fr: (d) => `L’étape ${d.place} du parcours n’a pas pu être faite : ${d.cause}`,
    en: (d) => `Step ${d.place} of the journey could not be done: ${d.cause}`,
  },
  wrongJourney: {
    fr: (d) =>
      `« ${d.file} » : dans le parcours « ${d.name} » de audit.journeys, l’étape ${d.place} ne convient pas. Un parcours commence par { go: "https://…" }, continue par { click }, { fill, with }, { press } ou { wait }, et nomme au moins un état : { audit: "Menu ouvert" }.`,
    en: (d) =>
      `“${d.file}”: in the journey “${d.name}” of audit.journeys, step ${d.place} does not fit. A journey starts with { go: "https://…" }, goes on with { click }, { fill, with }, { press } or { wait }, and names at least one state: { audit: "Menu open" }.`,
  },
  noJourneys: {
    fr: () =>
      "« --journeys » attend des parcours dans audit.journeys de dsfr-blocks.config.ts, et il n’y en a pas.",
    en: () => "“--journeys” takes journeys from audit.journeys of dsfr-blocks.config.ts, and there are none.",
  },
  emptySitemap: {
    fr: (d) =>
      `Aucune adresse à auditer dans le plan de site ${d.path}, une fois --include et --exclude appliqués.`,
    en: (d) => `No address to audit in the sitemap ${d.path}, once --include and --exclude are applied.`,
  },
  sitemapFails: {
    fr: (d) => `Le plan de site ${d.path} ne se lit pas : ${d.cause}.`,
    en: (d) => `The sitemap ${d.path} cannot be read: ${d.cause}.`,
  },
  wrongReplacement: {
    fr: (d) =>
      `« --replace » attend ancien=nouveau, comme https://exemple.fr=http://localhost:3000, et reçoit « ${d.value} ».`,
    en: (d) =>
      `“--replace” takes from=to, such as https://example.org=http://localhost:3000, and gets “${d.value}”.`,
  },
  noPlaywright: {
    fr: () =>
      "L’audit pilote un navigateur avec playwright-core, qui n’est pas installé ici. Installez-le : npm install --save-dev playwright-core axe-core",
    en: () =>
      "The audit drives a browser with playwright-core, which is not installed here. Install it: npm install --save-dev playwright-core axe-core",
  },
  noAxe: {
    fr: () =>
      "L’audit se sert de axe-core, qui n’est pas installé ici. Installez-le : npm install --save-dev axe-core",
    en: () =>
      "The audit uses axe-core, which is not installed here. Install it: npm install --save-dev axe-core",
  },
  noBrowser: {
    fr: () =>
      "Aucun Chromium ni Chrome n’a été trouvé. Installez-en un (Debian, Ubuntu : apt-get install chromium ; partout : npx playwright-core install chromium), ou donnez le chemin du vôtre : --browser /chemin/de/chrome, ou la variable CHROMIUM_PATH.",
    en: () =>
      "No Chromium or Chrome was found. Install one (Debian, Ubuntu: apt-get install chromium; anywhere: npx playwright-core install chromium), or give the path of yours: --browser /path/to/chrome, or the variable CHROMIUM_PATH.",
  },
  wrongBrowser: {
    fr: (d) => `Il n’y a pas de navigateur à « ${d.path} ». Corrigez --browser ou CHROMIUM_PATH.`,
    en: (d) => `There is no browser at “${d.path}”. Correct --browser or CHROMIUM_PATH.`,
  },
  browserFails: {
    fr: (d) =>
      `Le navigateur « ${d.path} » ne démarre pas : ${d.message} Essayez-en un autre avec --browser.`,
    en: (d) => `The browser “${d.path}” does not start: ${d.message} Try another one with --browser.`,
  },
  noSandbox: {
    fr: (d) =>
      `Le navigateur « ${d.path} » n’obtient pas son bac à sable, qui protège la machine des pages qu’il ouvre. Prenez celui du système (google-chrome, chromium), qui en a le droit, ou lancez l’audit dans un conteneur, en root.`,
    en: (d) =>
      `The browser “${d.path}” gets no sandbox, which shields the machine from the pages that it opens. Take the system's (google-chrome, chromium), which may have one, or run the audit in a container, as root.`,
  },
  pageRefused: {
    fr: (d) => `La page ne s’ouvre pas : ${d.cause}.`,
    en: (d) => `The page does not open: ${d.cause}.`,
  },
  pageStatus: {
    fr: (d) => `Le serveur répond ${d.status} : la page n’a pas été auditée.`,
    en: (d) => `The server answers ${d.status}: the page was not audited.`,
  },
  pageNotHtml: {
    fr: (d) => `Ce n’est pas une page HTML (${d.type}).`,
    en: (d) => `This is no HTML page (${d.type}).`,
  },
  pageTooLong: {
    fr: (d) => `L’audit de la page n’a pas fini en ${d.seconds} secondes. Donnez-lui-en plus avec --timeout.`,
    en: (d) => `The page's audit did not end in ${d.seconds} seconds. Give it more with --timeout.`,
  },
  pageNeverReady: {
    fr: (d) => `Rien ne répond à « ${d.selector} » dans la page, au bout de ${d.seconds} secondes.`,
    en: (d) => `Nothing on the page fits “${d.selector}”, after ${d.seconds} seconds.`,
  },
  pageCrashed: {
    fr: (d) => `L’audit de la page s’est interrompu : ${d.cause}`,
    en: (d) => `The page's audit broke off: ${d.cause}`,
  },
  pageMoved: {
    fr: () => "La page est partie d’elle-même vers une autre adresse pendant l’audit.",
    en: () => "The page went to another address by itself during the audit.",
  },
  pageRedirected: {
    fr: (d) =>
      `Cette adresse mène à une autre page, qui n’a pas été auditée : ${d.url}. Donnez cette adresse-là, ou ajoutez --allow-redirects.`,
    en: (d) =>
      `This address leads to another page, which was not audited: ${d.url}. Give that address, or add --allow-redirects.`,
  },
  tabCrashed: {
    fr: () => "La page a fait planter son onglet.",
    en: () => "The page crashed its tab.",
  },
  storyFailed: {
    fr: (d) => `La story ne s’affiche pas : ${d.cause}`,
    en: (d) => `The story does not show: ${d.cause}`,
  },
  reportWritten: {
    fr: (d) => `Rapport écrit : ${d.path} (${d.size})`,
    en: (d) => `Report written: ${d.path} (${d.size})`,
  },
  baselineWritten: {
    fr: (d) => `Fautes connues écrites : ${d.path} (${d.count})`,
    en: (d) => `Known faults written: ${d.path} (${d.count})`,
  },
  oneGrid: {
    fr: (d) =>
      `Il faut une grille du RGAA, et une seule (reçu : ${d.count}) : dsfr-blocks statement grille.csv --answers rgaa.yaml --out accessibilite.md`,
    en: (d) =>
      `One grid of RGAA is due, and only one (got ${d.count}): dsfr-blocks statement grid.csv --answers rgaa.yaml --out accessibility.md`,
  },
  statementWritten: {
    fr: (d) => `Déclaration écrite : ${d.path}`,
    en: (d) => `Statement written: ${d.path}`,
  },
  notStatement: {
    fr: (d) =>
      `« ${d.path} » n’est pas une déclaration d’accessibilité : son « layout » n’est pas « ${d.layout} ». Donnez à « --out » celle du site, ou un nouveau nom.`,
    en: (d) =>
      `“${d.path}” is no accessibility statement: its “layout” is not “${d.layout}”. Give “--out” the site’s, or a new name.`,
  },
  untested: {
    fr: (d) =>
      `L’état de conformité n’est pas calculé : ${d.count} critère${d.count === "1" ? " n’est pas testé" : "s ne sont pas testés"} sur toutes les pages (NT). Ce sont : ${d.known}.`,
    en: (d) =>
      `The conformity state is not computed: ${d.count} ${d.count === "1" ? "criterion is" : "criteria are"} not tested on every page (NT). These are: ${d.known}.`,
  },
  unexplained: {
    fr: (d) =>
      `Des critères sont NC sans un mot de plus : ${d.known}. Pour dire ce qui ne va pas, donnez dans ${d.path} une réponse à chacun, avec « verdict: NC » et un « comment ».`,
    en: (d) =>
      `Some criteria are NC without a word more: ${d.known}. To say what is wrong, give each an answer in ${d.path}, with “verdict: NC” and a “comment”.`,
  },
  unmerged: {
    fr: (d) =>
      `${d.path} a des réponses (${d.count}) à des critères que la grille dit NT : elles sont venues après elle, ou leurs pages ont changé depuis. Refaites la grille : dsfr-blocks audit … --format rgaa --answers ${d.path}`,
    en: (d) =>
      `${d.path} has answers (${d.count}) to criteria that the grid calls NT: they came after it, or their pages have changed since. Make the grid again: dsfr-blocks audit … --format rgaa --answers ${d.path}`,
  },
  conformity: {
    fr: (d) =>
      `${d.state} : ${d.met} critères respectés sur ${d.applicable} applicables, ${d.rate} % ; taux moyen des pages, ${d.averageRate} %.`,
    en: (d) =>
      `${d.state}: ${d.met} criteria met of ${d.applicable} that apply, ${d.rate}%; average rate of the pages, ${d.averageRate}%.`,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Sentence>>>>;
