import type { Language } from "@dsfr-blocks/base/message";
import { getFormat, type TextFormat } from "./formats";

/** Types that a schema expects at a key, and the value in the file. */
interface Expected {
  /** Types that the schema accepts, separated by spaces. */
  readonly expected: string;
  readonly found?: string;
  /** Value as written. */
  readonly value?: string;
  /** Example of a valid value, on one or more lines. */
  readonly example?: string;
}

const TYPES: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  text: ["un texte", "text"],
  boolean: ["`true` ou `false`", "`true` or `false`"],
  list: ["une liste (une ligne « - … » par élément)", "a list (one line “- …” for each item)"],
  object: ["des clés, en retrait sous celle-ci", "a group of keys, indented under this one"],
  number: ["un nombre", "a number"],
  empty: ["rien", "nothing"],
};
const OR = [" ou ", " or "] as const;
/** Describes the value types in a list separated by spaces, such as `number text`. */
export const describeTypes = (names: string, language: 0 | 1) =>
  TYPES[names]?.[language] ??
  names
    .split(" ")
    .map((name) => TYPES[name]?.[language] ?? name)
    .join(OR[language]);

/** Ends of messages about a value of the wrong type in the file, by the type of the value. */
const FOUND_TYPES: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  text: ["et non un texte", "but it is text"],
  boolean: ["et non `true` ou `false`", "but it is `true` or `false`"],
  list: ["et non une liste", "but it is a list"],
  object: ["et non des clés", "but it is a group of keys"],
  number: ["et non un nombre", "but it is a number"],
  empty: ["mais cette clé est vide", "but it is empty"],
};
/** Returns the end of a message about a wrong type, which follows the expected type: “but it is a number”. */
export const describeFoundType = (name: string, language: 0 | 1) => FOUND_TYPES[name]?.[language] ?? name;

/** Returns the instruction to write a value of a format; undefined for a format without `expected`. */
export function formatInstructionFor(format: string): Readonly<Record<Language, string>> | undefined {
  const { expected } = getFormat(format as TextFormat);
  return expected && { fr: `Écrivez ${expected.fr}.`, en: `Write ${expected.en}.` };
}

const YES = new Set("oui vrai yes on true 1 ouvert ouverte open".split(" "));
const NO = new Set("non faux no off false 0 fermé fermée closed".split(" "));

/** Returns a suggestion of what to write instead of a value; the texts are empty if there is no suggestion. */
export function suggestValue({
  expected,
  found = "",
  value = "",
  example = "",
}: Expected): Readonly<Record<Language, string>> {
  // a number or a boolean where text is expected is usually text without quotes
  if (expected === "text" && value !== "")
    return {
      fr: ` Mettez la valeur entre guillemets : "${value}".`,
      en: ` Put the value in quotes: "${value}".`,
    };
  if (expected === "text" && (found === "list" || found === "object"))
    return {
      fr: " Si c’est un texte, mettez-le entre guillemets, ou sous `>-`, en retrait.",
      en: " If it is text, put it in quotes, or below `>-`, indented.",
    };
  // a yes or a no that is not a boolean in YAML
  const word = value.trim().toLowerCase();
  const booleanText = YES.has(word) ? "true" : NO.has(word) ? "false" : undefined;
  if (expected === "boolean" && booleanText !== undefined)
    return {
      fr: ` Écrivez \`${booleanText}\`, sans guillemets.`,
      en: ` Write \`${booleanText}\`, without quotes.`,
    };
  if (example === "") return { fr: "", en: "" };
  const formatLines = (open: string, close: string) =>
    open + example.replaceAll("\n", `${close}, ${open}`) + close;
  return {
    fr: ` Par exemple, ligne par ligne : ${formatLines("« ", " »")}.`,
    en: ` For example, line by line: ${formatLines("“", "”")}.`,
  };
}
