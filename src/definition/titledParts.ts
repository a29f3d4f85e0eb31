import type { Path } from "@dsfr-blocks/base/issue";
import { mayMiss } from "@dsfr-blocks/content/leftOut";
import { hasWords } from "./contentValues";
import { instancesIn, isOneKey } from "./instances";
import type { ReadPage } from "./pageRule";

/** A block of a page that has a title and something under it, or is to have both. */
interface TitledPart {
  readonly path: Path;
  /** Whether it may do without its title. */
  readonly isFree: boolean;
  readonly hasTitle: boolean;
  readonly hasMore: boolean;
}

/** The blocks of a page whose title and whose rest need one another: where all the rest is optional, a title alone is whole. */
export function* titledParts({ page, content }: Pick<ReadPage, "page" | "content">): Generator<TitledPart> {
  for (const { block, path, content: part } of instancesIn(page, content)) {
    const { title, ...others } = block.schema.fields;
    const isTitled = title?.kind === "text" && title.format === "inline";
    // of a block that is there as one of its keys, no title is missing
    if (!isTitled || isOneKey(page, path)) continue;
    if (Object.values(others).every(mayMiss)) continue;
    const hasMore = Object.entries(others).some(([name, field]) => hasWords(part[name], field));
    yield { path, isFree: mayMiss(title), hasTitle: hasWords(part["title"], title), hasMore };
  }
}
