import { DocsContext, Story } from "@storybook/addon-docs/blocks";
import { useContext } from "react";
import { Bench } from "./Bench";
import { ExampleCode } from "./ExampleCode";
import { Heard } from "./Heard";
import { documentedStories, type ShownStory, storyNamed } from "./shownStory";

interface ExampleProps {
  /** The story's own; by default the first of the page. A name that no story has throws. */
  readonly name?: string;
}

/** A story in a frame, with the page's other examples to choose from; its code, and what a screen reader says of it. */
export function Example({ name }: ExampleProps) {
  const context = useContext(DocsContext);
  const shown = storyNamed(context, name);
  const others = documentedStories(context).filter(({ id }) => id !== shown.id);
  return <Bench stories={[shown, ...others]} />;
}

/** A story under its name, with its code and what a screen reader says of it. Renders a `<figure>`. */
export function NamedExample({ story }: { readonly story: ShownStory }) {
  return (
    <figure className="doc-example">
      <figcaption>{story.name}</figcaption>
      <div className="doc-example__render">
        <Story of={story.of} />
      </div>
      <details>
        <summary>
          Le code<span className="doc-only-read">&nbsp;: {story.name}</span>
        </summary>
        <ExampleCode story={story} />
      </details>
      <Heard story={story} />
    </figure>
  );
}
