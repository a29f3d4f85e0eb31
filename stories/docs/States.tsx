import { DocsContext } from "@storybook/addon-docs/blocks";
import { useContext } from "react";
import { Example } from "./Example";
import { documentedStories } from "./shownStory";

interface StatesProps {
  /** The story that the page has shown already. */
  readonly except: unknown;
}

/**
 * Every story of the block but those that stay out of the documentation, in their file's order: what it is
 * for, then, under a heading of its own, what it holds against.
 */
export function States({ except }: StatesProps) {
  const stories = documentedStories(useContext(DocsContext)).filter(({ of }) => of !== except);
  const shown = (isRobustness: boolean) =>
    stories
      .filter((each) => each.isRobustness === isRobustness)
      .map(({ id, of }) => <Example key={id} of={of} isNamed />);
  const robustness = shown(true);
  return (
    <>
      {shown(false)}
      {robustness.length > 0 && (
        <>
          <h2 id="robustesse">Robustesse</h2>
          <p>
            Des textes que personne n’espère, et que le bloc tient&nbsp;: longs, courts, absents, hostiles.
          </p>
          {robustness}
        </>
      )}
    </>
  );
}
