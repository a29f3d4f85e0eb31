import type { Path } from "@dsfr-blocks/base/issue";
import { mayMiss } from "@dsfr-blocks/content/leftOut";
import { hasWords } from "./contentValues";
import { instancesIn, isOneKey } from "./instances";
import type { ReadPage } from "./pageRule";

/** Block of a page that should have both a title and content below it. */
interface TitledBlock {
  readonly path: Path;
  readonly isTitleOptional: boolean;
  readonly hasTitle: boolean;
  readonly hasContent: boolean;
}

/**
 * Yields the blocks of a page that should have both a title and content below it. Skips a block whose other keys are all
 * optional: its title alone is complete.
 */
export function* titledParts({ page, content }: Pick<ReadPage, "page" | "content">): Generator<TitledBlock> {
  for (const { block, path, content: blockContent } of instancesIn(page, content)) {
    const { title, ...otherFields } = block.schema.fields;
    const isTitled = title?.kind === "text" && title.format === "inline";
    // the page file contains only one key of such a block: its title cannot be missing
    if (!isTitled || isOneKey(page, path)) continue;
    if (Object.values(otherFields).every(mayMiss)) continue;
    const hasContent = Object.entries(otherFields).some(([name, field]) =>
      hasWords(blockContent[name], field),
    );
    yield {
      path,
      isTitleOptional: mayMiss(title),
      hasTitle: hasWords(blockContent["title"], title),
      hasContent,
    };
  }
}
