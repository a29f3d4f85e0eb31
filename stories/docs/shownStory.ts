import type { DocsContext, useOf } from "@storybook/addon-docs/blocks";
import type { ContextType, FunctionComponent, ReactNode } from "react";
import { englishLabels } from "../../src/rich-text/labels";
import { STATE_NAMES } from "../support/stateNames";

type Prepared = Extract<ReturnType<typeof useOf>, { type: "story" }>["story"];

type Context = ContextType<typeof DocsContext>;

/** What the documentation needs of a story. */
export interface ShownStory {
  readonly id: string;
  readonly name: string;
  /** As its file exports it. */
  readonly of: unknown;
  readonly component: FunctionComponent<Readonly<Record<string, unknown>>>;
  /** As code imports it. */
  readonly componentName: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly lang: "fr" | "en";
  /** The whole file, for a story of no block. */
  readonly markdown: string | undefined;
  /** A whole page, which has margins of its own. */
  readonly isPage: boolean;
  /** Whether it shows that a block holds, rather than what it is for. */
  readonly isRobustness: boolean;
  readonly render: () => ReactNode;
}

const { real: _real, edgeCases: _edgeCases, ...robustness } = STATE_NAMES;
const ROBUSTNESS: readonly string[] = Object.values(robustness);

interface StoryParameters {
  readonly markdown?: string;
  readonly layout?: string;
  /** For a component that no definition names: a built catalogue does not keep the names of functions. */
  readonly componentName?: string;
}

/** A story as Storybook has prepared it, without its decorators: a frame has its own width and scheme. */
function shownStory(story: Prepared): ShownStory {
  const args = story.initialArgs;
  const { markdown, layout, componentName } = story.parameters as StoryParameters;
  const component = story.component as ShownStory["component"];
  const render = story.originalStoryFn as unknown as (args: object, context: object) => ReactNode;
  return {
    id: story.id,
    name: story.name,
    of: story.moduleExport,
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

/** The story of a name, or the first of the page's component. */
export function storyNamed(context: Context, name: string | undefined): ShownStory {
  const story = context.componentStories().find((each) => name === undefined || each.name === name);
  if (!story) throw new Error(`No story of this page is called « ${name} ».`);
  return shownStory(story);
}

/** Every story of the page's component but those that stay out of the documentation, in their order. */
export function documentedStories(context: Context): ShownStory[] {
  return context
    .componentStories()
    .filter(({ parameters }) => (parameters as { docs?: { disable?: boolean } }).docs?.disable !== true)
    .map((story) => shownStory(story));
}
