import type { Details, Severity } from "./issue";

/** The languages that sentences for authors are written in. */
export type Language = "fr" | "en";

/** Every rule's stable name. */
export type Rule = keyof typeof RULES;

type Sentence = (details: Details) => string;
type Row = Readonly<Record<Language, Sentence> & { severity: Severity }>;

const KINDS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  text: ["un texte", "a text"],
  boolean: ["`true` ou `false`", "`true` or `false`"],
  list: ["une liste (une ligne « - … » par élément)", "a list (a line “- …” for each item)"],
  object: ["des clés, en retrait sous celle-ci", "keys, indented under this one"],
  number: ["un nombre", "a number"],
  empty: ["rien", "nothing"],
};
const kind = (name: string | undefined, language: 0 | 1) => KINDS[name ?? ""]?.[language] ?? name ?? "";

const didYouMean = ({ nearest }: Details) => ({
  fr: nearest ? ` Vouliez-vous écrire « ${nearest} » ?` : "",
  en: nearest ? ` Did you mean “${nearest}”?` : "",
});
/** A number or a yes where a text is due is a text without its quotes. */
const quote = ({ expected, value }: Details) => ({
  fr: expected === "text" && value ? ` Mettez la valeur entre guillemets : "${value}".` : "",
  en: expected === "text" && value ? ` Put the value in quotes: "${value}".` : "",
});

/** Every sentence that an author may read: what is wrong, and what to write instead. */
const RULES = {
  "no-front-matter": {
    severity: "error",
    fr: () =>
      "Le fichier ne commence pas par un en-tête. Écrivez `---` seul sur la première ligne, puis les clés de la page, puis `---`.",
    en: () =>
      "The file does not begin with front matter. Write `---` alone on the first line, then the page's keys, then `---`.",
  },
  "unclosed-front-matter": {
    severity: "error",
    fr: () => "L’en-tête ouvert ici n’est pas fermé. Ajoutez une ligne `---` après la dernière clé.",
    en: () => "The front matter that opens here is not closed. Add a line `---` after the last key.",
  },
  "no-keys": {
    severity: "error",
    fr: () =>
      "L’en-tête ne contient pas de clés. Écrivez-les entre les deux lignes `---`, une par ligne : `title: …`.",
    en: () =>
      "The front matter holds no keys. Write them between the two `---` lines, one a line: `title: …`.",
  },
  "yaml-syntax": {
    severity: "error",
    fr: ({ cause = "" }) => YAML_CAUSES[cause]?.[0] ?? `La syntaxe YAML n’est pas comprise ici (${cause}).`,
    en: ({ cause = "" }) => YAML_CAUSES[cause]?.[1] ?? `The YAML syntax is not understood here (${cause}).`,
  },
  "duplicate-key": {
    severity: "error",
    fr: ({ key }) => `La clé « ${key} » est écrite deux fois. Gardez-en une seule.`,
    en: ({ key }) => `The key “${key}” is written twice. Keep only one.`,
  },
  "unknown-key": {
    severity: "error",
    fr: (d) => `La clé « ${d.key} » n’existe pas ici.${didYouMean(d).fr} Clés possibles : ${d.known}.`,
    en: (d) => `There is no key “${d.key}” here.${didYouMean(d).en} Possible keys: ${d.known}.`,
  },
  "missing-key": {
    severity: "error",
    fr: ({ key, parent, expected }) =>
      `Il manque la clé « ${key} »${parent ? ` sous « ${parent} »` : " dans l’en-tête"}. Ajoutez-la : elle attend ${kind(expected, 0)}.`,
    en: ({ key, parent, expected }) =>
      `The key “${key}” is missing ${parent ? `under “${parent}”` : "in the front matter"}. Add it: it takes ${kind(expected, 1)}.`,
  },
  "wrong-type": {
    severity: "error",
    fr: (d) => `« ${d.key} » attend ${kind(d.expected, 0)}, et reçoit ${kind(d.found, 0)}.${quote(d).fr}`,
    en: (d) => `“${d.key}” takes ${kind(d.expected, 1)}, and gets ${kind(d.found, 1)}.${quote(d).en}`,
  },
  "wrong-date": {
    severity: "error",
    fr: ({ key, value }) => `« ${key} » attend une date comme 2026-04-26, et reçoit « ${value} ».`,
    en: ({ key, value }) => `“${key}” takes a date such as 2026-04-26, and gets “${value}”.`,
  },
  "text-in-comment": {
    severity: "warning",
    fr: ({ key, value }) =>
      `Dans « ${key} », « ${value} » ne s’affiche pas : après une espace, « # » ouvre un commentaire. Mettez toute la valeur entre guillemets.`,
    en: ({ key, value }) =>
      `In “${key}”, “${value}” does not show: after a space, “#” begins a comment. Put the whole value in quotes.`,
  },
  "empty-text": {
    severity: "error",
    fr: ({ key }) => `« ${key} » est vide. La page a besoin de ce texte : écrivez-le.`,
    en: ({ key }) => `“${key}” is empty. The page needs this text: write it.`,
  },
  "unknown-person": {
    severity: "warning",
    fr: (d) => `« ${d.name} » n’est pas dans l’annuaire : son nom s’affiche, sans fiche.${didYouMean(d).fr}`,
    en: (d) => `“${d.name}” is not in the directory: the name shows, without a profile.${didYouMean(d).en}`,
  },
  "ambiguous-person": {
    severity: "warning",
    fr: ({ name, found }) =>
      `« ${name} » désigne plusieurs fiches de l’annuaire (${found}) : son nom s’affiche, sans fiche. Donnez un nom différent à chacune.`,
    en: ({ name, found }) =>
      `“${name}” stands for several profiles of the directory (${found}): the name shows, without a profile. Give each a name of its own.`,
  },
} as const satisfies Readonly<Record<string, Row>>;

