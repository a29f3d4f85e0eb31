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
  /** The ids of the blocks, by their key on the page. */
  readonly anchors: Readonly<Record<string, string>>;
  /** Of the blocks of which its file holds one key alone: that key, by the block's own. */
  readonly only: Readonly<Record<string, string>>;
  readonly body: boolean;
  /** The key that holds its title. */
  readonly titleFrom: string;
}

/** A page that was read without an error, as a rule looks at it. */
export interface ReadPage {
  readonly page: PageShape;
  readonly content: Readonly<Record<string, unknown>>;
  /** The names that it gives of entries, each with the entries that it finds: one, none for an unknown name, more for an ambiguous one. */
  readonly references: readonly FoundReference[];
}

/** A name that a page gives of an entry of a collection, where there is that collection. */
export interface FoundReference {
  readonly name: string;
  readonly path: Path;
  readonly collection: string;
  readonly found: readonly NamedEntry[];
  /** All names of the collection. */
  readonly names: () => readonly string[];
}

/** A rule that looks at the content of any page. */
export interface PageRule<Data = AnyData> extends Rule<Data> {
  find(page: ReadPage, report: ReportData<Data>): void;
}
