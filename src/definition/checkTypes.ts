import type { Severity } from "@dsfr-blocks/base/issue";
import type { ContentIssue, Issue } from "@dsfr-blocks/content/issue";
import type { Reading, ReadOptions } from "@dsfr-blocks/content/read";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import type { Standard } from "@dsfr-blocks/content/standard";
import type { Site } from "@dsfr-blocks/content/texts/textRule";
import type { BlocksByWord } from "./blockList";
import type { BlockRule } from "./blockRule";
import type { DefinitionError } from "./definitionErrors";
import type { Collection, Entries } from "./entries";
import type { BlocksByKey } from "./instances";
import type { BlockInBody } from "./readBody";
import type { Check } from "./reported";
import type { RuleName } from "./ruleNames";
import type { Topic } from "./topic";

/** What reading and checking need to know of a page: the component that `definePage` gives has it. */
export interface ReadablePage<Content = unknown> {
  readonly displayName: string;
  /** The words of the front matter's `layout` that mean this page. */
  readonly layouts: readonly string[];
  readonly schema: ObjectSchema<Fields>;
  readonly blocks: BlocksByKey<BlockToCheck>;
  /** Of the blocks of which its file holds one key alone: that key, by the block's own. */
  readonly only: Readonly<Record<string, string>>;
  /** The ids of the blocks, by their key on the page. */
  readonly anchors: Readonly<Record<string, string>>;
  /** True when the Markdown after the front matter is content too, under the key `body`. */
  readonly body: boolean;
  /** The blocks that this Markdown may name, by their words. */
  readonly inBody?: BlocksByWord<BlockToCheck> | undefined;
  /** The key that holds its title. */
  readonly titleFrom: string;
  readonly check: Check<never> | undefined;
  /** Its own; `topicsOf` gives those of its blocks too. */
  readonly topics: readonly Topic[];
  /** For the types alone: what its file gives. */
  readonly content?: Content;
}

/** What an author writes for a block or a page: `ContentOf<typeof MyPage>`. */
export type ContentOf<Definition> =
  Definition extends ReadablePage<infer Content>
    ? Content
    : Definition extends { readonly schema: Standard<infer Content> }
      ? Content
      : never;

export interface BlockToCheck {
  readonly displayName: string;
  readonly schema: ObjectSchema<Fields>;
  readonly options: Fields;
  readonly topics: readonly Topic[];
  readonly rules: readonly BlockRule<never>[];
  readonly check: Check<never> | undefined;
}

type RuleLevel = Severity | "off" | undefined;

/** The levels that a site gives to rules; `off` turns a rule off. */
export type RuleLevels = Readonly<Partial<Record<RuleName, RuleLevel>> & Record<string, RuleLevel>>;

/** What a file is checked with: collections, the day, the site’s own domains and levels of rules. */
export interface CheckOptions extends ReadOptions, Site {
  /** The collections that names are looked up in; names in others are not checked. */
  readonly entries?: Entries | undefined;
  /** Short for `entries: { people }`. */
  readonly people?: Collection | undefined;
  /** The day, `2026-04-26`, that dates are compared with; without it, dates are not checked. */
  readonly today?: string | undefined;
  /** Levels of rules other than the built-in ones. A file that cannot be read is an error all the same. */
  readonly rules?: RuleLevels | undefined;
}

/** What a page that was read is checked with. */
export interface ReadCheckOptions extends CheckOptions {
  /** Receives the error of a block's or page's own rule that fails: the others still run. Without it, the first one is thrown. */
  readonly onError?: ((error: DefinitionError) => void) | undefined;
}

/** What content that is in no file is checked with. */
export interface ContentOptions extends Omit<CheckOptions, "file"> {
  /** True in a form: its sentences do not name keys or Markdown's marks. French only. */
  readonly inForm?: boolean | undefined;
  /** What the rules look at where an error keeps the content from being read: the same, what is wrong left blank. */
  readonly shown?: unknown;
  /** The Markdown that stands below, of a page that shows none. */
  readonly below?: string | undefined;
}

/** What a page's file gave, and which page it is. */
export interface PageReading<Page extends ReadablePage> extends Reading<ContentOf<Page>> {
  /** The blocks that the body names. */
  readonly inBody?: readonly BlockInBody<BlockToCheck>[];
  /** Undefined when the file says to be none of those that were given. */
  readonly page: Page | undefined;
}

/** What checking a page’s file gave. */
export interface Checked<Page extends ReadablePage> {
  readonly reading: PageReading<Page>;
  /** The reading's issues and those of every rule, in reading order. */
  readonly issues: readonly Issue[];
}

/** What checking content that is in no file gave. */
export interface CheckedContent<Page extends ReadablePage> {
  /** Undefined as soon as one issue of its form is an error: a key that is missing, a wrong type. */
  readonly value: ContentOf<Page> | undefined;
  readonly issues: readonly ContentIssue[];
}
