import {
  createTranslations,
  commonOptions,
  config,
  css,
  file,
  folder,
  html,
  json,
  now,
  createOption,
  type Options,
  people,
  publicFolder,
  scheme,
} from "@dsfr-blocks/base/node/command/options";
import type { Command } from "@dsfr-blocks/base/node/command/help";
import type { Arguments } from "@dsfr-blocks/base/node/command/readArguments";
import { FRAMEWORKS } from "../starter/frameworks";

/** Options that are accepted without a command. */
export const TOP_OPTIONS = {
  ...commonOptions,
  version: createOption("affiche la version", "shows the version"),
} satisfies Options;

export const COMMANDS = {
  init: {
    operands: createTranslations(""),
    description: createTranslations(
      "Écrit les premières pages d’un site. Dans un dossier vide, écrit un petit site complet : huit pages avec un en-tête et un pied de page, les fiches des personnes qu’elles citent, les réglages et package.json. Dans un site qui a déjà des pages, écrit une page, celles vers lesquelles elle a des liens, et le code qui les affiche avec Next, Astro, React Router ou Vite, selon package.json. N’écrase aucun fichier ; avec --configure, remplace les fichiers du modèle de départ qui n’ont pas été modifiés. Indique ce qu’il reste à faire. Dans un terminal, pose les questions nécessaires.\nCodes de sortie : 0 les pages sont écrites, 2 commande incorrecte.",
      "Writes the first pages of a site. In an empty folder, writes a small complete site: eight pages with a header and a footer, the profiles of the people in them, the settings and package.json. In a site that already has pages, writes one page, the pages to which it links, and the code that shows them with Next, Astro, React Router or Vite, depending on package.json. Does not overwrite any file; with --configure, replaces the template’s files that have not been changed. Lists the next steps. In a terminal, asks for what is missing.\nExit codes: 0 the pages are written, 2 wrong usage.",
    ),
    options: {
      framework: createOption(
        "l’outil qui construit le site (par défaut, celui de package.json)",
        "framework of the site (default: the one in package.json)",
        { values: Object.keys(FRAMEWORKS) },
      ),
      page: createOption(
        "le « layout » de la page (par défaut, celui du modèle de page qui a le plus de blocs)",
        "the page’s “layout” (default: the one with the most blocks)",
        { placeholder: createTranslations("LAYOUT") },
      ),
      configure: createOption(
        "change aussi des fichiers qui existent déjà : réglages de l’outil et types s’ils ont la forme habituelle, package.json, page du modèle de départ",
        "also changes existing files: the framework’s settings and types if they have the usual form, package.json, the template’s page",
      ),
      cms: createOption(
        "écrit seulement l’éditeur des pages du site, avec Decap CMS : sa page (admin/index.html), une copie des fichiers que le navigateur charge, refaite à chaque fois, et un script dans package.json",
        "writes only the editor of the site’s pages, with Decap CMS: its page (admin/index.html), a copy of the files that the browser loads, made again at each run, and a script in package.json",
      ),
      "dry-run": createOption(
        "indique ce qui serait écrit, sans rien écrire",
        "shows what would be written, and writes nothing",
      ),
      ...commonOptions,
    },
  },
  check: {
    operands: createTranslations("CHEMIN…", "PATH…"),
    description: createTranslations(
      'Vérifie des pages, et signale chaque faute à sa ligne. Dans un dossier et ses sous-dossiers, vérifie seulement les pages du site, reconnues à leur « layout » ou à leur emplacement. Un motif, comme "content/**/*.md", désigne des fichiers.\nRéglages : dsfr-blocks.config.ts (ou .mts, .js, .mjs), dans le dossier de la commande ou au-dessus. Il exporte defineConfig({ … }) : pages (les modèles de page du site), rules (off, info, warning ou error pour chaque règle), levels (la même chose pour certains fichiers), domains (les domaines du site), people (le dossier des fiches).\nCodes de sortie : 0 aucune faute, 1 contenu à corriger, 2 commande incorrecte.',
      'Checks pages, and reports every issue at its line. In a folder and its subfolders, checks only the files that are pages of the site, by their “layout” or their location. A pattern, such as "content/**/*.md", names files.\nSettings: dsfr-blocks.config.ts (or .mts, .js, .mjs), in the folder of the command or above. It exports defineConfig({ … }): pages (the site’s page types), rules (off, info, warning or error for each rule), levels (the same for some files), domains (the site’s own domains), people (the folder of profiles).\nExit codes: 0 no issues, 1 content to fix, 2 wrong usage.',
    ),
    options: {
      people,
      config,
      now,
      watch: createOption(
        "vérifie à nouveau à chaque changement, jusqu’à Ctrl-C",
        "checks again after each change, until Ctrl-C",
      ),
      skipped: createOption(
        "liste les fichiers Markdown ignorés",
        "lists the Markdown files that are skipped",
      ),
      format: createOption(
        "text (par défaut), json, github (annotations) ou sarif (SARIF 2.1.0)",
        "text (default), json, github (annotations) or sarif (SARIF 2.1.0)",
        { values: ["text", "json", "github", "sarif"] },
      ),
      level: createOption(
        "niveau le plus bas à afficher : info (par défaut en json et sarif), warning (par défaut en text et github) ou error",
        "lowest level to show: info (default for json and sarif), warning (default for text and github) or error",
        { values: ["info", "warning", "error"] },
      ),
      strict: createOption("échoue aussi s’il y a un avertissement", "warnings also make the command fail"),
      changed: createOption(
        "limite le rapport aux fichiers changés depuis ce commit, d’après git, et aux fichiers qui en dépendent",
        "limits the report to the files changed since this commit, according to git, and the files that depend on them",
        { placeholder: createTranslations("COMMIT") },
      ),
      baseline: createOption(
        "fichier des fautes connues, qui ne sont plus signalées",
        "file of known issues, which are no longer reported",
        { placeholder: json },
      ),
      "update-baseline": createOption(
        "écrit toutes les fautes trouvées dans le fichier de « --baseline »",
        "writes all the issues found to the file of “--baseline”",
      ),
      fix: createOption(
        "corrige dans les fichiers ce qui peut l’être sans risque : les espaces, les anciens noms de clés",
        "fixes in the files what can be fixed safely: spaces, former names of keys",
      ),
      rewrite: createOption(
        "réécrit dans les fichiers ce qui peut s’écrire de deux façons : « steps » met en liste les étapes d’un texte ; « html » remplace le HTML par du Markdown, si la page reste la même",
        "rewrites in the files what can be written in two ways: “steps” converts the steps of a text to a list; “html” converts HTML to Markdown, if the page stays the same",
        { placeholder: createTranslations("NOM", "NAME") },
      ),
      "dry-run": createOption(
        "avec « --fix » ou « --rewrite », indique les fichiers qui changeraient, sans les modifier",
        "with “--fix” or “--rewrite”, lists the files that would change, without writing them",
      ),
      ...commonOptions,
    },
  },
  render: {
    operands: createTranslations("FICHIER|DOSSIER…", "FILE|DIR…"),
    description: createTranslations(
      "Crée, à partir d’une page, un seul fichier HTML, qui contient ses styles et ses polices et s’ouvre sans réseau. Sans « --out », l’écrit sur la sortie standard.\nAvec « --fragment --out-dir DOSSIER », écrit le HTML seul de chaque page d’un dossier, à insérer dans le document d’un autre outil, et manifest.json : titre, plan et fautes de chaque page. N’écrit que les fichiers qui changent, et supprime ceux des pages qui n’existent plus.\nCodes de sortie : 0 la page est créée, 1 contenu à corriger, 2 commande incorrecte.",
      "Creates one HTML file from a page, with its styles and fonts, which opens without a network. Without “--out”, writes it to standard output.\nWith “--fragment --out-dir DIR”, writes only the HTML of each page of a folder, to insert into the document of another tool, and manifest.json: title, outline and issues of each page. Writes only the files that change, and deletes those of pages that no longer exist.\nExit codes: 0 the page is created, 1 content to fix, 2 wrong usage.",
    ),
    options: {
      out: createOption("fichier à écrire", "file to write", { placeholder: html }),
      fragment: createOption(
        "écrit seulement le HTML de la page, sans document autour",
        "writes only the page’s HTML, without a document around it",
      ),
      "out-dir": createOption("dossier où écrire le HTML de chaque page", "folder for each page’s HTML", {
        placeholder: folder,
      }),
      main: createOption(
        "garde seulement le <main> de chaque page, sans fil d’Ariane",
        "keeps only the <main> of each page, without the breadcrumb",
      ),
      styles: createOption(
        "feuille de styles à écrire : les règles du DSFR installé dont ces pages ont besoin",
        "stylesheet to write: the rules of the installed DSFR that these pages need",
        { placeholder: css },
      ),
      watch: createOption("recommence à chaque changement", "runs again after each change"),
      base: createOption(
        "chemin sous lequel le site est publié, ajouté aux liens et aux images : /eig/",
        "path under which the site is published, added to links and images: /eig/",
        { placeholder: createTranslations("CHEMIN", "PATH") },
      ),
      people,
      config,
      scheme,
      now,
      public: publicFolder,
      ...commonOptions,
    },
  },
  styles: {
    operands: createTranslations("HTML…"),
    description: createTranslations(
      `Crée la feuille de styles d’un site qui utilise le DSFR : seulement les règles du DSFR installé dont ses pages ont besoin, dans tous leurs états. Lit les pages construites par n’importe quel outil : fichiers HTML, dossiers, motifs comme "dist/**/*.html". Garde aussi les règles de ce que le script du DSFR ajoute aux pages. Copie à côté les polices et les icônes, dans un dossier du même nom.
Codes de sortie : 0 la feuille est créée, 2 commande incorrecte.`,
      `Creates the stylesheet of a DSFR site: only the rules of the installed DSFR that its pages need, in every state. Reads the built pages, of any tool: HTML files, folders, patterns such as "dist/**/*.html". Also keeps the rules for what the DSFR’s script adds to pages. Copies fonts and icons beside it, into a folder of the same name.
Exit codes: 0 the stylesheet is created, 2 wrong usage.`,
    ),
    options: {
      out: createOption("feuille à écrire", "stylesheet to write", { placeholder: css }),
      keep: createOption(
        'classes à garder même si aucune page ne les a, séparées par des virgules : fr-alert, "fr-modal*"',
        'classes to keep even if no page has them, separated by commas: fr-alert, "fr-modal*"',
        { placeholder: createTranslations("CLASSES"), isList: true },
      ),
      scheme,
      ...commonOptions,
    },
  },
  // only the options that this library adds: the command of `rgaa-audit` declares the other options of `audit`
  audit: {
    operands: createTranslations("CHEMIN|ADRESSE…", "PATH|URL…"),
    description: createTranslations(
      'Audite l’accessibilité de pages, ouvertes dans un navigateur, en thème clair, sombre et contrastes forcés, à plusieurs largeurs. Accepte des fichiers Markdown, des fichiers HTML, des dossiers des uns ou des autres, un Storybook construit (storybook-static) et des adresses http(s). Un motif, comme "content/**/*.md", désigne des fichiers.\nIl faut aussi le paquet de l’audit, playwright-core et axe-core (voir docs/audit.md pour les installer), et Chromium ou Chrome sur la machine. Le navigateur utilise son bac à sable, sauf avec le compte root : le bac à sable l’empêcherait de démarrer.\nUne faute vue dans plusieurs thèmes ou à plusieurs largeurs compte une fois.\nPour partager un grand site entre plusieurs machines : --shard 1/8, --shard 2/8…, puis « audit merge RAPPORT… » (audit merge --help).\nCodes de sortie : 0 aucune faute, 1 des fautes, 2 commande incorrecte, navigateur absent, ou page non auditée en entier.',
      'Audits the accessibility of pages, opened in a browser, in the light and dark themes and in forced colours, at several widths. Accepts Markdown files, HTML files, folders of either, a built Storybook (storybook-static) and http(s) URLs. A pattern, such as "content/**/*.md", names files.\nAlso needs the audit’s package, playwright-core and axe-core (see docs/audit.md to install them), and Chromium or Chrome on the machine. The browser uses its sandbox, unless the command runs as root: with a sandbox, it would not start.\nA finding seen in several themes or at several widths counts once.\nTo share a large site among several machines: --shard 1/8, --shard 2/8…, then “audit merge REPORT…” (audit merge --help).\nExit codes: 0 no findings, 1 findings, 2 wrong usage, no browser, or a page that was not audited completely.',
    ),
    options: { people, now },
  },
  statement: {
    operands: createTranslations("GRILLE.csv", "GRID.csv"),
    description: createTranslations(
      "Écrit l’en-tête de la déclaration d’accessibilité d’un site, à partir de la grille du RGAA (« dsfr-blocks audit --format rgaa », relue et complétée par une personne). L’état de conformité et les taux ne sont calculés que si aucun critère n’est NT ; les non-conformités reprennent le texte des réponses.\nSi le fichier de « --out » existe, ses autres clés ne changent pas. La commande vérifie ensuite la page, et signale à sa ligne ce qui manque encore (organisme, contact…).\nCodes de sortie : 0 la déclaration est complète, 1 des critères non testés ou un point à corriger, 2 commande incorrecte.",
      "Writes the front matter of a site’s accessibility statement from the RGAA grid (“dsfr-blocks audit --format rgaa”, reviewed and filled in by a person). The conformity state and the rates are computed only when no criterion is NT; the non-conformities contain the text of the answers.\nIf the file of “--out” exists, its other keys do not change. The command then checks the page, and reports at its line what is still missing (organisation, contact…).\nExit codes: 0 the statement is complete, 1 criteria not tested or an issue, 2 wrong usage.",
    ),
    options: {
      answers: createOption(
        "fichier des réponses d’une personne ; le commentaire de chaque réponse NC décrit la non-conformité",
        "a person’s answers; the comment of each NC answer describes the non-conformity",
        { placeholder: createTranslations("FICHIER.yaml", "FILE.yaml") },
      ),
      out: createOption(
        "page de la déclaration, à écrire ou à mettre à jour, au lieu de la sortie standard",
        "page of the statement, to write or to update, instead of standard output",
        { placeholder: createTranslations("FICHIER.md", "FILE.md") },
      ),
      replace: createOption(
        "remplace une partie du nom des pages de la grille par leur adresse publique : dist=https://exemple.fr",
        "replaces a part of the names of the grid’s pages by their public URL: dist=https://example.org",
        { placeholder: createTranslations("ANCIEN=NOUVEAU", "FROM=TO") },
      ),
      config,
      now,
      ...commonOptions,
    },
  },
  schema: {
    operands: createTranslations("[PAGE]"),
    description: createTranslations(
      "Affiche le schéma JSON (2020-12) d’un modèle de page : ses clés et ce que chacune doit contenir, en français ; ou ses champs pour Decap CMS et Sveltia CMS. PAGE : le nom d’un modèle de page ou son « layout » ; sans PAGE, le seul du site. Sans « --out », l’écrit sur la sortie standard.\nCodes de sortie : 0 le schéma est affiché, ou les champs sont les mêmes ; 1 ils diffèrent ; 2 commande incorrecte.",
      "Prints the JSON Schema (2020-12) of a page type: its keys and what each must contain, in French; or its fields for Decap CMS and Sveltia CMS. PAGE: the name of a page type or its “layout”; without PAGE, the site’s only page type. Without “--out”, writes it to standard output.\nExit codes: 0 the schema is printed, or the fields are the same; 1 they differ; 2 wrong usage.",
    ),
    options: {
      out: createOption("fichier à écrire", "file to write", { placeholder: file }),
      format: createOption(
        "json (par défaut), ou decap : des collections, pour config.yml",
        "json (default), or decap: collections, for config.yml",
        { values: ["json", "decap"] },
      ),
      file: createOption(
        "avec decap : le fichier de la page, dans une collection de fichiers, au lieu d’un dossier",
        "with decap: the page’s file, in a collection of files, instead of a folder",
        { placeholder: createTranslations("FICHIER.md", "FILE.md") },
      ),
      people: createOption(
        "avec decap : le dossier des fiches, où l’on choisit les personnes ; la commande écrit aussi leur collection",
        "with decap: the folder of profiles, from which authors choose people; also writes their collection",
        { placeholder: folder },
      ),
      example: createOption(
        "avec decap : une page d’exemple, qui remplit les nouvelles pages d’une seconde collection",
        "with decap: an example page, which fills the new pages of a second collection",
        { placeholder: createTranslations("FICHIER.md", "FILE.md") },
      ),
      list: createOption(
        "liste les modèles de page du site, leurs « layout » et leurs fichiers",
        "lists the site’s page types, their “layout” and their files",
      ),
      config,
      verify: createOption(
        "compare les champs de ce fichier au modèle de page, et signale, à sa ligne, chaque champ avec lequel le CMS écrirait une page invalide, perdrait une information ou refuserait une valeur permise",
        "compares the fields of this file with the page type, and reports, at its line, each field with which the CMS would write an invalid page, lose information or refuse a valid value",
        { placeholder: createTranslations("config.yml") },
      ),
      write: createOption(
        "dossier de VS Code (.vscode) : y écrit un schéma par modèle de page, et les réglages qui l’appliquent à ses fichiers",
        "folder of VS Code (.vscode): writes there a schema for each page type, and the settings that apply it to its files",
        { placeholder: folder },
      ),
      ...commonOptions,
    },
  },
  explain: {
    operands: createTranslations("RÈGLE", "RULE"),
    description: createTranslations(
      "Explique une règle de « check » : ce qu’elle signale, pourquoi, comment corriger, un exemple avant et après. Chaque message de « check » se termine par le nom de sa règle, entre crochets.\nCodes de sortie : 0 la règle est expliquée, 2 commande incorrecte.",
      "Explains a rule of “check”: what it reports, why, how to fix it, an example before and after. Each message of “check” ends with the name of its rule, in brackets.\nExit codes: 0 the rule is explained, 2 wrong usage.",
    ),
    options: commonOptions,
  },
  doctor: {
    operands: createTranslations(""),
    description: createTranslations(
      "Vérifie l’installation du DSFR dans le site, sans rien changer. Signale un DSFR absent, en deux versions ou sans ses fichiers compilés, et un DSFR que npm peut remplacer par une version dont le site n’a pas accepté les conditions.\nCodes de sortie : 0 rien à corriger, 1 à corriger, 2 commande incorrecte.",
      "Checks how the DSFR is installed in the site, and changes nothing. Reports a DSFR that is absent, in two versions or without its compiled files, and a DSFR that npm may replace with a version whose terms the site has not accepted.\nExit codes: 0 nothing to fix, 1 something to fix, 2 wrong usage.",
    ),
    options: commonOptions,
  },
} satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;

/** Parsed arguments of a command, by option name. */
export type CommandArguments<Name extends CommandName> = Arguments<
  keyof (typeof COMMANDS)[Name]["options"] & string
>;

export type RenderArguments = CommandArguments<"render">;
