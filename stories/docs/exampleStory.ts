import type { DocsContext, useOf } from "@storybook/addon-docs/blocks";
import type { ContextType, FunctionComponent, ReactNode } from "react";
import { englishLabels } from "../../src/rich-text/labels";
import { STATE_NAMES } from "../support/stateNames";

type PreparedStory = Extract<ReturnType<typeof useOf>, { type: "story" }>["story"];

type Context = ContextType<typeof DocsContext>;

/** A story, with the properties that the documentation needs. */
export interface ExampleStory {
  readonly id: string;
  readonly name: string;
  /** The export of the story file that defines the story. */
  readonly moduleExport: unknown;
  readonly component: FunctionComponent<Readonly<Record<string, unknown>>>;
  /** Name of the component in code. */
  readonly componentName: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly lang: "fr" | "en";
  /** Text of the page file, for a story that does not show a block. */
  readonly markdown: string | undefined;
  /** Whether the story is a whole page. A page has its own margins. */
  readonly isPage: boolean;
  /** Whether the story tests the robustness of a block, instead of showing the use of the block. */
  readonly testsRobustness: boolean;
  readonly render: () => ReactNode;
}

const { real: _real, edgeCases: _edgeCases, ...robustnessNames } = STATE_NAMES;
const ROBUSTNESS: readonly string[] = Object.values(robustnessNames);

interface StoryParameters {
  readonly markdown?: string;
  readonly layout?: string;
  /** Name of a component without `displayName`. A built catalogue does not keep the names of functions. */
  readonly componentName?: string;
}

/** Converts a Storybook story. The story's decorators are ignored, because the frame sets the width and the scheme. */
function createExampleStory(story: PreparedStory): ExampleStory {
  const args = story.initialArgs;
  const { markdown, layout, componentName } = story.parameters as StoryParameters;
  const component = story.component as ExampleStory["component"];
  const render = story.originalStoryFn as unknown as (args: object, context: object) => ReactNode;
  return {
    id: story.id,
    name: story.name,
    moduleExport: story.moduleExport,
    component,
    componentName: componentName ?? component.displayName ?? component.name,
    args,
    lang: args["labels"] === englishLabels ? "en" : "fr",
    markdown,
    isPage: layout === "fullscreen",
    testsRobustness: ROBUSTNESS.includes(story.name),
    render: () => render(args, story),
  };
}

/**
 * Returns the story of the page's component that has this name. Without a name, returns the first story.
 *
 * @throws {Error} If no story has this name.
 */
export function getStory(context: Context, name: string | undefined): ExampleStory {
  const story = context.componentStories().find((each) => name === undefined || each.name === name);
  if (!story) throw new Error(`No story of this page is called “${name}”.`);
  return createExampleStory(story);
}

/** Returns the stories of the page's component in order, except the stories that are excluded from the documentation. */
export function listDocumentedStories(context: Context): ExampleStory[] {
  return context
    .componentStories()
    .filter(({ parameters }) => (parameters as { docs?: { disable?: boolean } }).docs?.disable !== true)
    .map((story) => createExampleStory(story));
}
