import type { Decorator } from "@storybook/react-vite";
import type { ComponentType, ReactElement } from "react";
import { englishLabels, frenchLabels, type Labels } from "../../src/rich-text/labels";
import { exampleContentOf } from "../../tests/shared/examples";
import { allFixtures, type BlockFixtures } from "../../tests/shared/fixtures";
import { renderBlock } from "./renderBlock";
import { STATE_NAMES, type StateName } from "./stateNames";
import { type BlockInput, getStateFile } from "./states";

/** Properties of a story, without its name. */
interface StoryParts<Props> {
  readonly args?: Partial<Props>;
  readonly render?: (props: Props) => ReactElement;
  readonly decorators?: Decorator[];
  readonly parameters?: { readonly controls?: Disableable; readonly docs?: Disableable };
}

interface Disableable {
  readonly disable: boolean;
}

/**
 * Returns the stories of a block by name: a story for each fixture in `fixtures`, then a story for each state.
 * `.storybook/blockStories.ts` adds these stories at the end of stories/<Block>.stories.tsx.
 */
export function storiesOf<Props extends object>(
  Block: ComponentType<Props>,
  fixtures: readonly [string, ...string[]],
): Readonly<Record<string, StoryParts<Props>>> {
  const examples = fixtures.map((name): [string, StoryParts<Props>] => [
    name,
    { args: getFixtureArgs(Block, name) },
  ]);
  const states: Readonly<Record<StateName, StoryParts<Props>>> = {
    ...createStates(Block),
    narrow: { args: getFixtureArgs(Block, fixtures[0]), decorators: [narrowColumn] },
    edgeCases: {
      render: () => <EdgeCases Block={Block} except={fixtures} />,
      parameters: { controls: { disable: true }, docs: { disable: true } },
    },
  };
  const stateStories = Object.entries(STATE_NAMES).map(
    ([state, name]) => [name, states[state as StateName]] as const,
  );
  const render = createRender(Block);
  return Object.fromEntries(
    [...examples, ...stateStories].map(([name, parts]) => [name, { render, ...parts }]),
  );
}

/**
 * Returns the props of a block's fixture.
 *
 * @throws {Error} If the block's fixtures.yaml has no fixture with this name.
 */
export function getFixtureArgs<Props>(Block: ComponentType<Props>, name: string): Partial<Props> {
  const fixture = getFixtures(Block).fixtures.find((each) => each.name === name);
  if (!fixture) throw new Error(`No fixture of ${Block.displayName} is called “${name}”.`);
  return buildProps<Props>(fixture);
}

/**
 * Returns the states in which each block is reviewed: the content of an example page, a long text, a short text, an empty text,
 * a hostile text, and a text in English.
 *
 * @throws {Error} If no example page contains the block, and the block has no shown fixture.
 */
export function createStates<Props extends object>(Block: ComponentType<Props>) {
  const { block, fixtures } = getFixtures(Block);
  // the real content of a block that no example page contains, such as a callout, is its first shown fixture
  const content = exampleContentOf(block.block) ?? fixtures.find(({ shown }) => shown)?.content;
  if (!content) throw new Error(`No page of the examples has ${block.name}.`);
  const { real, long, short, empty, hostile, english } = getStateFile(block.folder);
  const render = createRender(Block);
  return {
    real: { args: buildProps<Props>({ content, ...real }) },
    long: { args: buildProps<Props>(long) },
    short: { args: buildProps<Props>(short) },
    empty: { args: buildProps<Props>(empty), render: (props: Props) => withEmptyNote(render(props)) },
    hostile: { args: buildProps<Props>(hostile) },
    english: {
      // turns off `typography`, which applies French typography
      args: { ...buildProps<Props>(english), labels: englishLabels, typography: false } as Partial<Props>,
      render: (props: Props) => <div lang="en">{render(props)}</div>,
    },
  };
}

/** Renders the story in a column of 20rem in a wide window, because a block must adapt to its column, not to the window. */
export const narrowColumn: Decorator = (Story) => (
  <div className="narrow-column">
    <Story />
  </div>
);

interface EdgeCasesProps<Props> {
  readonly Block: ComponentType<Props>;
  /** Names of the fixtures that have a story of their own. */
  readonly except: readonly string[];
}

/** Renders the fixtures that have no story of their own, one below the other. */
function EdgeCases<Props extends object>({ Block, except }: EdgeCasesProps<Props>) {
  const render = createRender(Block);
  const cases = getFixtures(Block).fixtures.filter(({ name }) => !except.includes(name));
  return cases.map((fixture, index) => {
    const fixtureProps: { readonly labels?: Partial<Labels> } = buildProps<Props>(fixture);
    // gives each summary a different name: several summaries may be on the page
    const labels = {
      ...fixtureProps.labels,
      summary: `${fixtureProps.labels?.summary ?? frenchLabels.summary} ${index + 1}`,
    };
    const props = { ...fixtureProps, labels, id: `cas-${index + 1}` } as unknown as Props;
    return (
      <div key={fixture.name} className="edge-case">
        {/* not a heading: the heading outline starts with the block's headings */}
        <p className="edge-case__name">{fixture.name}</p>
        {withEmptyNote(render(props))}
      </div>
    );
  });
}

function createRender<Props extends object>(Block: ComponentType<Props>): (props: Props) => ReactElement {
  const { block } = getFixtures(Block);
  return (props) => renderBlock(block, props);
}

function getFixtures<Props>(Block: ComponentType<Props>): BlockFixtures {
  const found = allFixtures.find(({ block }) => block.component === Block);
  if (!found) throw new Error(`${Block.displayName} is not a block of src/blocks.`);
  return found;
}

function buildProps<Props>({ content, with: otherProps }: BlockInput): Partial<Props> {
  return { ...content, ...otherProps } as unknown as Partial<Props>;
}

/**
 * Renders a block, then a note that the block renders nothing. The note exists because a story cannot be empty. If the block
 * renders an element, .storybook/preview.css hides the note.
 */
function withEmptyNote(block: ReactElement): ReactElement {
  return (
    <div className="or-nothing">
      {block}
      <p className="or-nothing__words fr-py-2w fr-m-0">Rien&nbsp;: le bloc n’a rien à afficher.</p>
    </div>
  );
}
