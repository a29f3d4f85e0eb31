import type { ComponentType, ReactNode } from "react";
import { hasWords as lineHasWords } from "@dsfr-blocks/content/markdown/text";
import type { Fields, InferFields } from "@dsfr-blocks/content/schema";
import { withStandard } from "@dsfr-blocks/content/standard";
import { asInlines } from "../rich-text/asTree";
import { hasWords } from "../rich-text/nodes";
import type {
  BlockComponent,
  BlockDescription,
  NoFields,
  ReadBlockDefinition,
  ReadingContext,
} from "./blockTypes";
import { checkBlockDefinition } from "./checkDefinition";
import { checkProps } from "./checkProps";
import { type BlockContext, contextOf, partsOf } from "./context";
import { withOwner } from "./definitionErrors";
import type { ContentProps } from "./defineView";
import type { EntrySchemas } from "./entries";

/** What shows a block's content, whatever it is. */
type Show = (content: Readonly<Record<string, unknown>>, block: BlockContext) => ReactNode;

/**
 * Makes a block from its definition: `<MyBlock {...page.mine} headingLevel={3} />`. Throws a `TypeError` for a
 * definition that cannot work, and for content that is not what its schema says; in a production bundle neither is
 * checked.
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
  const show = (content: ContentProps<Props>, block: ReadingContext<E>) =>
    render(read(content, block), block);
  return makeBlock({ name, ...description, names: props, takesNodes: true }, show as Show);
}

interface BlockParts extends BlockDescription<Fields, Fields, EntrySchemas> {
  readonly name: string;
  /** The names of its content and options; by default those of its schema. */
  readonly names?: object;
  /** Whether it takes React nodes where an author writes Markdown. */
  readonly takesNodes: boolean;
  readonly client?: ComponentType<never> | undefined;
}

/** Makes a block of what shows its content. */
/* @__NO_SIDE_EFFECTS__ */
export function makeBlock<Content, Options, Props>(
  parts: object,
  show: Show,
): BlockComponent<Content, Options, Props> {
  const { name, schema, options = {}, takesNodes, client, ...description } = parts as BlockParts;
  const { topics = [], rules = [], check, rewrites = {}, entries = {} } = description;
  if (process.env.NODE_ENV !== "production") checkBlockDefinition({ name, schema, options });
  const fields: Fields = { ...schema.fields, ...options };
  const names = description.names ?? fields;

  const Block = (props: Readonly<Record<string, unknown>>): ReactNode => {
    const given = partsOf(name, names, props);
    const { content } = given;
    if (process.env.NODE_ENV !== "production") checkProps(content, fields, `${name}: `, takesNodes);
    const title = content["title"] as ReactNode;
    const block = contextOf(
      given,
      typeof title === "string" ? lineHasWords(asInlines(title)) : hasWords(title),
    );
    return withOwner(name, () => show(content, block));
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
