import type { Schema } from "@dsfr-blocks/content/schema";
import { findReferences } from "./contentValues";
import { getCollection, type EntrySources, getEntryFinder, parseEntryName } from "./entries";
import type { ResolvedReference } from "./pageRule";

/**
 * Yields the references in some content, each with the entries that match. Skips blank names and collections that do not exist.
 */
export function* resolveReferences(
  content: unknown,
  schema: Schema,
  directory: EntrySources,
): Generator<ResolvedReference> {
  for (const { to, rawName, path } of findReferences(content, schema)) {
    const name = parseEntryName(to, rawName);
    const collection = name === "" ? undefined : getCollection(directory, to);
    if (!collection) continue;
    const listNames = () => Object.keys(collection);
    yield { name, path, collection: to, matches: getEntryFinder(collection)(name), names: listNames };
  }
}
