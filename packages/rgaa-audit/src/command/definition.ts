import type { Command } from "@dsfr-blocks/base/node/command/help";
import {
  createTranslations,
  commonOptions,
  config,
  count,
  file,
  json,
  createOption,
  pattern,
  publicFolder,
} from "@dsfr-blocks/base/node/command/options";

/** Options about the results, shared by the audit and by `merge`. */
const reportOptions = {
  format: createOption(
    "text (par défaut), json, html (rapport illustré), sarif (SARIF 2.1.0), junit, markdown (pour une demande de fusion), rgaa (la grille des 106 critères, en CSV) ou blob (toutes les données, pour « merge ») ; pour plusieurs formats, répétez l’option, chaque fois avec un « --out »",
    "text (default), json, html (a report with screenshots), sarif (SARIF 2.1.0), junit, markdown (for a pull request), rgaa (the grid of the 106 criteria, in CSV) or blob (all data, for “merge”); for several formats, repeat the option, each time with an “--out”",
    { values: ["text", "json", "html", "sarif", "junit", "markdown", "rgaa", "blob"] },
  ),
  out: createOption(
    "fichier à écrire, au lieu de la sortie standard",
    "file to write, instead of standard output",
    {
      placeholder: file,
    },
  ),
  baseline: createOption(
    "fichier des fautes déjà connues, qui ne comptent pas",
    "file of known findings, which do not count",
    { placeholder: json },
  ),
  "update-baseline": createOption(
    "écrit dans le fichier de « --baseline » les fautes trouvées",
    "writes the findings to the file of “--baseline”",
  ),
  since: createOption(
    "rapport json d’un audit précédent, pour signaler les fautes nouvelles et disparues",
    "json report of a previous audit, to report which findings are new and which are gone",
    { placeholder: json },
  ),
  answers: createOption(
    "réponses d’une personne pour la grille RGAA et aux points à vérifier ; si une page a changé depuis, les réponses qui la concernent sont ignorées",
    "a person’s answers for the RGAA grid and to review items; if a page has changed since, its answers are ignored",
    { placeholder: createTranslations("FICHIER.yaml", "FILE.yaml") },
  ),
  "write-answers": createOption(
    "ajoute au fichier de « --answers », créé s’il n’existe pas, une entrée à compléter pour chaque critère non testé ou non conforme sans commentaire, et pour chaque point à vérifier",
    "adds to the file of “--answers”, which is created if missing, an entry to fill in for each criterion that is not tested, or not conforming without a comment, and for each review item",
  ),
};

