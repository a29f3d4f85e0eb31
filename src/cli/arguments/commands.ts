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

/** What can be asked without a command. */
export const TOP_OPTIONS = {
  ...common,
  version: { doc: both("affiche la version", "shows the version") },
} satisfies Options;

export const COMMANDS = {
  check: {
    operands: both("CHEMIN…", "PATH…"),
    doc: both(
      "Vérifie des pages : chaque erreur, à sa ligne. Un dossier est parcouru en entier ; seuls ses fichiers « layout: candidates » sont vérifiés.\nCodes de sortie : 0 tout va bien, 1 contenu à corriger, 2 commande mal écrite.",
      "Checks pages: every fault, at its line. A folder is walked whole; only its “layout: candidates” files are checked.\nExit codes: 0 all is well, 1 content to fix, 2 wrong usage.",
    ),
    options: {
      people,
      format: {
        doc: both("text (par défaut) ou json", "text (default) or json"),
        takes: both("text|json"),
        values: ["text", "json"],
      },
      strict: { doc: both("les avertissements font échouer aussi", "warnings fail too") },
      quiet: {
        doc: both("n’affiche que ce qui fait échouer", "shows only what fails"),
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
      now: {
        doc: both("jour de l’affichage (par défaut, aujourd’hui)", "the day it is (default: today)"),
        takes: both("AAAA-MM-JJ", "YYYY-MM-DD"),
      },
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
} satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;
