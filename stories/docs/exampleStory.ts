import type { DocsContext, useOf } from "@storybook/addon-docs/blocks";
import type { ContextType, FunctionComponent, ReactNode } from "react";
import { englishLabels } from "../../src/rich-text/labels";
import { STATE_NAMES } from "../support/stateNames";

type PreparedStory = Extract<ReturnType<typeof useOf>, { type: "story" }>["story"];

type Context = ContextType<typeof DocsContext>;

/** Story, with what the documentation needs from it. */
export interface ExampleStory {
  readonly id: string;
  readonly name: string;
  /** Export of the story's file. */
  readonly moduleExport: unknown;
  readonly component: FunctionComponent<Readonly<Record<string, unknown>>>;
  /** Name of the component in code. */
  readonly componentName: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly lang: "fr" | "en";
  /** Whole page file, for a story that is not of a block. */
  readonly markdown: string | undefined;
  /** Whether the story is a whole page, which has its own margins. */
  readonly isPage: boolean;
  /** Whether the story tests the robustness of a block, instead of showing its use. */
  readonly isRobustness: boolean;
  readonly render: () => ReactNode;
}

const { real: _real, edgeCases: _edgeCases, ...robustnessNames } = STATE_NAMES;
const ROBUSTNESS: readonly string[] = Object.values(robustnessNames);

interface StoryParameters {
  readonly markdown?: string;
  readonly layout?: string;
  /** Name of a component without `displayName`: a built catalogue does not keep the names of functions. */
  readonly componentName?: string;
}

/** Converts a story of Storybook. Its decorators are ignored: a frame sets its own width and scheme. */
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
    isRobustness: ROBUSTNESS.includes(story.name),
    render: () => render(args, story),
  };
}

/**
 * Returns a story of the page's component by name, or the first one.
 *
 * @throws {Error} If no story has this name.
 */
export function getStory(context: Context, name: string | undefined): ExampleStory {
  const story = context.componentStories().find((each) => name === undefined || each.name === name);
  if (!story) throw new Error(`No story of this page is called « ${name} ».`);
  return createExampleStory(story);
}

/** Returns the stories of the page's component in order, except those that are excluded from the documentation. */
export function listDocumentedStories(context: Context): ExampleStory[] {
  return context
    .componentStories()
    .filter(({ parameters }) => (parameters as { docs?: { disable?: boolean } }).docs?.disable !== true)
    .map((story) => createExampleStory(story));
}
