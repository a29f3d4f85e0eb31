import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { encodeHash } from "../playground/link";
import { formatHtml, formatMarkdown, createExamplePage, formatReact } from "../support/exampleCode";
import { ourBlocks } from "../../tests/shared/fixtures";
import { CopyableCode } from "./CopyableCode";
import { Tabs } from "./Tabs";
import type { ExampleStory } from "./exampleStory";

/** Renders tabs with the code of an example in Markdown, React and HTML. */
export function ExampleCode({ story }: { readonly story: ExampleStory }) {
  const { name, args, component, componentName, markdown, isPage } = story;
  const block = ourBlocks.find((each) => each.component === component);
  const text = block ? formatMarkdown(block, args) : markdown;
  const page = block ? createExamplePage(block, args) : isPage && markdown;
  return (
    <Tabs
      label={`Le code : ${name}`}
      tabs={[
        ...(text === undefined
          ? []
          : [
              {
                name: "Markdown",
                content: () => (
                  <CopyableCode code={text}>{page && <PlaygroundLink text={page} />}</CopyableCode>
                ),
              },
            ]),
        { name: "React", content: () => <CopyableCode code={formatReact(componentName, args)} /> },
        {
          name: "HTML",
          content: () => (
            <CopyableCode code={formatHtml(renderToStaticMarkup(createElement(component, args)))} />
          ),
        },
      ]}
    />
  );
}

/** Renders a link that opens only the playground, in a new window, with a text that is encoded in the URL. */
function PlaygroundLink({ text }: { readonly text: string }) {
  return (
    <a
      href={`iframe.html?id=bac-a-sable--bac-a-sable&viewMode=story${encodeHash(text)}`}
      target="_blank"
      rel="noopener"
    >
      Ouvrir dans le bac à sable<span className="doc-only-read"> (nouvelle fenêtre)</span>
    </a>
  );
}
