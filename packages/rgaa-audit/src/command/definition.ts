import type { Command } from "@dsfr-blocks/base/node/command/help";
import {
  translations,
  commonOptions,
  config,
  count,
  file,
  json,
  option,
  pattern,
  publicFolder,
} from "@dsfr-blocks/base/node/command/options";

/** Options about the results, shared by the audit and by `merge`. */
const reportOptions = {
  format: option(
    "text (par défaut), json, html (un rapport illustré), sarif (SARIF 2.1.0), junit, markdown (pour une demande de fusion), rgaa (la grille des 106 critères, en CSV) ou blob (tout, pour « merge ») ; plusieurs, chacun suivi de son « --out »",
    "text (default), json, html (a report with pictures), sarif (SARIF 2.1.0), junit, markdown (for a pull request), rgaa (the grid of the 106 criteria, in CSV) or blob (all of it, for “merge”); several, each with its “--out”",
    { values: ["text", "json", "html", "sarif", "junit", "markdown", "rgaa", "blob"] },
  ),
  out: option(
    "fichier à écrire, au lieu de la sortie standard",
    "file to write, instead of standard output",
    {
      placeholder: file,
    },
  ),
  baseline: option(
    "fichier des fautes déjà connues, qui ne comptent pas",
    "file of the findings already known, which do not count",
    { placeholder: json },
  ),
  "update-baseline": option(
    "écrit dans le fichier de « --baseline » les fautes trouvées",
    "writes the findings to the file of “--baseline”",
  ),
  since: option(
    "rapport json d’un audit précédent, pour dire ce qui est nouveau et ce qui a disparu",
    "json report of a previous audit, to say what is new and what is gone",
    { placeholder: json },
  ),
  answers: option(
    "réponses d’une personne pour la grille RGAA ; ce qui a changé depuis redevient « non testé »",
    "a person’s answers for the RGAA grid; what has changed since is “not tested” again",
    { placeholder: translations("FICHIER.yaml", "FILE.yaml") },
  ),
};

