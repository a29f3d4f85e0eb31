import type { Schema } from "@dsfr-blocks/content/schema";
import { referencesIn } from "./contentValues";
import { collectionIn, type Directory, finderIn, nameIn } from "./entries";
import type { FoundReference } from "./pageRule";

/** The names of entries in some content, each with the entries that it finds; empty if the collection does not exist. */
export function* foundIn(content: unknown, schema: Schema, directory: Directory): Generator<FoundReference> {
  for (const { to, written, path } of referencesIn(content, schema)) {
    const name = nameIn(to, written);
    const collection = name === "" ? undefined : collectionIn(directory, to);
    if (!collection) continue;
    const names = () => Object.keys(collection);
    yield { name, path, collection: to, found: finderIn(collection)(name), names };
  }
}
