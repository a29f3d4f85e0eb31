import { DocsContext } from "@storybook/addon-docs/blocks";
import { useContext, useState } from "react";
import { NamedExample } from "./Example";
import { documentedStories } from "./shownStory";

/**
 * Every story of the block but the first, which opens its page, and those that stay out of the documentation:
 * what it is for, then, folded, what it holds against.
 */
export function States() {
  const [hasOpened, setHasOpened] = useState(false);
  const [, ...stories] = documentedStories(useContext(DocsContext));
  const shown = (isRobustness: boolean) =>
    stories
      .filter((each) => each.isRobustness === isRobustness)
      .map((story) => <NamedExample key={story.id} story={story} />);
  const robustness = stories.filter(({ isRobustness }) => isRobustness).length;
  return (
    <>
      {shown(false)}
      {robustness > 0 && (
        <details className="doc-fold" onToggle={() => setHasOpened(true)}>
          <summary>Robustesse&nbsp;: textes longs, courts, absents ou hostiles ({robustness})</summary>
          {hasOpened && shown(true)}
        </details>
      )}
    </>
  );
}
