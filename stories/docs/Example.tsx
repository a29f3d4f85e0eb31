import { Story, useOf } from "@storybook/addon-docs/blocks";
import { stringify } from "yaml";
import { ourBlocks } from "../../tests/support/fixtures";

interface ExampleProps {
  /** A story, as its file exports it. */
  readonly of: unknown;
  /** Its name above it; none for the one that opens a page. */
  readonly isNamed?: boolean;
}

/** A story in the page, and what its author writes. Renders a `<figure>`. */
export function Example({ of, isNamed = false }: ExampleProps) {
  const { story } = useOf(of as Parameters<typeof useOf>[0], ["story"]);
  const written = frontMatterOf(story.component, story.initialArgs);
  return (
    <figure className="doc-example">
      {isNamed && <figcaption>{story.name}</figcaption>}
      <div className="doc-example__render">
        <Story of={of} />
      </div>
      {written && (
        <details>
          <summary>
            Ce qu’écrit l’auteur{isNamed && <span className="doc-only-read">&nbsp;: {story.name}</span>}
          </summary>
          <pre>
            <code>{written}</code>
          </pre>
        </details>
      )}
    </figure>
  );
}

/** The block's key with what the story gives it, as YAML; undefined for what is no block. */
function frontMatterOf(component: unknown, args: Readonly<Record<string, unknown>>): string | undefined {
  const block = ourBlocks.find((each) => each.component === component);
  if (!block) return undefined;
  const own = Object.entries(args).filter(([key]) => key in block.schema.fields);
  const call = Object.entries(args).filter(([key]) => CALL.includes(key));
  const written = { ...Object.fromEntries(call), [block.key]: Object.fromEntries(own) };
  return stringify(written, { lineWidth: 0, singleQuote: false });
}

/** Keys of the whole page that some blocks read. */
const CALL = ["open", "opensAt", "closesAt"];
