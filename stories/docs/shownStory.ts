import type { DocsContext, useOf } from "@storybook/addon-docs/blocks";
import type { ContextType, FunctionComponent, ReactNode } from "react";
import { englishLabels } from "../../src/rich-text/labels";

type Prepared = Extract<ReturnType<typeof useOf>, { type: "story" }>["story"];

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

const ROBUSTNESS = [
  "Texte long",
  "Texte court",
  "Sans contenu",
  "Texte hostile",
  "En anglais",
  "Colonne étroite",
];

interface StoryParameters {
  readonly markdown?: string;
  readonly layout?: string;
  /** For a component that no definition names: a built catalogue does not keep the names of functions. */
  readonly componentName?: string;
}

/** A story as Storybook has prepared it, without its decorators: a frame has its own width and scheme. */
export function shownStory(story: Prepared): ShownStory {
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

/** Every story of the page's component but those that stay out of the documentation, in their file's order. */
export function documentedStories(context: ContextType<typeof DocsContext>): ShownStory[] {
  return context
    .componentStories()
    .filter(({ parameters }) => (parameters as { docs?: { disable?: boolean } }).docs?.disable !== true)
    .map((story) => shownStory(story));
}
