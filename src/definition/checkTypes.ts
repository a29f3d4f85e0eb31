import type { Severity } from "@dsfr-blocks/base/issue";
import type { ContentIssue, Issue } from "@dsfr-blocks/content/issue";
import type { Reading, ReadOptions } from "@dsfr-blocks/content/read";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import type { Standard } from "@dsfr-blocks/content/standard";
import type { Site } from "@dsfr-blocks/content/texts/textRule";
import type { LabelsByLanguage } from "../rich-text/labels";
import type { BlocksByName } from "./blockList";
import type { BlockRule } from "./blockRule";
import type { DefinitionError } from "./definitionErrors";
import type { Collection, EntriesByCollection } from "./entries";
import type { BlocksByKey } from "./instances";
import type { BodyBlock } from "./readBody";
import type { Check } from "./reported";
import type { RuleName } from "./ruleNames";
import type { Topic } from "./topic";

/** Part of a page type that reading and checking need. Every component of `definePage` has these properties. */
export interface ReadablePage<Content = unknown> {
  /** Name of the component, such as `MyPage`. */
  readonly displayName: string;
  /** Values of `layout` that select this page type. */
  readonly layouts: readonly string[];
  /** Schema of the front matter, blocks included. */
  readonly schema: ObjectSchema<Fields>;
  /** Blocks and lists of blocks, by their keys in the front matter. */
  readonly blocks: BlocksByKey<BlockToCheck>;
  /**
   * Single key of each block declared with `only(…)`, by the block's key on the page: of the block, the page file contains only
   * this key.
   */
  readonly only: Readonly<Record<string, string>>;
  /** Ids of the blocks, by their key on the page. */
  readonly anchors: Readonly<Record<string, string>>;
  /** Whether the Markdown after the front matter is content, under the key `body`. */
  readonly body: boolean;
  /** Blocks that the Markdown after the front matter may contain as directives, by name. */
  readonly inBody?: BlocksByName<BlockToCheck> | undefined;
  /** Key of the page's title. */
  readonly titleFrom: string;
  /** Label of the list of these pages in a CMS, or its label for each value of `layout`. */
  readonly pluralLabel?: string | Readonly<Record<string, string>> | undefined;
  /** Whether a file of this type is only a part of another page. */
  readonly isPart?: boolean | undefined;
  readonly check: Check<never> | undefined;
  /** Topics of the page's own fields. `listTopics` also returns the topics of the page's blocks. */
  readonly topics: readonly Topic[];
  /** Type of the page's content. For type inference only: this property has no value at run time. */
  readonly content?: Content;
}

/** Type of the content that an author writes for a block or a page: `ContentOf<typeof MyPage>`. */
export type ContentOf<Definition> =
  Definition extends ReadablePage<infer Content>
    ? Content
    : Definition extends { readonly schema: Standard<infer Content> }
      ? Content
      : never;

/** Part of a block that checking needs. */
export interface BlockToCheck {
  readonly displayName: string;
  readonly schema: ObjectSchema<Fields>;
  readonly options: Fields;
  readonly topics: readonly Topic[];
  readonly rules: readonly BlockRule<never>[];
  readonly check: Check<never> | undefined;
}

type RuleLevel = Severity | "off" | undefined;

/**
 * Levels of check rules, by rule name: `"error"`, `"warning"`, `"info"`, or `"off"` to disable the rule. The rules of your own
 * blocks have levels too.
 */
export type RuleLevels = Readonly<Partial<Record<RuleName, RuleLevel>> & Record<string, RuleLevel>>;

/** Options of `checkPage`: collections, current day, the site's domains, and rule levels. */
export interface CheckOptions extends ReadOptions, Site {
  /** Collections in which names are looked up. Names that refer to other collections are not checked. */
  readonly entries?: EntriesByCollection | undefined;
  /** Shorthand for `entries: { people }`. */
  readonly people?: Collection | undefined;
  /** Language of the page, if its file has no `lang`. By default French. */
  readonly lang?: string | undefined;
  /** Labels of the site, by language. A page may be in these languages, in French or in English. */
  readonly labels?: LabelsByLanguage | undefined;
  /** Current day, `2026-04-26`, compared with the dates of the content. Without a current day, dates are not checked. */
  readonly today?: string | undefined;
  /**
   * Rule levels that override the default levels, by rule name: `{ "vague-link": "off" }`. Issues that make the file unreadable
   * stay errors.
   */
  readonly rules?: RuleLevels | undefined;
}

/** Options of `checkReading`. */
export interface CheckReadingOptions extends CheckOptions {
  /**
   * Receives the error that a rule of a block or page throws. The other rules still run. Without `onError`, the first error is
   * thrown.
   */
  readonly onError?: ((error: DefinitionError) => void) | undefined;
}

/** Options of `checkContent`. */
export interface ContentOptions extends Omit<CheckOptions, "file"> {
  /**
   * Whether the content comes from a form. If so, messages mention the form's fields instead of keys and Markdown marks. These
   * messages exist only in French.
   */
  readonly inForm?: boolean | undefined;
  /**
   * Content for the rules to check when errors make `content` unreadable: the same content, with the invalid values left
   * blank.
   */
  readonly shown?: unknown;
  /** Markdown after the front matter of the page file, for a page type that does not show this Markdown. */
  readonly below?: string | undefined;
}

/** Result of reading a page file, and the page type of the file. */
export interface PageReading<Page extends ReadablePage> extends Reading<ContentOf<Page>> {
  /** Blocks that the body contains as directives. */
  readonly inBody?: readonly BodyBlock<BlockToCheck>[];
  /** Page type of the file. Undefined if the file's `layout` is missing or names none of the page types. */
  readonly page: Page | undefined;
}

/** Result of checking a page file. */
export interface CheckResult<Page extends ReadablePage> {
  readonly reading: PageReading<Page>;
  /** Issues of the reading and of every rule, in the order of the file. */
  readonly issues: readonly Issue[];
}

/** Result of checking content that is not in a file. */
export interface ContentCheckResult<Page extends ReadablePage> {
  /**
   * Typed content. Undefined if the content does not match the schema: for example, if a key is missing or a value has a wrong
   * type.
   */
  readonly value: ContentOf<Page> | undefined;
  /** Issues, each with the path of its value. */
  readonly issues: readonly ContentIssue[];
}
