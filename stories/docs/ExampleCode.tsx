import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { toHash } from "../playground/link";
import { htmlOf, markdownOf, pageWith, reactOf } from "../support/written";
import { ourBlocks } from "../../tests/shared/fixtures";
import { CopiedCode } from "./CopiedCode";
import { Tabs } from "./Tabs";
import type { ShownStory } from "./shownStory";

/** Renders tabs with the code of an example in Markdown, React and HTML. */
export function ExampleCode({ story }: { readonly story: ShownStory }) {
  const { name, args, component, componentName, markdown, isPage } = story;
  const block = ourBlocks.find((each) => each.component === component);
  const text = block ? markdownOf(block, args) : markdown;
  const page = block ? pageWith(block, args) : isPage && markdown;
  return (
    <Tabs
      label={`Le code : ${name}`}
      tabs={[
        ...(text === undefined
          ? []
          : [
              {
                name: "Markdown",
                content: () => <CopiedCode code={text}>{page && <PlaygroundLink text={page} />}</CopiedCode>,
              },
            ]),
        { name: "React", content: () => <CopiedCode code={reactOf(componentName, args)} /> },
        {
          name: "HTML",
          content: () => <CopiedCode code={htmlOf(renderToStaticMarkup(createElement(component, args)))} />,
        },
      ]}
    />
  );
}

/** Renders a link that opens the playground alone in a new window, with a text that is encoded in the link. */
function PlaygroundLink({ text }: { readonly text: string }) {
  return (
    <a
      href={`iframe.html?id=bac-a-sable--bac-a-sable&viewMode=story${toHash(text)}`}
      target="_blank"
      rel="noopener"
    >
      Ouvrir dans le bac à sable<span className="doc-only-read"> (nouvelle fenêtre)</span>
    </a>
  );
}
