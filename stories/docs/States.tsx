import { DocsContext } from "@storybook/addon-docs/blocks";
import { useContext, useState } from "react";
import { NamedExample } from "./Example";
import { listDocumentedStories } from "./exampleStory";

/**
 * Renders the documented stories of a block, except the first story, which is at the top of the block's page. The stories that
 * show the use of the block come first, then, folded, the stories that test its robustness.
 */
export function States() {
  const [hasOpened, setHasOpened] = useState(false);
  const [, ...stories] = listDocumentedStories(useContext(DocsContext));
  const renderExamples = (testsRobustness: boolean) =>
    stories
      .filter((each) => each.testsRobustness === testsRobustness)
      .map((story) => <NamedExample key={story.id} story={story} />);
  const robustness = stories.filter(({ testsRobustness }) => testsRobustness).length;
  return (
    <>
      {renderExamples(false)}
      {robustness > 0 && (
        <details className="doc-fold" onToggle={() => setHasOpened(true)}>
          <summary>Robustesse&nbsp;: textes longs, courts, absents ou malveillants ({robustness})</summary>
          {hasOpened && renderExamples(true)}
        </details>
      )}
    </>
  );
}
