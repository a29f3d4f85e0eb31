import type { Decorator } from "@storybook/react-vite";
import type { ComponentType, ReactElement } from "react";
import { englishLabels, frenchLabels, type Labels } from "../../src/rich-text/labels";
import { exampleContentOf } from "../../tests/shared/examples";
import { allFixtures, type BlockFixtures } from "../../tests/shared/fixtures";
import { withPicture } from "./pictures";
import { STATE_NAMES, type StateName } from "./stateNames";
import { type Given, stateFileOf } from "./states";

/** What a story says besides its name. */
interface StoryParts<Props> {
  readonly args?: Partial<Props>;
  readonly render?: (props: Props) => ReactElement;
  readonly decorators?: Decorator[];
  readonly parameters?: { readonly controls?: Disabled; readonly docs?: Disabled };
}

interface Disabled {
  readonly disable: boolean;
}

/**
 * The stories of a block by name: one for each fixture that has its own, then one for each state. A
 * stories/<Block>.stories.tsx ends with them: see .storybook/blockStories.ts.
 */
export function storiesOf<Props extends object>(
  Block: ComponentType<Props>,
  fixtures: readonly [string, ...string[]],
): Readonly<Record<string, StoryParts<Props>>> {
  const examples = fixtures.map((name): [string, StoryParts<Props>] => [name, { args: argsOf(Block, name) }]);
  const states: Readonly<Record<StateName, StoryParts<Props>>> = {
    ...statesOf(Block),
    narrow: { args: argsOf(Block, fixtures[0]), decorators: [narrowColumn] },
    edgeCases: {
      render: () => <EdgeCases Block={Block} except={fixtures} />,
      parameters: { controls: { disable: true }, docs: { disable: true } },
    },
  };
  const named = Object.entries(STATE_NAMES).map(
    ([state, name]) => [name, states[state as StateName]] as const,
  );
  return Object.fromEntries([...examples, ...named]);
}

/** The props of a block's fixture. A name that its file does not hold throws. */
export function argsOf<Props>(Block: ComponentType<Props>, name: string): Partial<Props> {
  const fixture = fixturesOf(Block).fixtures.find((each) => each.name === name);
  if (!fixture) throw new Error(`No fixture of ${Block.displayName} is called « ${name} ».`);
  return propsOf<Props>(fixture);
}

/**
 * The states that each block is reviewed in: an example page's own text, a long and a short one, none, one
 * that nobody means well, and one in English.
 */
export function statesOf<Props extends object>(Block: ComponentType<Props>) {
  const { block, fixtures } = fixturesOf(Block);
  // no example page has a callout: its first fixture says what an author may write
  const content = exampleContentOf(block.block) ?? fixtures.find(({ shown }) => shown)?.content;
  if (!content) throw new Error(`No page of the examples has ${block.name}.`);
  const { real, long, short, empty, hostile, english } = stateFileOf(block.folder);
  return {
    real: { args: propsOf<Props>({ content, ...real }) },
    long: { args: propsOf<Props>(long) },
    short: { args: propsOf<Props>(short) },
    empty: { args: propsOf<Props>(empty), render: (props: Props) => orNothing(<Block {...props} />) },
    hostile: { args: propsOf<Props>(hostile) },
    english: {
      // `typography` is that of French
      args: { ...propsOf<Props>(english), labels: englishLabels, typography: false } as Partial<Props>,
      render: (props: Props) => (
        <div lang="en">
          <Block {...props} />
        </div>
      ),
    },
  };
}

/** A column of 20rem in a wide window: a block must follow its column. */
export const narrowColumn: Decorator = (Story) => (
  <div className="narrow-column">
    <Story />
  </div>
);

interface EdgeCasesProps<Props> {
  readonly Block: ComponentType<Props>;
  /** The fixtures that have a story of their own. */
  readonly except: readonly string[];
}

/** The fixtures that have no story of their own, one under the other. */
function EdgeCases<Props extends object>({ Block, except }: EdgeCasesProps<Props>) {
  const cases = fixturesOf(Block).fixtures.filter(({ name }) => !except.includes(name));
  return cases.map((fixture, index) => {
    const own: { readonly labels?: Partial<Labels> } = propsOf<Props>(fixture);
    // summaries of one page are told apart by their names
    const labels = { ...own.labels, summary: `${own.labels?.summary ?? frenchLabels.summary} ${index + 1}` };
    const props = { ...own, labels, id: `cas-${index + 1}` } as unknown as Props;
    return (
      <div key={fixture.name} className="edge-case">
        {/* no heading: the block's own start their outline */}
        <p className="edge-case__name">{fixture.name}</p>
        {orNothing(<Block {...props} />)}
      </div>
    );
  });
}

function fixturesOf<Props>(Block: ComponentType<Props>): BlockFixtures {
  const found = allFixtures.find(({ block }) => block.component === Block);
  if (!found) throw new Error(`${Block.displayName} is no block of src/blocks.`);
  return found;
}

function propsOf<Props>({ content, with: around }: Given): Partial<Props> {
  return { resolveUrl: withPicture, ...content, ...around } as unknown as Partial<Props>;
}

/** Says that a block renders nothing, where it does (`.or-nothing` of .storybook/preview.css): a story cannot be empty. */
function orNothing(block: ReactElement): ReactElement {
  return (
    <div className="or-nothing">
      {block}
      <p className="or-nothing__words fr-py-2w fr-m-0">Rien&nbsp;: le bloc n’a rien à montrer.</p>
    </div>
  );
}
