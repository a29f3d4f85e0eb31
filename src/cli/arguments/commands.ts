import type { Language } from "../../content/sentences";

type Both = Readonly<Record<Language, string>>;

export interface Option {
  readonly doc: Both;
  /** What stands after it; a switch takes nothing. */
  readonly takes?: Both;
  /** The only values that it knows. */
  readonly values?: readonly string[];
}
export type Options = Readonly<Record<string, Option>>;

export interface Command {
  readonly operands: Both;
  readonly doc: Both;
  readonly options: Options;
}

const both = (fr: string, en = fr): Both => ({ fr, en });
const folder = both("DOSSIER", "DIR");
const html = both("FICHIER.html", "FILE.html");
const json = both("FICHIER.json", "FILE.json");

const common = {
  lang: {
    doc: both("langue des messages : fr (par défaut) ou en", "language of the messages: fr (default) or en"),
    takes: both("fr|en"),
    values: ["fr", "en"],
  },
  help: { doc: both("affiche cette aide", "shows this help") },
} satisfies Options;

const people = {
  doc: both("fiches des personnes, un fichier Markdown chacune", "people's profiles, a Markdown file each"),
  takes: folder,
};

const now = {
  doc: both("le jour qu’il est (par défaut, aujourd’hui)", "the day it is (default: today)"),
  takes: both("AAAA-MM-JJ", "YYYY-MM-DD"),
};

/** What can be asked without a command. */
export const TOP_OPTIONS = {
  ...common,
  version: { doc: both("affiche la version", "shows the version") },
} satisfies Options;

export const COMMANDS = {
  check: {
    operands: both("CHEMIN…", "PATH…"),
    doc: both(
      'Vérifie des pages : chaque erreur, à sa ligne. Un dossier est parcouru en entier ; seuls ses fichiers « layout: candidates » sont vérifiés. Un motif, comme "content/**/*.md", désigne des fichiers.\nRéglages : dsfr-blocks.config.yaml (ou .yml, .json), dans le dossier de la page ou au-dessus, jusqu’à celui de la commande. Ses clés : rules (off, info, warning ou error pour chaque règle), hosts (les domaines du site), people (le dossier des fiches).\nCodes de sortie : 0 tout va bien, 1 contenu à corriger, 2 commande mal écrite.',
      "Checks pages: every fault, at its line. A folder is walked whole; only its “layout: candidates” files are checked. A pattern, such as \"content/**/*.md\", names files.\nSettings: dsfr-blocks.config.yaml (or .yml, .json), in the page's folder or above, up to that of the command. Its keys: rules (off, info, warning or error for each rule), hosts (the site's own), people (the folder of profiles).\nExit codes: 0 all is well, 1 content to fix, 2 wrong usage.",
    ),
    options: {
      people,
      config: {
        doc: both(
          "fichier de réglages, au lieu de celui qui est trouvé",
          "settings file, instead of the one found",
        ),
        takes: both("FICHIER", "FILE"),
      },
      now,
      format: {
        doc: both(
          "text (par défaut), json, github (annotations) ou sarif (SARIF 2.1.0)",
          "text (default), json, github (annotations) or sarif (SARIF 2.1.0)",
        ),
        takes: both("text|json|github|sarif"),
        values: ["text", "json", "github", "sarif"],
      },
      level: {
        doc: both(
          "le moins grave à montrer : info (json, sarif), warning (text, github) ou error",
          "the least grave to show: info (json, sarif), warning (text, github) or error",
        ),
        takes: both("info|warning|error"),
        values: ["info", "warning", "error"],
      },
      strict: { doc: both("les avertissements font échouer aussi", "warnings fail too") },
      quiet: {
        doc: both("n’affiche que ce qui fait échouer", "shows only what fails"),
      },
      fix: {
        doc: both(
          "corrige dans les fichiers ce qui se corrige sans jugement : les espaces",
          "mends in the files what needs no judgement: spaces",
        ),
      },
      ...common,
    },
  },
  render: {
    operands: both("FICHIER", "FILE"),
    doc: both(
      "Fait d’une page un seul fichier HTML, styles et polices compris, qui s’ouvre sans réseau. Sans « --out », l’écrit sur la sortie standard.\nCodes de sortie : 0 la page est faite, 1 contenu à corriger, 2 commande mal écrite.",
      "Makes one HTML file of a page, styles and fonts inside, that opens with no network. Without “--out”, writes it to standard output.\nExit codes: 0 the page is made, 1 content to fix, 2 wrong usage.",
    ),
    options: {
      out: { doc: both("fichier à écrire", "file to write"), takes: html },
      people,
      scheme: {
        doc: both(
          "thème : system (par défaut, celui du visiteur), light ou dark",
          "theme: system (default, the visitor's), light or dark",
        ),
        takes: both("system|light|dark"),
        values: ["system", "light", "dark"],
      },
      now,
      public: {
        doc: both(
          "racine du site : poids des documents, photos des personnes",
          "the site's root: weight of downloads, people's photos",
        ),
        takes: folder,
      },
      ...common,
    },
  },
  schema: {
    operands: both("[PAGE]"),
    doc: both(
      "Donne le schéma JSON (2020-12) d’une page : ses clés, ce que chacune attend, en français. PAGE : candidates (par défaut). Sans « --out », l’écrit sur la sortie standard.\nCodes de sortie : 0 le schéma est donné, 2 commande mal écrite.",
      "Gives the JSON Schema (2020-12) of a page: its keys, and what each takes, in French. PAGE: candidates (default). Without “--out”, writes it to standard output.\nExit codes: 0 the schema is given, 2 wrong usage.",
    ),
    options: {
      out: { doc: both("fichier à écrire", "file to write"), takes: json },
      ...common,
    },
  },
} satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;
