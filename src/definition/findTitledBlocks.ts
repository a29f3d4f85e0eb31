import type { Path } from "@dsfr-blocks/base/issue";
import { isOptionalKey } from "@dsfr-blocks/content/optionalKeys";
import { hasVisibleContent } from "./contentValues";
import { listInstances, isSingleKeyBlock } from "./instances";
import type { PageToCheck } from "./pageRule";

/** Block of a page that should have both a title and content below it. */
interface TitledBlock {
  readonly path: Path;
  readonly isTitleOptional: boolean;
  readonly hasTitle: boolean;
  readonly hasContent: boolean;
}

/**
 * Yields the blocks of a page that should have both a title and content below it. Skips a block whose keys other than `title`
 * are all optional: a title alone is then complete content.
 */
export function* findTitledBlocks({
  page,
  content,
}: Pick<PageToCheck, "page" | "content">): Generator<TitledBlock> {
  for (const { block, path, content: blockContent } of listInstances(page, content)) {
    const { title, ...otherFields } = block.schema.fields;
    const isTitled = title?.kind === "text" && title.format === "inline";
    // also skips a block declared with `only(…)`: the page file contains only one of its keys, so its title cannot be missing
    if (!isTitled || isSingleKeyBlock(page, path)) continue;
    if (Object.values(otherFields).every(isOptionalKey)) continue;
    const hasContent = Object.entries(otherFields).some(([name, field]) =>
      hasVisibleContent(blockContent[name], field),
    );
    yield {
      path,
      isTitleOptional: isOptionalKey(title),
      hasTitle: hasVisibleContent(blockContent["title"], title),
      hasContent,
    };
  }
}
