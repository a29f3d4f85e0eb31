import type { ComponentType, ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { exampleContentOf } from "../../tests/support/examples";
import { ourBlocks } from "../../tests/support/fixtures";
import { englishLabels } from "../../src/rich-text/labels";
import { withPicture } from "./pictures";

/** A block's part of the front matter, and props that come from elsewhere. */
interface Given {
  readonly content: Readonly<Record<string, unknown>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** An example that teaches: why it is good, or not. */
export interface Advice extends Given {
  readonly why: string;
}

/** What `states/<block>.yaml` holds. */
export interface StateFile {
  readonly real: Pick<Given, "with">;
  readonly long: Given;
  readonly short: Given;
  readonly empty: Given;
  readonly hostile: Given;
  readonly english: Given;
  readonly advice: readonly { readonly do: Advice; readonly avoid: Advice }[];
}

const files = import.meta.glob<StateFile>("../states/*.yaml", { eager: true, import: "default" });

/**
 * The states that each block is reviewed in, as parts of stories: an example page's own text, a long and a short
 * one, none, one that nobody means well, and one in English.
 */
export function statesOf<Props extends object>(Block: ComponentType<Props>) {
  const block = ourBlocks.find(({ component }) => component === Block);
  const content = exampleContentOf(block?.block);
  if (!block || !content) throw new Error(`${Block.name} is no block, or no page of the examples has it.`);
  const file = fileOf(block.folder);
  const args = ({ content, with: around }: Given) =>
    ({ resolveUrl: withPicture, ...content, ...around }) as unknown as Partial<Props>;
  return {
    real: { args: args({ content, ...file.real }) },
    long: { args: args(file.long) },
    short: { args: args(file.short) },
    empty: { args: args(file.empty), render: (props: Props) => orNothing(<Block {...props} />) },
    hostile: { args: args(file.hostile) },
    english: {
      // `typography` is that of French
      args: { ...args(file.english), labels: englishLabels, typography: false } as Partial<Props>,
      render: (props: Props) => (
        <div lang="en">
          <Block {...props} />
        </div>
      ),
    },
  };
}

/** Pairs of what to do and what to avoid, for the block of a folder. */
export function adviceOf(folder: string): StateFile["advice"] {
  return fileOf(folder).advice;
}

function fileOf(folder: string): StateFile {
  const file = files[`../states/${folder}.yaml`];
  if (!file) throw new Error(`stories/states has no ${folder}.yaml.`);
  return file;
}

/** What stands where a block renders nothing: a story cannot be empty. */
export function orNothing(block: ReactElement): ReactElement {
  return renderToStaticMarkup(block) === "" ? (
    <p className="fr-py-2w fr-m-0">Rien&nbsp;: le bloc n’a rien à montrer.</p>
  ) : (
    block
  );
}
