import type { Schema } from "@dsfr-blocks/content/schema";
import { referencesIn } from "./contentValues";
import { collectionIn, type Directory, finderIn, nameIn } from "./entries";
import type { FoundReference } from "./pageRule";

/**
 * Yields the references in some content, each with the entries that match. Skips blank names and collections that do not exist.
 */
export function* foundIn(content: unknown, schema: Schema, directory: Directory): Generator<FoundReference> {
  for (const { to, written: rawName, path } of referencesIn(content, schema)) {
    const name = nameIn(to, rawName);
    const collection = name === "" ? undefined : collectionIn(directory, to);
    if (!collection) continue;
    const names = () => Object.keys(collection);
    yield { name, path, collection: to, matches: finderIn(collection)(name), names };
  }
}
