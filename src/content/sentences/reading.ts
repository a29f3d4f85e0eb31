import type { Details } from "../../base/finding";
import { didYouMean, error, type Language, rows, warning } from "../../base/sentence";

const KINDS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  text: ["un texte", "a text"],
  boolean: ["`true` ou `false`", "`true` or `false`"],
  list: ["une liste (une ligne « - … » par élément)", "a list (a line “- …” for each item)"],
  object: ["des clés, en retrait sous celle-ci", "keys, indented under this one"],
  number: ["un nombre", "a number"],
  empty: ["rien", "nothing"],
};
const OR = [" ou ", " or "] as const;
/** A kind of value, or several, with a space between: `number text`. */
const kind = (names = "", language: 0 | 1) =>
  KINDS[names]?.[language] ??
  names
    .split(" ")
    .map((name) => KINDS[name]?.[language] ?? name)
    .join(OR[language]);

/** About a text, in a file or in a form; a site may set its level. */
export const HIDDEN_CHARACTER = error(
  "Un caractère invisible ({code}) se cache ici. Effacez-le, puis retapez le mot.",
  "An invisible character ({code}) hides here. Delete it, then type the word again.",
);

const YES = new Set("oui vrai yes on true 1 ouvert ouverte open".split(" "));
const NO = new Set("non faux no off false 0 fermé fermée closed".split(" "));

/** What to write in the place of a value, where that can be told. */
function instead({
  expected,
  found = "",
  value = "",
  example = "",
}: Details): Readonly<Record<Language, string>> {
  // a number or a yes where a text is due is a text without its quotes
  if (expected === "text" && value !== "")
    return {
      fr: ` Mettez la valeur entre guillemets : "${value}".`,
      en: ` Put the value in quotes: "${value}".`,
    };
  if (expected === "text" && (found === "list" || found === "object"))
    return {
      fr: " Si c’est un texte, mettez-le entre guillemets, ou sous `>-`, en retrait.",
      en: " If it is a text, put it in quotes, or below `>-`, indented.",
    };
  // a yes or a no in words that YAML does not know
  const word = value.trim().toLowerCase();
  const due = YES.has(word) ? "true" : NO.has(word) ? "false" : undefined;
  if (expected === "boolean" && due !== undefined)
    return { fr: ` Écrivez \`${due}\`, sans guillemets.`, en: ` Write \`${due}\`, without quotes.` };
  if (example === "") return { fr: "", en: "" };
  const lines = (open: string, close: string) => open + example.replaceAll("\n", `${close}, ${open}`) + close;
  return {
    fr: ` Par exemple, ligne par ligne : ${lines("« ", " »")}.`,
    en: ` For example, line by line: ${lines("“", "”")}.`,
  };
}

const EMAIL = {
  fr: "une adresse électronique comme prenom.nom@exemple.gouv.fr",
  en: "an e-mail address such as prenom.nom@exemple.gouv.fr",
};

/** The numbers that a key takes. */
const range = ({ min, max }: Details): Readonly<Record<Language, string>> =>
  min === undefined
    ? { fr: `d’au plus ${max}`, en: `of at most ${max}` }
    : max === undefined
      ? { fr: `d’au moins ${min}`, en: `of at least ${min}` }
      : { fr: `de ${min} à ${max}`, en: `from ${min} to ${max}` };

/** What to write where nothing is: a word to choose, a date, a text. */
const needed = ({ known, expected }: Details): Readonly<Record<Language, string>> =>
  known
    ? { fr: `Écrivez l’un de ces mots : ${known}.`, en: `Write one of these words: ${known}.` }
    : expected === "date"
      ? { fr: "Écrivez une date comme 2026-04-26.", en: "Write a date such as 2026-04-26." }
      : expected === "email"
        ? { fr: `Écrivez ${EMAIL.fr}.`, en: `Write ${EMAIL.en}.` }
        : { fr: "La page a besoin de ce texte : écrivez-le.", en: "The page needs this text: write it." };