/** What the YAML parser found, in the words of somebody who does not know YAML. Keys: its error codes. */
const YAML_CAUSES: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  ALIAS_PROPS: [
    "Un repère `&` ou `!` précède un renvoi `*`. Mettez la valeur entre guillemets.",
    "An `&` or `!` mark stands before a `*` reference. Put the value in quotes.",
  ],
  BAD_COLLECTION_TYPE: [
    "Un `!` en début de valeur ne convient pas à une liste ou à des clés. Ôtez-le.",
    "A `!` at the start of a value does not fit a list or keys. Take it away.",
  ],
  BAD_DIRECTIVE: [
    "Une ligne qui commence par `%` a un sens en YAML. Mettez la valeur entre guillemets.",
    "A line that begins with `%` means something in YAML. Put the value in quotes.",
  ],
  MULTIPLE_TAGS: [
    "Deux `!` se suivent. Mettez la valeur entre guillemets.",
    "Two `!` marks follow each other. Put the value in quotes.",
  ],
  NON_STRING_KEY: [
    "Une clé est un mot : celle-ci est une liste ou d’autres clés.",
    "A key is a word: this one is a list or other keys.",
  ],
  RESOURCE_EXHAUSTION: [
    "L’en-tête est imbriqué trop profondément.",
    "The front matter is nested too deeply.",
  ],
  BAD_ALIAS: [
    "Un `*` en début de valeur renvoie à un nom inconnu. Mettez la valeur entre guillemets.",
    "A `*` at the start of a value refers to an unknown name. Put the value in quotes.",
  ],
  BAD_DQ_ESCAPE: [
    "`\\` suivi de cette lettre ne veut rien dire entre guillemets droits. Doublez la barre : `\\\\`.",
    "`\\` followed by this letter means nothing in double quotes. Double it: `\\\\`.",
  ],
  BAD_INDENT: [
    "Le retrait de cette ligne ne convient pas. Alignez-la sur ses voisines, avec des espaces.",
    "This line's indentation does not fit. Align it with its neighbours, with spaces.",
  ],
  BAD_PROP_ORDER: [
    "Un repère `&` ou `!` est mal placé. Mettez la valeur entre guillemets.",
    "An `&` or `!` mark is out of place. Put the value in quotes.",
  ],
  BAD_SCALAR_START: [
    "Une valeur ne peut pas commencer par ce signe. Mettez-la entre guillemets.",
    "A value cannot begin with this sign. Put it in quotes.",
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    "Deux « : » se suivent dans la même ligne. Mettez le texte après le premier entre guillemets.",
    "Two “: ” follow each other on one line. Put the text after the first one in quotes.",
  ],
  BLOCK_IN_FLOW: [
    "Une liste ou des clés en retrait ne vont pas entre crochets ou accolades.",
    "An indented list or keys cannot stand inside brackets or braces.",
  ],
  COMMENT_SPACE: [
    "Un `#` suit un texte sans espace. Mettez la valeur entre guillemets, ou une espace avant `#`.",
    "A `#` follows a text without a space. Put the value in quotes, or a space before `#`.",
  ],
  DUPLICATE_KEY: [
    "La même clé est écrite deux fois. Gardez-en une seule.",
    "The same key is written twice. Keep only one.",
  ],
  IMPOSSIBLE: [
    "Cette ligne n’est pas comprise. Réécrivez-la sur le modèle de ses voisines.",
    "This line is not understood. Write it again like its neighbours.",
  ],
  MISSING_CHAR: [
    "Il manque un signe : un guillemet ou un crochet resté ouvert, ou l’espace après « : » ou « - ».",
    "A sign is missing: a quote or bracket left open, or the space after “:” or “-”.",
  ],
  MULTILINE_IMPLICIT_KEY: [
    "Ce texte court sur plusieurs lignes et contient « : ». Mettez-le entre guillemets ou écrivez `>-` après la clé.",
    "This text runs over several lines and holds “: ”. Put it in quotes or write `>-` after the key.",
  ],
  MULTIPLE_ANCHORS: [
    "Deux repères `&` se suivent. Mettez la valeur entre guillemets.",
    "Two `&` marks follow each other. Put the value in quotes.",
  ],
  MULTIPLE_DOCS: [
    "L’en-tête contient une ligne `---` ou `...` de trop.",
    "The front matter holds one `---` or `...` line too many.",
  ],
  TAB_AS_INDENT: [
    "Une tabulation sert de retrait. Remplacez-la par des espaces.",
    "A tab is used as indentation. Replace it with spaces.",
  ],
  TAG_RESOLVE_FAILED: [
    "Un `!` en début de valeur a un sens en YAML. Mettez la valeur entre guillemets.",
    "A `!` at the start of a value means something in YAML. Put the value in quotes.",
  ],
  TOO_DEEP: ["L’en-tête est imbriqué trop profondément.", "The front matter is nested too deeply."],
  UNEXPECTED_TOKEN: [
    "Ce signe n’est pas attendu ici. Mettez la valeur entre guillemets.",
    "This sign is not expected here. Put the value in quotes.",
  ],
};

export function sentence(rule: Rule, language: Language, details: Details): string {
  return RULES[rule][language](details);
}

export function severityOf(rule: Rule): Severity {
  return RULES[rule].severity;
}

/** The names of all rules. */
export const rules = Object.keys(RULES) as readonly Rule[];
