import { mayMiss } from "../content/leftOut";
import { hasWords } from "./contentValues";
import { partOf } from "./options";
import type { ReadPage } from "./pageRule";

/** A block of a page that has a title and something under it, or is to have both. */
interface TitledPart {
  readonly key: string;
  readonly hasTitle: boolean;
  readonly hasMore: boolean;
}

/** The blocks of a page whose title and whose rest need one another: where all the rest is optional, a title alone is whole. */
export function* titledParts({ page, content }: Pick<ReadPage, "page" | "content">): Generator<TitledPart> {
  for (const [key, { schema }] of Object.entries(page.blocks)) {
    const { title, ...others } = schema.fields;
    const isTitled = title?.kind === "text" && title.format === "inline";
    // of a block that is there as one of its keys, no title is missing
    if (!isTitled || page.only[key] !== undefined) continue;
    if (Object.values(others).every(mayMiss)) continue;
    const part = partOf(page, key, content);
    if (part === undefined) continue;
    const hasMore = Object.entries(others).some(([name, field]) => hasWords(part[name], field));
    yield { key, hasTitle: hasWords(part["title"], title), hasMore };
  }
}
