import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Fields, InferFields, ObjectSchema } from "@dsfr-blocks/content/schema";

/** Entry of a collection: the content of its file, by key. */
export type CollectionEntry = Readonly<Record<string, unknown>>;

/**
 * Collection: its entries, by name. An array of entries under one name makes the name ambiguous: pages then use none of these
 * entries.
 */
export type Collection = Readonly<Record<string, object | readonly object[]>>;

/** Collections in which names are looked up, by the collection's name: `{ people: { "Ada Exemple": { job: "…" } } }`. */
export type EntriesByCollection = Readonly<Record<string, Collection>>;

/** Collections in which names are looked up. `people` is a shorthand for the collection of that name in `entries`. */
export interface EntrySources {
  readonly entries?: EntriesByCollection | undefined;
  readonly people?: Collection | undefined;
}

/** Entry, and its name as written in the collection. */
export interface NamedEntry {
  readonly name: string;
  readonly entry: CollectionEntry;
}

/** Schemas of the entries that a definition looks up, by collection. */
export type EntrySchemas = Readonly<Record<string, ObjectSchema<Fields>>>;

/** Lookup of entries by name. The keys of the result have the types of the schemas `E`. */
export interface EntryFinder<E extends EntrySchemas> {
  /**
   * Returns the entry of this name; undefined if the collection does not exist, or if no entry or several entries have the
   * name.
   */
  entry<Name extends keyof E & string>(
    collection: Name,
    name: string,
  ): Partial<InferFields<E[Name]["fields"]>> | undefined;
}

/** Creates a collection from named entries. Entries with the same name are kept in an array, under this name. */
export function createCollection(entries: Iterable<NamedEntry>): Collection {
  const collection: Record<string, CollectionEntry | readonly CollectionEntry[]> = {};
  for (const [name, group] of groupBy(entries, (entry) => entry.name)) {
    // defines a getter, because an entry may be parsed only when it is read
    const get = () => (group.length > 1 ? group.map(({ entry }) => entry) : (group[0]?.entry ?? {}));
    Object.defineProperty(collection, name, { enumerable: true, get });
  }
  return collection;
}

/** Returns a collection by its name; undefined if the collection does not exist. */
export function getCollection({ entries, people }: EntrySources, name: string): Collection | undefined {
  if (entries && Object.hasOwn(entries, name)) return entries[name];
  return name === "people" ? people : undefined;
}

type Find = (name: string) => readonly NamedEntry[];

/** Cached finders: the names of a collection are normalised only once. */
const finderCache = new WeakMap<Collection, Find>();

/**
 * Returns a function that finds the entries of a name in a collection: none if the name is unknown, several if the name is
 * ambiguous. The comparison ignores case, the encoding of accents, extra spaces, and the variants of apostrophes and hyphens.
 */
export function getEntryFinder(collection: Collection): Find {
  const cached = finderCache.get(collection);
  if (cached) return cached;
  const namesByKey = groupBy(Object.keys(collection), normaliseName);
  const find: Find = (name) =>
    (namesByKey.size > 0 ? (namesByKey.get(normaliseName(name)) ?? []) : []).flatMap((found) =>
      [collection[found] ?? []].flat().map((entry) => ({ name: found, entry: entry as CollectionEntry })),
    );
  finderCache.set(collection, find);
  return find;
}

/**
 * Returns the name of an entry from what the author wrote, which may be a path: `name` for `/teams/name` in the collection
 * `teams`.
 */
export function parseEntryName(collection: string, rawName: string): string {
  const name = rawName.trim();
  return name.startsWith(`/${collection}/`) ? name.slice(collection.length + 2) : name;
}

/** Returns the entry of a name in a collection; undefined if the name is unknown or ambiguous. */
export function findEntry(
  directory: EntrySources,
  collection: string,
  name: string,
): CollectionEntry | undefined {
  const source = getCollection(directory, collection);
  const [found, more] = source ? getEntryFinder(source)(parseEntryName(collection, name)) : [];
  return more ? undefined : found?.entry;
}

function normaliseName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
