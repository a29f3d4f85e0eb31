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
  readonly component: FunctionComponent<Readonly<Record<string, unknown>>> & { readonly displayName: string };
  readonly args: Readonly<Record<string, unknown>>;
  readonly lang: "fr" | "en";
  /** The whole file, for a story of no block. */
  readonly markdown: string | undefined;
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

/** A story as Storybook has prepared it, without its decorators: a frame has its own width and scheme. */
export function shownStory(story: Prepared): ShownStory {
  const args = story.initialArgs;
  const render = story.originalStoryFn as unknown as (args: object, context: object) => ReactNode;
  return {
    id: story.id,
    name: story.name,
    of: story.moduleExport,
    component: story.component,
    args,
    lang: args["labels"] === englishLabels ? "en" : "fr",
    markdown: (story.parameters as { markdown?: string }).markdown,
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
