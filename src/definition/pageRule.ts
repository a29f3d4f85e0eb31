import type { Path } from "@dsfr-blocks/base/issue";
import type { AnyData, Rule } from "@dsfr-blocks/content/rule";
import type { Fields, ObjectSchema } from "@dsfr-blocks/content/schema";
import type { ReportData } from "./blockRule";
import type { NamedEntry } from "./entries";
import type { BlocksByKey } from "./instances";

interface PageShape {
  readonly displayName: string;
  readonly schema: ObjectSchema<Fields>;
  readonly blocks: BlocksByKey<{ readonly schema: ObjectSchema<Fields> }>;
  /** Ids of the blocks, by their key on the page. */
  readonly anchors: Readonly<Record<string, string>>;
  /**
   * Single key of each block declared with `only(…)`, by the block's key on the page: of the block, the page file contains only
   * this key.
   */
  readonly only: Readonly<Record<string, string>>;
  /** Whether the Markdown after the front matter is content. */
  readonly body: boolean;
  /** Key of the page's title. */
  readonly titleFrom: string;
  /** Whether the page is only a part of other pages. */
  readonly isPart?: boolean | undefined;
}

/** Page that a rule checks: its page type, its content, and its resolved references. */
export interface PageToCheck {
  readonly page: PageShape;
  readonly content: Readonly<Record<string, unknown>>;
  /** References to entries of existing collections. */
  readonly references: readonly ResolvedReference[];
  /** Languages in which the library or the site has labels. */
  readonly languages: readonly string[];
}

/** Name of an entry in the content of a page, looked up in its collection. */
export interface ResolvedReference {
  readonly name: string;
  /** Path of the name in the page's content. */
  readonly path: Path;
  readonly collection: string;
  /** Entries of this name: none if the name is unknown, several if the name is ambiguous. */
  readonly matches: readonly NamedEntry[];
  /** Returns all the names of the collection. */
  readonly names: () => readonly string[];
}

/** Rule that checks the content of any page. */
export interface PageRule<Data = AnyData> extends Rule<Data> {
  /** Calls `report` for each issue, with the path of the value and the data of the message. */
  find(page: PageToCheck, report: ReportData<Data>): void;
}
