import type { Language } from "@dsfr-blocks/base/message";
import { formatOf, type TextFormat } from "./formats";

/** What a schema expects at a key, and what stands there. */
interface Expected {
  /** The kinds that the schema takes, with a space between. */
  readonly expected: string;
  readonly found?: string;
  /** As it is written. */
  readonly value?: string;
  /** What to write, a line each. */
  readonly example?: string;
}

const KINDS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  text: ["un texte", "a text"],
  boolean: ["`true` ou `false`", "`true` or `false`"],
  list: ["une liste (une ligne « - … » par élément)", "a list (a line “- …” for each item)"],
  object: ["des clés, en retrait sous celle-ci", "keys, indented under this one"],
  number: ["un nombre", "a number"],
  empty: ["rien", "nothing"],
};
const OR = [" ou ", " or "] as const;
/** A kind of value in words, or several, with a space between: `number text`. */
export const kind = (names: string, language: 0 | 1) =>
  KINDS[names]?.[language] ??
  names
    .split(" ")
    .map((name) => KINDS[name]?.[language] ?? name)
    .join(OR[language]);

/** What to write where a value of a format is due; undefined where any text is one. */
export function writtenAs(format: string): Readonly<Record<Language, string>> | undefined {
  const { expected } = formatOf(format as TextFormat);
  return expected && { fr: `Écrivez ${expected.fr}.`, en: `Write ${expected.en}.` };
}

const YES = new Set("oui vrai yes on true 1 ouvert ouverte open".split(" "));
const NO = new Set("non faux no off false 0 fermé fermée closed".split(" "));

/** What to write in the place of a value, where that can be told. */
export function instead({
  expected,
  found = "",
  value = "",
  example = "",
}: Expected): Readonly<Record<Language, string>> {
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
