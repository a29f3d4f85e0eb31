import type { Schema } from "../content/schema";
import { referencesIn } from "./contentValues";
import { collectionIn, type Directory, finderIn, nameIn } from "./entries";
import type { FoundReference } from "./pageRule";

/** The names that some content gives of entries, each with what it finds in its collection; none where there is no such collection. */
export function* foundIn(content: unknown, schema: Schema, directory: Directory): Generator<FoundReference> {
  for (const { to, written, path } of referencesIn(content, schema)) {
    const name = nameIn(to, written);
    const collection = name === "" ? undefined : collectionIn(directory, to);
    if (!collection) continue;
    const names = () => Object.keys(collection);
    yield { name, path, collection: to, found: finderIn(collection)(name), names };
  }
}
