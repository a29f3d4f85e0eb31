import type { Rule } from "../content/rule";
import type { Fields, ObjectSchema } from "../content/schema";
import type { ReportData } from "./blockRule";
import type { NamedPerson } from "./people";

interface PageShape {
  readonly schema: ObjectSchema<Fields>;
  readonly blocks: Readonly<Record<string, { readonly schema: ObjectSchema<Fields> }>>;
  /** Of the blocks of which its file holds one key alone: that key, by the block's own. */
  readonly only: Readonly<Record<string, string>>;
  readonly body: boolean;
}

/** A page that was read without an error, as a rule looks at it. */
export interface ReadPage {
  readonly page: PageShape;
  readonly content: Readonly<Record<string, unknown>>;
  /** The directory that names are looked up in, where there is one: one person is found, none is unknown, more are ambiguous. */
  readonly people:
    | { readonly find: (name: string) => readonly NamedPerson[]; readonly names: readonly string[] }
    | undefined;
}

/** A rule that looks at the content of any page. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as in BlockRule
export interface PageRule<Data = any> extends Rule<Data> {
  find(page: ReadPage, report: ReportData<Data>): void;
}
