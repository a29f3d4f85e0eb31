import { DocsContext, Story, useOf } from "@storybook/addon-docs/blocks";
import { useContext } from "react";
import { Bench } from "./Bench";
import { ExampleCode } from "./ExampleCode";
import { Heard } from "./Heard";
import { documentedStories, shownStory } from "./shownStory";

interface ExampleProps {
  /** A story, as its file exports it. */
  readonly of: unknown;
  /** Its name above it; without, it opens the page: in a frame, with the page's other examples to choose from. */
  readonly isNamed?: boolean;
}

/** A story in the page, with its code and what a screen reader says of it. Renders a `<figure>`. */
export function Example({ of, isNamed = false }: ExampleProps) {
  const { story } = useOf(of as Parameters<typeof useOf>[0], ["story"]);
  const context = useContext(DocsContext);
  const shown = shownStory(story);
  if (!isNamed) {
    const others = documentedStories(context).filter(({ id }) => id !== shown.id);
    return <Bench stories={[shown, ...others]} />;
  }
  return (
    <figure className="doc-example">
      <figcaption>{story.name}</figcaption>
      <div className="doc-example__render">
        <Story of={of} />
      </div>
      <details>
        <summary>
          Le code<span className="doc-only-read">&nbsp;: {story.name}</span>
        </summary>
        <ExampleCode story={shown} />
      </details>
      <Heard story={shown} />
    </figure>
  );
}
