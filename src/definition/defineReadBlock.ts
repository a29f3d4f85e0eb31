import type { ComponentType, ReactNode } from "react";
import { hasText as lineHasWords } from "@dsfr-blocks/content/markdown/text";
import type { Fields, InferFields } from "@dsfr-blocks/content/schema";
import { withStandard } from "@dsfr-blocks/content/standard";
import { parseInlines } from "../rich-text/parseText";
import { hasText } from "../rich-text/nodes";
import type {
  BlockComponent,
  BlockDescription,
  NoFields,
  ReadBlockDefinition,
  ReadingContext,
} from "./blockTypes";
import { checkBlockDefinition } from "./checkDefinition";
import { checkProps } from "./checkProps";
import { type BlockContext, createBlockContext, splitProps } from "./context";
import { withOwner } from "./definitionErrors";
import type { ContentProps } from "./defineView";
import type { EntrySchemas } from "./entries";

/** Function that renders the content of any block. */
export type RenderContent = (content: Readonly<Record<string, unknown>>, block: BlockContext) => ReactNode;

/**
 * Creates a block from a view and a `read`. In production bundles, the errors below are not thrown.
 *
 * @throws {TypeError} If the definition is invalid. Rendering throws a `TypeError` if the content does not match the schema.
 */
/* @__NO_SIDE_EFFECTS__ */
export function defineReadBlock<
  Props,
  F extends Fields,
  O extends Fields = NoFields,
  E extends EntrySchemas = NoFields,
>(definition: ReadBlockDefinition<F, O, E, Props>): BlockComponent<InferFields<F>, InferFields<O>, Props> {
  const { view, read, ...description } = definition;
  const { name, props, render } = view.view;
  const renderContent = (content: ContentProps<Props>, block: ReadingContext<E>) =>
    render(read(content, block), block);
  return makeBlock({ name, ...description, names: props, takesNodes: true }, renderContent as RenderContent);
}

interface BlockParts extends BlockDescription<Fields, Fields, EntrySchemas> {
  readonly name: string;
  /** Names of the props that are content or options. By default the keys of the schema and of the options. */
  readonly names?: object;
  /** Whether a React node may replace Markdown. */
  readonly takesNodes: boolean;
  readonly client?: ComponentType<never> | undefined;
}

/** Creates a block from its description and the function that renders its content. */
/* @__NO_SIDE_EFFECTS__ */
export function makeBlock<Content, Options, Props>(
  parts: object,
  renderContent: RenderContent,
): BlockComponent<Content, Options, Props> {
  const { name, schema, options = {}, takesNodes, client, ...description } = parts as BlockParts;
  const { topics = [], rules = [], check, rewrites = {}, entries = {} } = description;
  if (process.env.NODE_ENV !== "production") checkBlockDefinition({ name, schema, options });
  const fields: Fields = { ...schema.fields, ...options };
  const names = description.names ?? fields;

  const Block = (props: Readonly<Record<string, unknown>>): ReactNode => {
    const propGroups = splitProps(name, names, props);
    const { content } = propGroups;
    if (process.env.NODE_ENV !== "production") checkProps(content, fields, `${name}: `, takesNodes);
    const title = content["title"] as ReactNode;
    const block = createBlockContext(
      propGroups,
      typeof title === "string" ? lineHasWords(parseInlines(title)) : hasText(title),
    );
    return withOwner(name, () => renderContent(content, block));
  };
  const statics = {
    displayName: name,
    schema: withStandard(schema),
    options,
    topics,
    entries,
    rules,
    check,
    rewrites,
    client,
  };
  return Object.assign(Block, statics) as unknown as BlockComponent<Content, Options, Props>;
}