/** Definition of the audit command, with its options, for parsing and for its help. */
export const auditCommand = {
  operands: translations("CHEMIN|ADRESSE…", "PATH|URL…"),
  description: translations(
    'Audite l’accessibilité de pages, ouvertes dans un navigateur, en thème clair, sombre et contrastes forcés, à plusieurs largeurs. Prend des fichiers HTML, des dossiers, un Storybook construit (storybook-static) et des adresses http(s). Un motif, comme "dist/**/*.html", désigne des fichiers.\nIl faut aussi : npm install --save-dev playwright-core axe-core, et Chromium ou Chrome sur la machine. Le navigateur garde son bac à sable, sauf pour le compte root, avec lequel il ne démarrerait pas.\nUne faute vue dans plusieurs thèmes ou à plusieurs largeurs compte une fois.\nPour un site plus grand qu’une machine : --shard 2/8 sur chacune, puis « merge RAPPORT… » (merge --help).\nCodes de sortie : 0 rien à corriger, 1 des fautes, 2 commande mal écrite, pas de navigateur, ou page qui n’a pas été auditée en entier.',
    'Audits the accessibility of pages, opened in a browser, in the light and dark themes and in forced colours, at several widths. Takes HTML files, folders, a built Storybook (storybook-static) and http(s) addresses. A pattern, such as "dist/**/*.html", names files.\nAlso needed: npm install --save-dev playwright-core axe-core, and Chromium or Chrome on the machine. The browser keeps its sandbox, except for the root user, since it would not start.\nA finding seen in several themes or at several widths counts once.\nFor a site larger than one machine: --shard 2/8 on each, then “merge REPORT…” (merge --help).\nExit codes: 0 nothing to fix, 1 findings, 2 wrong usage, no browser, or a page that was not audited completely.',
  ),
  options: {
    ...reportOptions,
    scheme: option(
      "thèmes, séparés par des virgules (par défaut, tous)",
      "themes, separated by commas (default: all)",
      { values: ["light", "dark", "forced-colors"], isList: true },
    ),
    width: option(
      "largeurs en pixels, séparées par des virgules (par défaut, 320,768,1280)",
      "widths in pixels, separated by commas (default: 320,768,1280)",
      { placeholder: translations("PIXELS"), isList: true },
    ),
    level: option(
      "le niveau le plus bas à compter : warning (par défaut) ou error",
      "the lowest level to count: warning (default) or error",
      { values: ["warning", "error"] },
    ),
    config,
    public: publicFolder,
    sitemap: option(
      "plan de site (sitemap.xml) dont les adresses sont auditées",
      "sitemap (sitemap.xml) whose addresses are audited",
      { placeholder: translations("ADRESSE|FICHIER", "URL|FILE") },
    ),
    include: option(
      'dans le plan de site ou un dossier, les chemins à garder : "/aide/**"',
      'in the sitemap or a folder, the paths to keep: "/help/**"',
      { placeholder: pattern },
    ),
    exclude: option(
      'dans le plan de site ou un dossier, les chemins à écarter : "/admin/**"',
      'in the sitemap or a folder, the paths to leave out: "/admin/**"',
      { placeholder: pattern },
    ),
    replace: option(
      "remplace une partie des adresses du plan de site et des parcours : https://exemple.fr=http://localhost:3000",
      "replaces a part of the addresses of the sitemap and the journeys: https://example.org=http://localhost:3000",
      { placeholder: translations("ANCIEN=NOUVEAU", "FROM=TO") },
    ),
    sample: option(
      "au plus N adresses du plan de site par gabarit : même dossier, même profondeur",
      "at most N addresses of the sitemap for each template: same folder, same depth",
      { placeholder: translations("N") },
    ),
    journeys: option(
      "audite aussi les états que nomment les parcours des réglages (audit.journeys)",
      "also audits the states that the settings’ journeys name (audit.journeys)",
    ),
    login: option(
      "ouvre une fenêtre pour se connecter à ce site, et garde la session dans « --storage-state »",
      "opens a window to log in to this site, and keeps the session in “--storage-state”",
      { placeholder: translations("ADRESSE", "URL") },
    ),
    "storage-state": option(
      "session d’une personne connectée (cookies et stockage, comme Playwright les garde) ; jamais affichée",
      "session of a person who is logged in (cookies and storage, as Playwright keeps them); never shown",
      { placeholder: json },
    ),
    rules: option(
      "donne toutes les règles, avec leur critère (ou, avec --format json, pour un programme)",
      "gives every rule, with its criterion (or, with --format json, for a program)",
    ),
    "wait-for": option(
      "sélecteur CSS à attendre avant d’auditer chaque page",
      "CSS selector to wait for before each page is audited",
      { placeholder: translations("SÉLECTEUR", "SELECTOR") },
    ),
    "allow-redirects": option(
      "audite la page à laquelle une adresse mène, au lieu d’échouer",
      "audits the page that an address leads to, instead of failing",
    ),
    timeout: option(
      "secondes accordées à chaque page (par défaut, 120)",
      "seconds given to each page (default: 120)",
      { placeholder: translations("SECONDES", "SECONDS") },
    ),
    jobs: option(
      "pages auditées à la fois (par défaut, une de plus que de cœurs)",
      "pages audited at a time (default: one more than cores)",
      { placeholder: count },
    ),
    shard: option(
      "la part des pages à auditer, pour les partager entre des machines : 2/8 ; voir « merge »",
      "the part of the pages to audit, to share them among machines: 2/8; see “merge”",
      { placeholder: translations("PART/PARTS") },
    ),
    browser: option(
      "exécutable du navigateur (sinon, CHROMIUM_PATH, puis les noms usuels)",
      "the browser's executable (otherwise CHROMIUM_PATH, then the usual names)",
      { placeholder: file },
    ),
    ...commonOptions,
  },
} satisfies Command;

/** Definition of `merge`, which merges the reports of shards into one. */
export const mergeCommand = {
  operands: translations("RAPPORT…", "REPORT…"),
  description: translations(
    "Réunit en un seul rapport ceux des parts d’un audit (--shard 2/8 --format blob --out part-2.json) : c’est le même rapport qu’avec un audit en une fois. Si le rapport d’une part manque, ses pages sont dites non auditées.\nLes phrases des pages restent dans la langue de leur audit.\nCodes de sortie, comme pour l’audit entier : 0 rien à corriger, 1 des fautes, 2 commande mal écrite, ou page qui n’a pas été auditée en entier.",
    "Makes one report from those of the shards of an audit (--shard 2/8 --format blob --out shard-2.json): the same report as that of an audit in one go. If the report of a shard is missing, its pages are reported as not audited.\nThe pages' sentences stay in the language of their audit.\nExit codes, as for the whole audit: 0 nothing to fix, 1 findings, 2 wrong usage, or a page that was not audited completely.",
  ),
  options: { ...reportOptions, ...commonOptions },
} satisfies Command;

/** Option that only `rgaa-audit` has. */
export const version = option("affiche la version", "shows the version");
