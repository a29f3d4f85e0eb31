import type { ComponentType, ReactNode } from "react";
import { resolveSchema, mapParts } from "@dsfr-blocks/content/valueTypes";
import type { Fields, InferFields, Schema } from "@dsfr-blocks/content/schema";
import { Inline, RichText } from "../rich-text/RichText";
import { checkRendering } from "./checkDefinition";
import type { BlockContext, HeadingLevel, RootAttributes } from "./context";
import type {
  BlockComponent,
  BlockComponentProps,
  BlockDescription,
  NoFields,
  ReadBlockDefinition,
  ReadingContext,
} from "./blockTypes";
import { defineReadBlock, makeBlock, type RenderContent } from "./defineReadBlock";
import type { EntrySchemas } from "./entries";

export type * from "./blockTypes";

/** Definition of a block, whose `render` or `component` renders its content. Every tool reads the same definition. */
export interface BlockDefinition<
  F extends Fields,
  O extends Fields = NoFields,
  E extends EntrySchemas = NoFields,
> extends BlockDescription<F, O, E> {
  /**
   * Name of the component, such as `MyBlock`, with a capital first letter. A compiled page uses this name to find the block.
   */
  readonly name: string;
  /**
   * Returns the block's markup from its content and its context. Markdown fields are strings: render them with `Inline` or
   * `RichText`. This function cannot use hooks or event handlers, because it also runs at build time.
   */
  readonly render?:
    ((content: InferFields<F> & InferFields<O>, block: ReadingContext<E>) => ReactNode) | undefined;
  /**
   * Component with state or effects, instead of `render`. The component receives the Markdown fields as React nodes, ready to
   * render.
   */
  readonly component?: ComponentType<ClientProps<F>> | undefined;
  readonly read?: undefined;
}

/** Content of a block in which a React node may replace Markdown. */
export type NodeContent<F extends Fields, O extends Fields> = InferFields<F, ReactNode> & InferFields<O>;

/**
 * Definition of a block in two steps, `read` then `render`. Where an author writes Markdown, a developer may pass a React node.
 */
export interface TwoStepDefinition<
  F extends Fields,
  O extends Fields,
  E extends EntrySchemas,
  Data,
> extends BlockDescription<F, O, E> {
  /**
   * Name of the component, such as `MyBlock`, with a capital first letter. A compiled page uses this name to find the block.
   */
  readonly name: string;
  /**
   * Returns the data that `render` needs, from the content. The content contains Markdown, or React nodes in place of Markdown.
   */
  readonly read: (content: NodeContent<F, O>, block: ReadingContext<E>) => Data;
  /** Returns the block's markup. This function cannot use hooks or event handlers, because it also runs at build time. */
  readonly render: (data: Data, block: ReadingContext<E>) => ReactNode;
}

/** Props of the `component` of a block: the content, with Markdown as React nodes, and the attributes of its root element. */
export type ClientProps<F extends Fields> = InferFields<F, ReactNode> &
  Omit<RootAttributes, keyof F> & {
    /** Level of the block's title, 2 to 6. */
    readonly headingLevel: HeadingLevel;
  };

/** Overloads of `defineBlock`. */
interface DefineBlock {
  /** Creates a block with a `render` or a `component`. */
  <F extends Fields, O extends Fields = NoFields, E extends EntrySchemas = NoFields>(
    definition: BlockDefinition<F, O, E>,
  ): BlockComponent<InferFields<F>, InferFields<O>>;
  /** Creates a block with `read` and `render`, which also accepts React nodes instead of Markdown. */
  <Data, F extends Fields, O extends Fields = NoFields, E extends EntrySchemas = NoFields>(
    definition: TwoStepDefinition<F, O, E, Data>,
  ): BlockComponent<
    InferFields<F>,
    InferFields<O>,
    BlockComponentProps<InferFields<F, ReactNode>, InferFields<O>>
  >;
  /** Creates a block with `read` and a view. */
  <Props, F extends Fields, O extends Fields = NoFields, E extends EntrySchemas = NoFields>(
    definition: ReadBlockDefinition<F, O, E, Props>,
  ): BlockComponent<InferFields<F>, InferFields<O>, Props>;
}

/**
 * Creates a block: a React component with its definition as properties. In production bundles, the definition is not checked.
 *
 * @throws {TypeError} If the definition is invalid: no `name`, no `schema`, both or neither of `render` and `component`, or a
 * key that every block already has as a prop. Rendering throws a `TypeError` if the content does not match the schema.
 * @example
 * const MyQuote = defineBlock({
 *   name: "MyQuote",
 *   schema: object({ title: inline("L’auteur."), quote: markdown("La citation.") }, "Une citation."),
 *   render: ({ title, quote }, block) => (
 *     <Section block={block} title={title}>
 *       <RichText block={block} content={quote} />
 *     </Section>
 *   ),
 * });
 * // <MyQuote title="Ada" quote="Bonjour." headingLevel={3} />
 */
export const defineBlock: DefineBlock = /* @__NO_SIDE_EFFECTS__ */ (definition: object): never => {
  if ("view" in definition)
    return defineReadBlock(definition as ReadBlockDefinition<Fields, Fields, NoFields, object>) as never;
  const { read, render, component, ...description } = definition as AnyDefinition;
  if (process.env.NODE_ENV !== "production") checkRendering({ ...description, read, render, component });
  const renderContent: RenderContent =
    render && read
      ? (content, block) => render(read(content, block), block)
      : (render ?? renderWithComponent(description.schema, component));
  return makeBlock(
    { ...description, takesNodes: read !== undefined, client: component },
    renderContent,
  ) as never;
};

/** Any definition without a view. */
interface AnyDefinition extends BlockDescription<Fields, Fields, NoFields> {
  readonly name: string;
  readonly read?: (content: object, block: BlockContext) => Readonly<Record<string, unknown>>;
  readonly render?: RenderContent;
  readonly component?: ComponentType<never>;
}

/** Returns a function that renders a component with state, with the Markdown of its content as React nodes. */
function renderWithComponent(schema: Schema, component: ComponentType<never> | undefined): RenderContent {
  const Client = component as ComponentType<object>;
  return (content, block) => {
    const clientContent = renderMarkdown(content, schema, block) as object;
    return <Client {...clientContent} {...block.root} {...{ headingLevel: block.level }} />;
  };
}

/** Returns the content with its Markdown rendered to React nodes. */
function renderMarkdown(value: unknown, schema: Schema, block: BlockContext): unknown {
  const resolvedSchema = resolveSchema(value, schema);
  if (resolvedSchema?.kind !== "text")
    return mapParts(value, resolvedSchema, (part, field) => renderMarkdown(part, field, block));
  const text = value as string;
  if (resolvedSchema.format === "inline") return <Inline block={block} content={text} />;
  return resolvedSchema.format === "markdown" ? <RichText block={block} content={text} /> : text;
}
