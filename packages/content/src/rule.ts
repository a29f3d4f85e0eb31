import type { Details, Severity } from "@dsfr-blocks/base/issue";
import type { Bilingual, Language, MessageTemplate } from "@dsfr-blocks/base/message";

/** Details of an issue of any check rule. Used where rules are in one list, since each rule has its own type of details. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- `find` and the messages of one rule use the same type
export type AnyData = any;

/**
 * Rule of `check`, with its messages: what is wrong, and what to write instead. Each rule has a file with its name in a folder
 * `rules`, and is listed in the index of that folder or in the definition of a block. The file also exports the rule's `title`
 * and `docs`, which pages do not need.
 */
export interface Rule<Data = never> extends Bilingual<Data> {
  /** Name of the rule, the same in every language. */
  readonly name: string;
  readonly severity: Severity;
  /**
   * Returns the files, URLs, titles and names that an issue depends on, besides the file of the issue: `check --changed`
   * reports the issue if one of these has changed.
   */
  readonly related?: (data: Data) => readonly (string | undefined)[];
  /**
   * French message shown beside a form field, if the message `fr` is about the file. The message beside a field names no key,
   * line or Markdown mark.
   */
  readonly form?: MessageTemplate<Data>;
  /**
   * Whether the rule's level is fixed, so that no site can change the level. Otherwise, a site could accept a page that cannot
   * be built, or that deceives its readers.
   */
  readonly hasFixedLevel?: true;
  /** Input that the rule needs besides the text of the page: the folder that contains the page, or the rendered page. */
  readonly needs?: "folder" | "render";
  /** Whether the page corrects the issue automatically. Reports count these issues, but do not list them. */
  readonly isAutoCorrected?: true;
  /**
   * Whether the rule is off by default, because it is a matter of taste. The rule runs only in a site whose settings set a
   * level for the rule.
   */
  readonly isOffByDefault?: true;
}

/** Returns an object with the property `related` of an issue. Returns `{}` if the rule has no function `related`. */
export function getRelated<Data>(
  { related }: Rule<Data>,
  data: Data,
): { readonly related?: readonly string[] } {
  return related ? { related: related(data).filter((each) => each !== undefined) } : {};
}

/** Text in French and in English. */
export type BilingualText = Readonly<Record<Language, string>>;

/** Title of a rule: one sentence, without the details of an issue. */
export type RuleTitle = BilingualText;

/** Documentation of a rule in docs/errors.md and docs/errors.en.md, in Markdown, without the title. */
export interface RuleDocs {
  readonly section: DocsSection;
  /** Text after the title. */
  readonly about?: BilingualText;
  readonly why?: BilingualText;
  /** Instructions to fix the issue. */
  readonly fix?: BilingualText;
  /** Other paragraphs. */
  readonly more?: readonly BilingualText[];
  /** Examples to merge into a valid page: with `before`, `check` reports only this rule; with `after`, no issue. */
  readonly examples: readonly RuleExample[];
}

/** Sections of docs/errors.md. */
export type DocsSection =
  | "file"
  | "keys"
  | "values"
  | "people"
  | "shown"
  | "misread"
  | "titles"
  | "links"
  | "call"
  | "statement"
  | "writing"
  | "folder"
  | "images"
  | "site";

export interface RuleExample {
  readonly intro?: BilingualText;
  readonly before: Example;
  readonly after: Example | readonly Example[];
}

/** Some keys of a page's front matter, or a whole file; with `when`, the condition under which the example applies. */
export type Example = string | { readonly when: BilingualText; readonly text: string };

/** Maximum number of characters of a value that a message quotes. */
const MAX_QUOTE_LENGTH = 100;

/** Names of the details that a message never shortens, because these details come from a schema. */
const UNSHORTENED = new Set(["known", "example"]);

/** Shortens the values that a message quotes, so that each value can be recognised and fits on the line of the message. */
export function shortenDetails<Data extends object>(data: Data): Data {
  const entries = Object.entries(data as Details).map(([name, value]) => {
    if (UNSHORTENED.has(name) || typeof value !== "string") return [name, value];
    const isLong = value.length > MAX_QUOTE_LENGTH;
    const quoted = isLong ? `${value.slice(0, MAX_QUOTE_LENGTH).replace(/[\uD800-\uDBFF]$/, "")}…` : value;
    return [name, LINE_END.test(quoted) ? joinLines(quoted) : quoted];
  });
  return Object.fromEntries(entries) as Data;
}

const LINE_END = /[\n\r\u2028\u2029]/;

function joinLines(text: string): string {
  const lines = text.split(LINE_END).map((line) => line.trim());
  return lines.filter(Boolean).join(" ");
}
