import { DocsContext, Story } from "@storybook/addon-docs/blocks";
import { useContext } from "react";
import { Bench } from "./Bench";
import { ExampleCode } from "./ExampleCode";
import { Transcript } from "./Transcript";
import { listDocumentedStories, type ExampleStory, getStory } from "./exampleStory";

interface ExampleProps {
  /** Name of the story. By default, the first story of the page. */
  readonly name?: string;
}

/**
 * Renders a story in a frame, with its code and its transcript. The reader can choose another story of the page instead.
 *
 * @throws {Error} If no story of the page has this name.
 */
export function Example({ name }: ExampleProps) {
  const context = useContext(DocsContext);
  const story = getStory(context, name);
  const otherStories = listDocumentedStories(context).filter(({ id }) => id !== story.id);
  return <Bench stories={[story, ...otherStories]} />;
}

/** Renders a story with its name, its code and its transcript, in a `<figure>`. */
export function NamedExample({ story }: { readonly story: ExampleStory }) {
  return (
    <figure className="doc-example">
      <figcaption>{story.name}</figcaption>
      <div className="doc-example__render">
        <Story of={story.moduleExport} />
      </div>
      <details>
        <summary>
          Le code<span className="doc-only-read">&nbsp;: {story.name}</span>
        </summary>
        <ExampleCode story={story} />
      </details>
      <Transcript story={story} />
    </figure>
  );
}
