import {
  both,
  common,
  config,
  count,
  css,
  file,
  folder,
  html,
  json,
  now,
  option,
  type Options,
  pattern,
  people,
  publicFolder,
  scheme,
  type Translations,
} from "./options";
import { initCommand } from "../starter/command";

export interface Command {
  readonly operands: Translations;
  readonly doc: Translations;
  readonly options: Options;
}

/** What can be asked without a command. */
export const TOP_OPTIONS = {
  ...common,
  version: option("affiche la version", "shows the version"),
} satisfies Options;

export const COMMANDS = {
  init: initCommand,
  check: {
    operands: both("CHEMIN…", "PATH…"),
    doc: both(
      'Vérifie des pages : chaque erreur, à sa ligne. Un dossier est parcouru en entier ; seuls sont vérifiés les fichiers dont le « layout » est celui d’une page du site. Un motif, comme "content/**/*.md", désigne des fichiers.\nRéglages : dsfr-blocks.config.ts (ou .mts, .js, .mjs), dans le dossier de la commande ou au-dessus. Il exporte defineConfig({ … }) : pages (celles du site), rules (off, info, warning ou error pour chaque règle), hosts (les domaines du site), people (le dossier des fiches).\nCodes de sortie : 0 tout va bien, 1 contenu à corriger, 2 commande mal écrite.',
      "Checks pages: every fault, at its line. A folder is walked whole; only files whose “layout” is that of a page of the site are checked. A pattern, such as \"content/**/*.md\", names files.\nSettings: dsfr-blocks.config.ts (or .mts, .js, .mjs), in the folder of the command or above. It exports defineConfig({ … }): pages (the site's), rules (off, info, warning or error for each rule), hosts (the site's own), people (the folder of profiles).\nExit codes: 0 all is well, 1 content to fix, 2 wrong usage.",
    ),
    options: {
      people,
      config,
      now,
      format: option(
        "text (par défaut), json, github (annotations) ou sarif (SARIF 2.1.0)",
        "text (default), json, github (annotations) or sarif (SARIF 2.1.0)",
        { values: ["text", "json", "github", "sarif"] },
      ),
      level: option(
        "le moins grave à montrer : info (json, sarif), warning (text, github) ou error",
        "the least grave to show: info (json, sarif), warning (text, github) or error",
        { values: ["info", "warning", "error"] },
      ),
      strict: option("les avertissements font échouer aussi", "warnings fail too"),
      quiet: option("n’affiche que ce qui fait échouer", "shows only what fails"),
      fix: option(
        "corrige dans les fichiers ce qui se corrige sans jugement : les espaces",
        "fixes in the files what needs no judgement: spaces",
      ),
      rewrite: option(
        "écrit autrement, dans les fichiers, ce qu’un bloc sait écrire de deux façons : « steps », les étapes d’un texte en liste",
        "writes otherwise, in the files, what a block can write in two ways: “steps”, the steps of a text as a list",
        { takes: both("NOM", "NAME") },
      ),
      ...common,
    },
  },
  render: {
    operands: both("FICHIER|DOSSIER…", "FILE|DIR…"),
    doc: both(
      "Fait d’une page un seul fichier HTML, styles et polices compris, qui s’ouvre sans réseau. Sans « --out », l’écrit sur la sortie standard.\nAvec « --fragment --out-dir DOSSIER », fait de chaque page d’un dossier son HTML seul, à mettre dans le document d’un autre outil, et manifest.json : titre, plan et remarques de chacune. N’écrit que ce qui change, et ôte ce qu’elle avait fait d’une page qui n’est plus là.\nCodes de sortie : 0 la page est faite, 1 contenu à corriger, 2 commande mal écrite.",
      "Makes one HTML file of a page, styles and fonts inside, that opens with no network. Without “--out”, writes it to standard output.\nWith “--fragment --out-dir DIR”, makes of each page of a folder its HTML alone, for the document of another tool, and manifest.json: title, outline and issues of each. Writes only what changes, and takes away what it had made of a page that is gone.\nExit codes: 0 the page is made, 1 content to fix, 2 wrong usage.",
    ),
    options: {
      out: option("fichier à écrire", "file to write", { takes: html }),
      fragment: option(
        "le HTML de la page seule, sans document autour",
        "the page's HTML alone, no document around it",
      ),
      "out-dir": option("dossier où écrire le HTML de chaque page", "folder for each page's HTML", {
        takes: folder,
      }),
      main: option(
        "de chaque page, son seul <main> : sans fil d’Ariane",
        "of each page its <main> alone: no breadcrumb",
      ),
      styles: option(
        "feuille de style à écrire : du DSFR installé, ce que ces pages peuvent suivre",
        "stylesheet to write: of the installed DSFR, what these pages can match",
        { takes: css },
      ),
      watch: option("recommence à chaque changement", "goes on at each change"),
      people,
      config,
      scheme,
      now,
      public: publicFolder,
      ...common,
    },
  },
  styles: {
    operands: both("HTML…"),
    doc: both(
      `Fait la feuille de style d’un site au DSFR : du DSFR qui y est installé, les règles que ses pages peuvent suivre, dans tous leurs états, et aucune autre. Prend des fichiers HTML, des dossiers, des motifs comme "dist/**/*.html" : les pages construites, de n’importe quel outil. Ce que le script du DSFR ajoute aux pages compte aussi. Les polices et les icônes vont à côté, dans un dossier du même nom.
Codes de sortie : 0 la feuille est faite, 2 commande mal écrite.`,
      `Makes the stylesheet of a DSFR site: of the DSFR that is installed there, the rules that its pages can match, in every state, and no other. Takes HTML files, folders, patterns such as "dist/**/*.html": the built pages, of any tool. What the DSFR's script adds to pages counts too. Fonts and icons go beside it, in a folder of the same name.
Exit codes: 0 the stylesheet is made, 2 wrong usage.`,
    ),
    options: {
      out: option("feuille à écrire", "stylesheet to write", { takes: css }),
      keep: option(
        'classes à garder sans les voir, séparées par des virgules : fr-alert, "fr-modal*"',
        'classes to keep unseen, with commas between them: fr-alert, "fr-modal*"',
        { takes: both("CLASSES"), isList: true },
      ),
      scheme,
      ...common,
    },
  },
  audit: {
    operands: both("CHEMIN|ADRESSE…", "PATH|URL…"),
    doc: both(
      'Audite l’accessibilité de pages, ouvertes dans un navigateur, en thème clair, sombre et contrastes forcés, à plusieurs largeurs. Prend des fichiers Markdown, des fichiers HTML, des dossiers des uns ou des autres, un Storybook construit (storybook-static) et des adresses http(s). Un motif, comme "content/**/*.md", désigne des fichiers.\nIl faut à côté : npm install --save-dev playwright-core axe-core, et un Chromium ou un Chrome sur la machine. Le navigateur garde son bac à sable, sauf pour le compte root, avec lequel il ne démarrerait pas.\nUne faute vue dans plusieurs thèmes ou à plusieurs largeurs compte une fois.\nCodes de sortie : 0 rien à corriger, 1 des fautes, 2 commande mal écrite, pas de navigateur, ou page qui ne s’ouvre pas.',
      'Audits the accessibility of pages, opened in a browser, in the light and dark themes and in forced colours, at several widths. Takes Markdown files, HTML files, folders of either, a built Storybook (storybook-static) and http(s) addresses. A pattern, such as "content/**/*.md", names files.\nDue beside it: npm install --save-dev playwright-core axe-core, and a Chromium or Chrome on the machine. The browser keeps its sandbox, except for the root user, with whom it would not start.\nA fault seen in several themes or at several widths counts once.\nExit codes: 0 nothing to fix, 1 faults, 2 wrong usage, no browser, or a page that does not open.',
    ),
    options: {
      format: option(
        "text (par défaut), json, html (un rapport illustré), sarif (SARIF 2.1.0), junit, markdown (pour une demande de fusion), rgaa (la grille des 106 critères, en CSV) ou rgaa-fods (la même, en tableur OpenDocument) ; plusieurs, chacun suivi de son « --out »",
        "text (default), json, html (a report with pictures), sarif (SARIF 2.1.0), junit, markdown (for a pull request), rgaa (the grid of the 106 criteria, in CSV) or rgaa-fods (the same, as an OpenDocument spreadsheet); several, each with its “--out”",
        { values: ["text", "json", "html", "sarif", "junit", "markdown", "rgaa", "rgaa-fods"] },
      ),
      out: option(
        "fichier à écrire, au lieu de la sortie standard",
        "file to write, instead of standard output",
        { takes: file },
      ),
      scheme: option(
        "thèmes, séparés par des virgules (par défaut, tous)",
        "themes, with commas between them (default: all)",
        { values: ["light", "dark", "forced-colors"], isList: true },
      ),
      width: option(
        "largeurs en pixels, séparées par des virgules (par défaut, 320,768,1280)",
        "widths in pixels, with commas between them (default: 320,768,1280)",
        { takes: both("PIXELS"), isList: true },
      ),
      level: option(
        "le moins grave à compter : warning (par défaut) ou error",
        "the least grave to count: warning (default) or error",
        { values: ["warning", "error"] },
      ),
      max: option("nombre de fautes toléré (par défaut, 0)", "number of faults accepted (default: 0)", {
        takes: count,
      }),
      baseline: option(
        "fichier des fautes déjà connues, qui ne comptent pas",
        "file of the faults already known, which do not count",
        { takes: json },
      ),
      "update-baseline": option(
        "écrit dans le fichier de « --baseline » les fautes trouvées",
        "writes the faults found to the file of “--baseline”",
      ),
      config,
      people,
      now,
      public: publicFolder,
      sitemap: option(
        "plan de site (sitemap.xml) dont les adresses sont auditées",
        "sitemap (sitemap.xml) whose addresses are audited",
        { takes: both("ADRESSE|FICHIER", "URL|FILE") },
      ),
      include: option(
        'dans le plan de site, les chemins à garder : "/aide/**"',
        'of the sitemap, the paths to keep: "/help/**"',
        { takes: pattern },
      ),
      exclude: option(
        "dans le plan de site, les chemins à écarter",
        "of the sitemap, the paths to leave out",
        { takes: pattern },
      ),
      replace: option(
        "remplace une partie des adresses du plan de site : https://exemple.fr=http://localhost:3000",
        "replaces a part of the sitemap’s addresses: https://example.org=http://localhost:3000",
        { takes: both("ANCIEN=NOUVEAU", "FROM=TO") },
      ),
      sample: option(
        "au plus N adresses du plan de site par gabarit : même dossier, même profondeur",
        "at most N addresses of the sitemap for each template: same folder, same depth",
        { takes: both("N") },
      ),
      journeys: option(
        "audite aussi les états que nomment les parcours des réglages (audit.journeys)",
        "also audits the states that the settings’ journeys name (audit.journeys)",
      ),
      login: option(
        "ouvre une fenêtre pour se connecter à ce site, et garde la session dans « --storage-state »",
        "opens a window to log in to this site, and keeps the session in “--storage-state”",
        { takes: both("ADRESSE", "URL") },
      ),
      "storage-state": option(
        "session d’une personne connectée (cookies et stockage, comme Playwright les garde) ; jamais affichée",
        "session of a person who is logged in (cookies and storage, as Playwright keeps them); never shown",
        { takes: json },
      ),
      answers: option(
        "réponses d’une personne pour la grille RGAA ; ce qui a changé depuis redevient « non testé »",
        "a person’s answers for the RGAA grid; what has changed since is “not tested” again",
        { takes: both("FICHIER.yaml", "FILE.yaml") },
      ),
      rules: option(
        "donne toutes les règles, avec leur critère (ou, avec --format json, pour un programme)",
        "gives every rule, with its criterion (or, with --format json, for a program)",
      ),
      "wait-for": option(
        "sélecteur CSS à attendre avant d’auditer chaque page",
        "CSS selector to wait for before each page is audited",
        { takes: both("SÉLECTEUR", "SELECTOR") },
      ),
      "allow-redirects": option(
        "audite la page à laquelle une adresse mène, au lieu d’échouer",
        "audits the page that an address leads to, instead of failing",
      ),
      timeout: option(
        "secondes accordées à chaque page (par défaut, 120)",
        "seconds given to each page (default: 120)",
        { takes: both("SECONDES", "SECONDS") },
      ),
      jobs: option(
        "pages auditées à la fois (par défaut, une de plus que de cœurs)",
        "pages audited at a time (default: one more than cores)",
        { takes: count },
      ),
      browser: option(
        "exécutable du navigateur (sinon, CHROMIUM_PATH, puis les noms usuels)",
        "the browser's executable (otherwise CHROMIUM_PATH, then the usual names)",
        { takes: file },
      ),
      ...common,
    },
  },
  statement: {
    operands: both("GRILLE.csv", "GRID.csv"),
    doc: both(
      "Écrit l’en-tête de la déclaration d’accessibilité d’un site, à partir de la grille du RGAA (« dsfr-blocks audit --format rgaa », relue et complétée par une personne). L’état de conformité et les taux ne sont calculés que si aucun critère n’est NT ; les non-conformités prennent les mots des réponses.\nQuand le fichier de « --out » existe, ses autres clés restent comme elles sont. Ensuite, la page est vérifiée : ce qui manque encore (organisme, contact…) est dit, à sa ligne.\nCodes de sortie : 0 la déclaration est faite, 1 des critères non testés ou des clés à compléter, 2 commande mal écrite.",
      "Writes the front matter of a site’s accessibility statement from the grid of RGAA (“dsfr-blocks audit --format rgaa”, reviewed and filled in by a person). The conformity state and the rates are computed only when no criterion is NT; the non-conformities take the words of the answers.\nWhen the file of “--out” exists, its other keys stay as they are. Then the page is checked: what is still missing (body, contact…) is said, at its line.\nExit codes: 0 the statement is made, 1 criteria not tested or keys to fill in, 2 wrong usage.",
    ),
    options: {
      answers: option(
        "réponses d’une personne : les commentaires de ses NC disent les non-conformités",
        "a person’s answers: the comments of its NC tell the non-conformities",
        { takes: both("FICHIER.yaml", "FILE.yaml") },
      ),
      out: option(
        "page de la déclaration, à écrire ou à mettre à jour, au lieu de la sortie standard",
        "page of the statement, to write or to update, instead of standard output",
        { takes: both("FICHIER.md", "FILE.md") },
      ),
      config,
      now,
      ...common,
    },
  },
  schema: {
    operands: both("[PAGE]"),
    doc: both(
      "Donne le schéma JSON (2020-12) d’une page : ses clés, ce que chacune attend, en français ; ou ses champs pour Decap CMS et Sveltia CMS. PAGE : le nom d’une page ou son « layout » ; sans PAGE, la seule du site. Sans « --out », l’écrit sur la sortie standard.\nCodes de sortie : 0 le schéma est donné, ou les champs sont les mêmes ; 1 ils diffèrent ; 2 commande mal écrite.",
      "Gives the JSON Schema (2020-12) of a page: its keys, and what each takes, in French; or its fields for Decap CMS and Sveltia CMS. PAGE: a page’s name or its “layout”; without PAGE, the site’s only one. Without “--out”, writes it to standard output.\nExit codes: 0 the schema is given, or the fields are the same; 1 they differ; 2 wrong usage.",
    ),
    options: {
      out: option("fichier à écrire", "file to write", { takes: file }),
      format: option(
        "json (par défaut), ou decap : des collections, pour config.yml",
        "json (default), or decap: collections, for config.yml",
        { values: ["json", "decap"] },
      ),
      file: option(
        "avec decap : le fichier de la page, dans une collection de fichiers, au lieu d’un dossier",
        "with decap: the page's file, in a collection of files, instead of a folder",
        { takes: both("FICHIER.md", "FILE.md") },
      ),
      people: option(
        "avec decap : le dossier des fiches, où choisir les personnes ; leur collection aussi",
        "with decap: the folder of profiles, to choose people in; their collection too",
        { takes: folder },
      ),
      list: option(
        "donne les pages du site, et leurs « layout »",
        "gives the site's pages, and their “layout”",
      ),
      config,
      verify: option(
        "dit, à sa ligne, ce que les champs de ce fichier cassent, perdent ou refusent de la page",
        "says, at its line, what the fields of this file break, lose or refuse of the page",
        { takes: both("config.yml") },
      ),
      write: option(
        "dossier de VS Code (.vscode) : un schéma par page, et les réglages qui l’appliquent à ses fichiers",
        "VS Code's folder (.vscode): a schema a page, and the settings that apply it to its files",
        { takes: folder },
      ),
      ...common,
    },
  },
} satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;
