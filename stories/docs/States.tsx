import { DocsContext } from "@storybook/addon-docs/blocks";
import { useContext } from "react";
import { NamedExample } from "./Example";
import { documentedStories } from "./shownStory";

/**
 * Every story of the block but the first, which opens its page, and those that stay out of the documentation:
 * what it is for, then, under a heading of its own, what it holds against.
 */
export function States() {
  const [, ...stories] = documentedStories(useContext(DocsContext));
  const shown = (isRobustness: boolean) =>
    stories
      .filter((each) => each.isRobustness === isRobustness)
      .map((story) => <NamedExample key={story.id} story={story} />);
  const robustness = shown(true);
  return (
    <>
      {shown(false)}
      {robustness.length > 0 && (
        <>
          <h2 id="robustesse">Robustesse</h2>
          <p>Textes longs, courts, absents ou hostiles.</p>
          {robustness}
        </>
      )}
    </>
  );
}