/** Definition of the audit command, with its options, for parsing and for its help. */
export const auditCommand = {
  operands: createTranslations("CHEMIN|ADRESSE…", "PATH|URL…"),
  description: createTranslations(
    'Audite l’accessibilité de pages dans un navigateur, en thème clair, sombre et contrastes forcés, à plusieurs largeurs. Accepte des fichiers HTML, des dossiers, un Storybook construit (storybook-static), des adresses http(s) et des motifs de fichiers, comme "dist/**/*.html".\nInstallez d’abord playwright-core et axe-core (npm install --save-dev playwright-core axe-core), et Chromium ou Chrome. Le navigateur utilise son bac à sable, sauf sous le compte root, avec lequel il ne démarrerait pas.\nUne faute vue dans plusieurs thèmes ou à plusieurs largeurs compte une fois.\nPour partager un grand site entre plusieurs machines : --shard 1/8, --shard 2/8…, puis « merge RAPPORT… » (merge --help).\nCodes de sortie : 0 aucune faute, 1 des fautes, 2 commande incorrecte, navigateur absent, ou page non auditée en entier.',
    'Audits the accessibility of pages in a browser, in the light and dark themes and in forced colours, at several widths. Accepts HTML files, folders, a built Storybook (storybook-static), http(s) URLs and file patterns, such as "dist/**/*.html".\nFirst install playwright-core and axe-core (npm install --save-dev playwright-core axe-core), and Chromium or Chrome. The browser uses its sandbox, unless the command runs as root: with a sandbox, it would not start.\nA finding seen in several themes or at several widths counts once.\nTo share a large site among several machines: --shard 1/8, --shard 2/8…, then “merge REPORT…” (merge --help).\nExit codes: 0 no findings, 1 findings, 2 wrong usage, no browser, or a page that was not audited completely.',
  ),
  options: {
    ...reportOptions,
    scheme: createOption(
      "thèmes, séparés par des virgules (par défaut, tous)",
      "themes, separated by commas (default: all)",
      { values: ["light", "dark", "forced-colors"], isList: true },
    ),
    width: createOption(
      "largeurs en pixels, séparées par des virgules (par défaut, 320,768,1280)",
      "widths in pixels, separated by commas (default: 320,768,1280)",
      { placeholder: createTranslations("PIXELS"), isList: true },
    ),
    level: createOption(
      "niveau de gravité le plus bas à compter : warning (par défaut) ou error",
      "lowest severity to count: warning (default) or error",
      { values: ["warning", "error"] },
    ),
    config,
    public: publicFolder,
    base: createOption(
      "chemin sous lequel le site des fichiers HTML est publié : /aide/",
      "path under which the site of the HTML files is published: /help/",
      { placeholder: createTranslations("CHEMIN", "PATH") },
    ),
    sitemap: createOption(
      "plan du site (sitemap.xml) dont les adresses sont auditées",
      "sitemap (sitemap.xml) whose URLs are audited",
      { placeholder: createTranslations("ADRESSE|FICHIER", "URL|FILE") },
    ),
    include: createOption(
      'chemins à auditer dans le plan du site ou un dossier : "/aide/**"',
      'paths to audit in the sitemap or a folder: "/help/**"',
      { placeholder: pattern },
    ),
    exclude: createOption(
      'chemins à exclure dans le plan du site ou un dossier : "/admin/**"',
      'paths to exclude in the sitemap or a folder: "/admin/**"',
      { placeholder: pattern },
    ),
    replace: createOption(
      "remplace une partie des adresses du plan du site et des parcours : https://exemple.fr=http://localhost:3000",
      "replaces a part of the URLs of the sitemap and the journeys: https://example.org=http://localhost:3000",
      { placeholder: createTranslations("ANCIEN=NOUVEAU", "FROM=TO") },
    ),
    sample: createOption(
      "audite au plus N adresses du plan du site par gabarit (même dossier et même profondeur)",
      "audits at most N URLs of the sitemap for each template (same folder and same depth)",
      { placeholder: createTranslations("N") },
    ),
    journeys: createOption(
      "audite aussi les états nommés dans les parcours des réglages (audit.journeys)",
      "also audits the states named in the journeys of the settings (audit.journeys)",
    ),
    login: createOption(
      "ouvre une fenêtre pour se connecter à ce site, et enregistre la session dans « --storage-state »",
      "opens a window to log in to this site, and saves the session in “--storage-state”",
      { placeholder: createTranslations("ADRESSE", "URL") },
    ),
    "storage-state": createOption(
      "fichier de session d’une personne connectée (cookies et stockage, au format de Playwright) ; son contenu n’est jamais affiché",
      "session file of a logged-in user (cookies and storage, in Playwright’s format); its content is never shown",
      { placeholder: json },
    ),
    "http-auth": createOption(
      "identifiants d’un site protégé par une authentification HTTP, ou la variable AUDIT_HTTP_AUTH ; ils vont seulement au site audité, et ne sont jamais affichés",
      "credentials of a site with HTTP authentication, or the variable AUDIT_HTTP_AUTH; they are sent only to the audited site, and are never shown",
      { placeholder: createTranslations("NOM:MOT-DE-PASSE", "USER:PASSWORD") },
    ),
    "ignore-certificate": createOption(
      "accepte un certificat non valide, comme celui d’un serveur de préproduction",
      "accepts a certificate that is not valid, such as that of a staging server",
    ),
    "user-agent": createOption(
      "nom que le navigateur donne au site (en-tête User-Agent)",
      "name that the browser gives to the site (User-Agent header)",
      { placeholder: createTranslations("TEXTE", "TEXT") },
    ),
    delay: createOption(
      "durée minimale entre les débuts de deux pages, en secondes (par défaut, 0)",
      "minimum time between the starts of two pages, in seconds (default: 0)",
      { placeholder: createTranslations("SECONDES", "SECONDS") },
    ),
    rules: createOption(
      "affiche toutes les règles et leurs critères (avec --format json, pour un programme)",
      "lists all rules and their criteria (with --format json, for a program)",
    ),
    "wait-for": createOption(
      "sélecteur CSS à attendre avant d’auditer chaque page",
      "CSS selector to wait for before each page is audited",
      { placeholder: createTranslations("SÉLECTEUR", "SELECTOR") },
    ),
    "allow-redirects": createOption(
      "audite la page vers laquelle une adresse redirige, au lieu d’échouer",
      "audits the page that a URL redirects to, instead of failing",
    ),
    timeout: createOption(
      "durée maximale pour chaque page, en secondes (par défaut, 120)",
      "time limit for each page, in seconds (default: 120)",
      { placeholder: createTranslations("SECONDES", "SECONDS") },
    ),
    jobs: createOption(
      "nombre de pages auditées en même temps (par défaut, le nombre de cœurs plus un)",
      "number of pages audited at the same time (default: the number of cores plus one)",
      { placeholder: count },
    ),
    shard: createOption(
      "part des pages à auditer, pour les partager entre plusieurs machines : 2/8 ; voir « merge »",
      "part of the pages to audit, to share them among several machines: 2/8; see “merge”",
      { placeholder: createTranslations("PART/PARTS") },
    ),
    browser: createOption(
      "exécutable du navigateur (par défaut, CHROMIUM_PATH, puis les noms usuels)",
      "browser executable (default: CHROMIUM_PATH, then the usual names)",
      { placeholder: file },
    ),
    ...commonOptions,
  },
} satisfies Command;

/** Definition of `merge`, which merges the reports of shards into one. */
export const mergeCommand = {
  operands: createTranslations("RAPPORT…", "REPORT…"),
  description: createTranslations(
    "Réunit les rapports des parts d’un audit (--shard 2/8 --format blob --out part-2.json) en un seul, identique à celui d’un audit en une fois. Si le rapport d’une part manque, ses pages sont signalées comme non auditées.\nLes messages des pages restent dans la langue de leur audit.\nCodes de sortie, comme pour l’audit entier : 0 aucune faute, 1 des fautes, 2 commande incorrecte, ou page non auditée en entier.",
    "Merges the reports of the shards of an audit (--shard 2/8 --format blob --out shard-2.json) into one, identical to that of an audit in one go. If the report of a shard is missing, its pages are reported as not audited.\nThe messages of the pages stay in the language of their audit.\nExit codes, as for the whole audit: 0 no findings, 1 findings, 2 wrong usage, or a page that was not audited completely.",
  ),
  options: { ...reportOptions, ...commonOptions },
} satisfies Command;

/** Option that only `rgaa-audit` has. */
export const version = createOption("affiche la version", "shows the version");
