import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Fields, InferFields, ObjectSchema } from "@dsfr-blocks/content/schema";

/** What an entry says, by the keys of its file. */
export type Entry = Readonly<Record<string, unknown>>;

/** A collection: what an entry says, by its name; several entries under one name make it ambiguous. */
export type Collection = Readonly<Record<string, object | readonly object[]>>;

/** The collections that names are looked up in, such as `people`. */
export type Entries = Readonly<Record<string, Collection>>;

/** Where names are looked up: all collections; `people` is short for that one among them. */
export interface Directory {
  readonly entries?: Entries | undefined;
  readonly people?: Collection | undefined;
}

/** An entry, and its name as the collection has it. */
export interface NamedEntry {
  readonly name: string;
  readonly entry: Entry;
}

/** What a definition reads of the entries of some collections. */
export type EntrySchemas = Readonly<Record<string, ObjectSchema<Fields>>>;

/** Finds an entry by its name; its keys have the types that the definition says. */
export interface EntryFinder<E extends EntrySchemas> {
  /** The one entry of that name; undefined where the collection has none, or several, or is not there. */
  entry<Name extends keyof E & string>(
    collection: Name,
    name: string,
  ): Partial<InferFields<E[Name]["fields"]>> | undefined;
}

/** A collection of the entries that are named one by one: two of one name are both kept under it. */
export function collectionOf(named: Iterable<NamedEntry>): Collection {
  const collection: Record<string, Entry | readonly Entry[]> = {};
  for (const [name, same] of groupBy(named, (each) => each.name)) {
    // an entry is read when it is asked for
    const get = () => (same.length > 1 ? same.map(({ entry }) => entry) : (same[0]?.entry ?? {}));
    Object.defineProperty(collection, name, { enumerable: true, get });
  }
  return collection;
}

/** A collection by its name; undefined if there is none. */
export function collectionIn({ entries, people }: Directory, name: string): Collection | undefined {
  if (entries && Object.hasOwn(entries, name)) return entries[name];
  return name === "people" ? people : undefined;
}

type Find = (name: string) => readonly NamedEntry[];

/** The names of a collection are folded once, however many of its entries a site asks for. */
const finders = new WeakMap<Collection, Find>();

/**
 * Looks names up without regard to case, accents' encoding, spaces and kinds of apostrophe and hyphen: one
 * entry is found, none is unknown, more are ambiguous.
 */
export function finderIn(collection: Collection): Find {
  const known = finders.get(collection);
  if (known) return known;
  const byName = groupBy(Object.keys(collection), foldName);
  const find: Find = (name) =>
    (byName.size > 0 ? (byName.get(foldName(name)) ?? []) : []).flatMap((found) =>
      [collection[found] ?? []].flat().map((entry) => ({ name: found, entry: entry as Entry })),
    );
  finders.set(collection, find);
  return find;
}

/** The name that is written for an entry: it may be an address, `/teams/name` in the collection `teams`. */
export function nameIn(collection: string, written: string): string {
  const name = written.trim();
  return name.startsWith(`/${collection}/`) ? name.slice(collection.length + 2) : name;
}

/** The one entry of that name. */
export function entryOf(directory: Directory, collection: string, name: string): Entry | undefined {
  const among = collectionIn(directory, collection);
  const [found, more] = among ? finderIn(among)(nameIn(collection, name)) : [];
  return more ? undefined : found?.entry;
}

function foldName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
