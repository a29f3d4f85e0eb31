import type { ComponentType, ReactNode } from "react";
import { schemaFor, withParts } from "@dsfr-blocks/content/kinds";
import type { Fields, InferFields, Schema } from "@dsfr-blocks/content/schema";
import { Inline, RichText } from "../rich-text/RichText";
import { checkShown } from "./checkDefinition";
import type { BlockContext, HeadingLevel, RootAttributes } from "./context";
import type {
  BlockComponent,
  BlockComponentProps,
  BlockDescription,
  NoFields,
  ReadBlockDefinition,
  ReadingContext,
} from "./blockTypes";
import { defineReadBlock, makeBlock } from "./defineReadBlock";
import type { EntrySchemas } from "./entries";

export type * from "./blockTypes";

/** What a block is: written once, read by every tool. */
export interface BlockDefinition<
  F extends Fields,
  O extends Fields = NoFields,
  E extends EntrySchemas = NoFields,
> extends BlockDescription<F, O, E> {
  /** The component's name, such as `MyBlock`; a compiled page names it so. */
  readonly name: string;
  /** Gives the block's markup, from its content and from where it stands. No hook: it runs at build time too. */
  readonly render?:
    ((content: InferFields<F> & InferFields<O>, block: ReadingContext<E>) => ReactNode) | undefined;
  /** In place of `render`, a component with state or effects, which takes Markdown fields as nodes to show. */
  readonly component?: ComponentType<ClientProps<F>> | undefined;
  readonly read?: undefined;
}

/** The content of a block whose Markdown may be React nodes. */
export type NodeContent<F extends Fields, O extends Fields> = InferFields<F, ReactNode> & InferFields<O>;

/** A block in two functions, with what shows it in place: its component takes React nodes where an author writes Markdown. */
export interface TwoStepDefinition<
  F extends Fields,
  O extends Fields,
  E extends EntrySchemas,
  Data,
> extends BlockDescription<F, O, E> {
  /** The component's name, such as `MyBlock`; a compiled page names it so. */
  readonly name: string;
  /** Reads the content: Markdown, or the React nodes that a developer gives in its place, into what `render` shows. */
  readonly read: (content: NodeContent<F, O>, block: ReadingContext<E>) => Data;
  /** Gives the block's markup. No hook: it runs at build time too. */
  readonly render: (data: Data, block: ReadingContext<E>) => ReactNode;
}

/** The props of a component with state: content, ready to show, and what its root element takes. */
export type ClientProps<F extends Fields> = InferFields<F, ReactNode> &
  Omit<RootAttributes, keyof F> & {
    /** Level of the headings that it makes. */
    readonly headingLevel: HeadingLevel;
  };

/** Makes a block, in each form of definition. */
interface DefineBlock {
  /** Makes a block that `render` or a `component` shows. */
  <F extends Fields, O extends Fields = NoFields, E extends EntrySchemas = NoFields>(
    definition: BlockDefinition<F, O, E>,
  ): BlockComponent<InferFields<F>, InferFields<O>>;
  /** Makes a block that reads its content, and takes React nodes too. */
  <Data, F extends Fields, O extends Fields = NoFields, E extends EntrySchemas = NoFields>(
    definition: TwoStepDefinition<F, O, E, Data>,
  ): BlockComponent<
    InferFields<F>,
    InferFields<O>,
    BlockComponentProps<InferFields<F, ReactNode>, InferFields<O>>
  >;
  /** Makes the same of a view. */
  <Props, F extends Fields, O extends Fields = NoFields, E extends EntrySchemas = NoFields>(
    definition: ReadBlockDefinition<F, O, E, Props>,
  ): BlockComponent<InferFields<F>, InferFields<O>, Props>;
}

/**
 * Makes a block from its definition: `<MyBlock {...page.mine} headingLevel={3} />`. Throws a `TypeError` for a
 * definition that cannot work, and for content that is not what its schema says; in a production bundle neither is
 * checked.
 */
export const defineBlock: DefineBlock = /* @__NO_SIDE_EFFECTS__ */ (definition: object): never => {
  if ("view" in definition)
    return defineReadBlock(definition as ReadBlockDefinition<Fields, Fields, NoFields, object>) as never;
  const { read, render, component, ...description } = definition as AnyDefinition;
  if (process.env.NODE_ENV !== "production") checkShown({ ...description, read, render, component });
  const show: Show =
    render && read
      ? (content, block) => render(read(content, block), block)
      : (render ?? shownBy(description.schema, component));
  return makeBlock({ ...description, takesNodes: read !== undefined, client: component }, show) as never;
};

type Show = (content: Readonly<Record<string, unknown>>, block: BlockContext) => ReactNode;

/** A definition of any form but that with a view. */
interface AnyDefinition extends BlockDescription<Fields, Fields, NoFields> {
  readonly name: string;
  readonly read?: (content: object, block: BlockContext) => Readonly<Record<string, unknown>>;
  readonly render?: Show;
  readonly component?: ComponentType<never>;
}

/** Shows a component with state, with content whose Markdown is nodes. */
function shownBy(schema: Schema, component: ComponentType<never> | undefined): Show {
  const Client = component as ComponentType<object>;
  return (content, block) => {
    const shown = readyToShow(content, schema, block) as object;
    return <Client {...shown} {...block.root} {...{ headingLevel: block.level }} />;
  };
}

/** Content whose Markdown is nodes. */
function readyToShow(value: unknown, schema: Schema, block: BlockContext): unknown {
  const own = schemaFor(value, schema);
  if (own?.kind !== "text") return withParts(value, own, (part, field) => readyToShow(part, field, block));
  const text = value as string;
  if (own.format === "inline") return <Inline block={block}>{text}</Inline>;
  return own.format === "markdown" ? <RichText block={block} content={text} /> : text;
}
