import { DocsContext } from "@storybook/addon-docs/blocks";
import { useContext, useState } from "react";
import { NamedExample } from "./Example";
import { listDocumentedStories } from "./exampleStory";

/**
 * Renders the documented stories of a block except the first, which is at the top of its page: first the uses of the block,
 * then, folded, the robustness tests.
 */
export function States() {
  const [hasOpened, setHasOpened] = useState(false);
  const [, ...stories] = listDocumentedStories(useContext(DocsContext));
  const renderExamples = (isRobustness: boolean) =>
    stories
      .filter((each) => each.isRobustness === isRobustness)
      .map((story) => <NamedExample key={story.id} story={story} />);
  const robustness = stories.filter(({ isRobustness }) => isRobustness).length;
  return (
    <>
      {renderExamples(false)}
      {robustness > 0 && (
        <details className="doc-fold" onToggle={() => setHasOpened(true)}>
          <summary>Robustesse&nbsp;: textes longs, courts, absents ou hostiles ({robustness})</summary>
          {hasOpened && renderExamples(true)}
        </details>
      )}
    </>
  );
}
