import type { Details, Severity } from "@dsfr-blocks/base/issue";
import type { Bilingual, Language, MessageTemplate } from "@dsfr-blocks/base/message";

/** What a rule says of what it found, for lists of rules: each rule has its own. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- find and the sentences of one rule agree, whatever it is
export type AnyData = any;

/**
 * A rule of `check`, with its sentences, which say what is wrong and what to write instead. Each rule has a file of its name in a
 * folder `rules`, and a line in the index of that folder or in a block's definition. The file also exports the rule's `title` and
 * `docs`, which pages do not need.
 */
export interface Rule<Data = never> extends Bilingual<Data> {
  /** The same in every language. */
  readonly name: string;
  readonly severity: Severity;
  /** Returns the files, addresses, titles and names that an issue depends on besides its own file: `check --changed` reports it where one of them has changed. */
  readonly related?: (data: Data) => readonly (string | undefined)[];
  /** In French, beside a field of a form, where the other sentence speaks of the file: no key, no line, no mark. */
  readonly form?: MessageTemplate<Data>;
  /** True where no site may set its level: the page cannot do without, or somebody would be deceived. */
  readonly isFixed?: true;
  /** What it needs besides a page's text: the folder that the page is in, or that the page is made. */
  readonly needs?: "folder" | "render";
  /** The page puts it right by itself: a file may leave it as it is. Reports count it, and do not list it. */
  readonly isPutRight?: true;
  /** A matter of taste: silent until a site's settings give it a level. */
  readonly isOff?: true;
}

/** Returns what an issue of a rule depends on besides its file, as a finding has it. */
export function relatedIn<Data>(
  { related }: Rule<Data>,
  data: Data,
): { readonly related?: readonly string[] } {
  return related ? { related: related(data).filter((each) => each !== undefined) } : {};
}

/** A text in both languages. */
export type Text = Readonly<Record<Language, string>>;

/** A rule in one sentence, without the case at hand. */
export type RuleTitle = Text;

/** What docs/errors.md, and docs/errors.en.md, say of a rule besides its title, in Markdown. */
export interface RuleDocs {
  readonly part: DocsPart;
  /** What follows the title. */
  readonly about?: Text;
  readonly why?: Text;
  /** How to fix it. */
  readonly fix?: Text;
  /** Paragraphs that are neither. */
  readonly more?: readonly Text[];
  /** Laid over a sound page: before, this rule is found and no other; after, none. */
  readonly examples: readonly RuleExample[];
}

/** The parts of docs/errors.md. */
export type DocsPart =
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
  | "images";

export interface RuleExample {
  readonly intro?: Text;
  readonly before: Example;
  readonly after: Example | readonly Example[];
}

/** Some keys of a page's front matter, or a whole file; with what it takes for granted, where it does. */
export type Example = string | { readonly when: Text; readonly text: string };

/** Characters of a value that a sentence quotes. */
const LONGEST_QUOTE = 100;

/** What a sentence never shortens: it comes from a schema. */
const WHOLE = new Set(["known", "example"]);

/** A sentence quotes enough of a value to recognise it, on the sentence's own line. */
export function shorten<Data extends object>(data: Data): Data {
  const entries = Object.entries(data as Details).map(([name, value]) => {
    if (WHOLE.has(name) || typeof value !== "string") return [name, value];
    const isLong = value.length > LONGEST_QUOTE;
    const quoted = isLong ? `${value.slice(0, LONGEST_QUOTE).replace(/[\uD800-\uDBFF]$/, "")}…` : value;
    return [name, LINE_END.test(quoted) ? onOneLine(quoted) : quoted];
  });
  return Object.fromEntries(entries) as Data;
}

const LINE_END = /[\n\r\u2028\u2029]/;

function onOneLine(text: string): string {
  const lines = text.split(LINE_END).map((line) => line.trim());
  return lines.filter(Boolean).join(" ");
}