/** What can be wrong with a file before its texts are looked at, and with the people it names. */
export const READING = rows({
  "no-front-matter": error(
    "Le fichier ne commence pas par un en-tête. Écrivez `---` seul sur la première ligne, puis les clés de la page, puis `---`.",
    "The file does not begin with front matter. Write `---` alone on the first line, then the page's keys, then `---`.",
  ),
  "unclosed-front-matter": error(
    "L’en-tête ouvert ici n’est pas fermé. Ajoutez une ligne `---` après la dernière clé.",
    "The front matter that opens here is not closed. Add a line `---` after the last key.",
  ),
  "no-keys": error(
    "L’en-tête ne contient pas de clés. Écrivez-les entre les deux lignes `---`, une par ligne : `title: …`.",
    "The front matter holds no keys. Write them between the two `---` lines, one a line: `title: …`.",
  ),
  "duplicate-key": error(
    ({ key, name }) =>
      name === undefined
        ? `La clé « ${key} » est écrite deux fois. Gardez-en une seule.`
        : `La clé « ${name} » est écrite deux fois, dont une sous son ancien nom, « ${key} ». Gardez-en une seule.`,
    ({ key, name }) =>
      name === undefined
        ? `The key “${key}” is written twice. Keep only one.`
        : `The key “${name}” is written twice, once under its former name, “${key}”. Keep only one.`,
  ),
  "renamed-key": warning(
    "La clé « {key} » s’appelle maintenant « {name} ». Écrivez ce nom ; `--fix` le fait pour vous.",
    "The key “{key}” is now called “{name}”. Write that name; `--fix` does it for you.",
    "Le fichier range encore cette valeur sous un ancien nom, « {key} ». Demandez à qui s’occupe du site de le changer.",
  ),
  "wrong-key": error(
    "« {key} » ne peut pas être une clé. Écrivez un mot, sans caractère invisible.",
    "“{key}” cannot be a key. Write a word, without invisible characters.",
  ),
  "unknown-key": error(
    (d) => `La clé « ${d.key} » n’existe pas ici.${didYouMean(d.nearest).fr} Clés possibles : ${d.known}.`,
    (d) => `There is no key “${d.key}” here.${didYouMean(d.nearest).en} Possible keys: ${d.known}.`,
    "Le fichier contient « {key} », que la page ne connaît pas et qui n’a pas de champ. Demandez à qui s’occupe du site de l’ôter.",
  ),
  "missing-key": error(
    (d) =>
      `Il manque la clé « ${d.key} »${d.parent ? ` sous « ${d.parent} »` : " dans l’en-tête"}. Ajoutez-la : elle attend ${kind(d.expected, 0)}.${instead(d).fr}`,
    (d) =>
      `The key “${d.key}” is missing ${d.parent ? `under “${d.parent}”` : "in the front matter"}. Add it: it takes ${kind(d.expected, 1)}.${instead(d).en}`,
    "Ce champ n’est pas rempli. La page en a besoin : remplissez-le.",
  ),
  "wrong-type": error(
    (d) => `« ${d.key} » attend ${kind(d.expected, 0)}, et reçoit ${kind(d.found, 0)}.${instead(d).fr}`,
    (d) => `“${d.key}” takes ${kind(d.expected, 1)}, and gets ${kind(d.found, 1)}.${instead(d).en}`,
    "Le fichier contient ici une valeur que ce champ ne peut pas montrer. Remplissez le champ de nouveau.",
  ),
  "wrong-date": error(
    "« {key} » attend une date comme 2026-04-26, et reçoit « {value} ».",
    "“{key}” takes a date such as 2026-04-26, and gets “{value}”.",
    "« {value} » n’est pas une date. Choisissez un jour, comme 2026-04-26.",
  ),
  "wrong-choice": error(
    (d) =>
      `« ${d.key} » prend l’un de ces mots : ${d.known} ; et reçoit « ${d.value} ».${didYouMean(d.nearest).fr}`,
    (d) =>
      `“${d.key}” takes one of these words: ${d.known}; and gets “${d.value}”.${didYouMean(d.nearest).en}`,
    "« {value} » n’est pas dans la liste. Choisissez l’un de ces mots : {known}.",
  ),
  "wrong-email": error(
    `« {key} » attend ${EMAIL.fr}, et reçoit « {value} ».`,
    `“{key}” takes ${EMAIL.en}, and gets “{value}”.`,
    `« {value} » n’est pas une adresse électronique. Écrivez-la comme prenom.nom@exemple.gouv.fr.`,
  ),
  "wrong-pattern": error(
    "« {value} » n’a pas la forme que « {key} » attend. {asked}",
    "“{value}” is not in the form that “{key}” takes. {asked}",
    "« {value} » n’a pas la forme attendue. {asked}",
  ),
  "out-of-range": error(
    (d) => `« ${d.key} » attend un nombre ${range(d).fr}, et reçoit ${d.value}.`,
    (d) => `“${d.key}” takes a number ${range(d).en}, and gets ${d.value}.`,
    (d) => `${d.value} ne convient pas. Écrivez un nombre ${range(d).fr}.`,
  ),
  "unknown-layout": error(
    ({ layout, known }) =>
      layout === undefined
        ? `Le fichier ne dit pas quelle page il est. Ajoutez la clé « layout », avec l’un de ces mots : ${known}.`
        : `« layout: ${layout} » n’est aucune des pages du site. Écrivez l’un de ces mots : ${known}.`,
    ({ layout, known }) =>
      layout === undefined
        ? `The file does not say which page it is. Add the key “layout”, with one of these words: ${known}.`
        : `“layout: ${layout}” is none of the site’s pages. Write one of these words: ${known}.`,
  ),
  "text-in-comment": warning(
    "Dans « {key} », « {value} » ne s’affiche pas : après une espace, « # » ouvre un commentaire. Mettez toute la valeur entre guillemets, ou le commentaire seul sur sa ligne.",
    "In “{key}”, “{value}” does not show: after a space, “#” begins a comment. Put the whole value in quotes, or the comment on a line of its own.",
  ),
  "null-word": warning(
    "Dans « {key} », « {value} » veut dire « rien », et ne s’affiche pas. Écrivez-le entre guillemets, ou effacez-le.",
    "In “{key}”, “{value}” means “nothing”, and does not show. Write it in quotes, or delete it.",
  ),
  "empty-text": error(
    (d) => `« ${d.key} » est vide. ${needed(d).fr}`,
    (d) => `“${d.key}” is empty. ${needed(d).en}`,
    (d) => `Ce champ est vide. ${needed(d).fr}`,
  ),
  "unknown-person": warning(
    (d) =>
      `« ${d.name} » n’est pas dans l’annuaire : son nom s’affiche, sans fiche.${didYouMean(d.nearest).fr}`,
    (d) =>
      `“${d.name}” is not in the directory: the name shows, without a profile.${didYouMean(d.nearest).en}`,
  ),
  "ambiguous-person": warning(
    "« {name} » désigne plusieurs fiches de l’annuaire ({found}) : son nom s’affiche, sans fiche. Donnez un nom différent à chacune.",
    "“{name}” stands for several profiles of the directory ({found}): the name shows, without a profile. Give each a name of its own.",
  ),
});

/** The rules of files, keys and values. */
export type ReadingRule = keyof typeof READING;
