import type { ReactElement, ReactNode } from "react";
import type { Now } from "@dsfr-blocks/base/day";
import type { Fields } from "@dsfr-blocks/content/schema";
import type { Path } from "@dsfr-blocks/base/issue";
import { isBlockList } from "../definition/blockList";
import type { AnyBlockList } from "../definition/blocksOf";
import type { SharedOptions } from "../definition/context";
import type { AnyBlock } from "../definition/defineBlock";
import { everyBlock, instancesIn, keyOf, pathOf } from "../definition/instances";
import { instancesInBody } from "../definition/instancesInBody";
import type { AnyPage, PageOptions } from "../definition/definePage";
import { atBlock, BlockError, withOwner } from "../definition/definitionErrors";
import { metaIn } from "../definition/pageMeta";
import { titleIn } from "../definition/pageTitle";
import { wordsOf } from "../rich-text/asTree";
import type { ImageSizeOf } from "@dsfr-blocks/base/imageSize";
import { isReactElement } from "../rich-text/element";
import { choices } from "./choices";
import { daysOf, momentsOf } from "./days";
import { elementOf, record, RECORDED, recordedWith, type SlotOf } from "./record";
import { type CompiledBlock, type CompiledNode, type CompiledPage, type CompiledSlot, treeOf } from "./tree";

/** What is decided where compiled content shows, and not when it is compiled. */
type SetWhenShown = "components" | "headingLevel" | "landmark" | "id" | "className" | "now" | "ref" | "key";

/** A component that can be compiled: a block, `RichText`, or any other that uses no hook. */
export interface Compilable<Props> {
  (props: Props): ReactNode;
  readonly displayName?: string;
  readonly schema?: { readonly fields: Fields };
  readonly options?: Fields;
}

/** What compiling decides: how text is set, and the people. */
export type CompileOptions = Omit<SharedOptions, "components" | "now">;

/** The same for a page, with its breadcrumb and the options of its blocks. */
export interface CompilePageOptions extends Omit<PageOptions, "components" | "now"> {
  /** The size of an image, where it is known: it goes into the markup, so that nothing moves when the image comes. */
  readonly imageSizeOf?: ImageSizeOf | undefined;
  /** The options of the page's blocks that its file does not say, such as the `term` of a dictionary entry. */
  readonly [option: string]: unknown;
}

/**
 * Compiles one block's content: reads the author's Markdown, sets its typography, and keeps what
 * `<Block {...compiled} />` of `dsfr-blocks/compiled` has to show. The result is plain data. Throws a `TypeError` for a React node
 * among the props.
 */
export function compileBlock<Props>(
  block: Compilable<Props>,
  props: Omit<Props, SetWhenShown>,
): CompiledBlock {
  for (const key in block.schema?.fields)
    refuseNodes(nameOf(block), (props as Readonly<Record<string, unknown>>)[key], key);
  const days = daysOf([{ content: props, fields: { ...block.schema?.fields, ...block.options } }]);
  const recordAt = (now: Now | undefined) =>
    withOwner(nameOf(block), () => record(elementOf(block, { ...props, ...RECORDED, now })));
  return blockOf(block, choices(days, momentsOf(days).map(recordAt)));
}

function blockOf(block: unknown, nodes: readonly CompiledNode[]): CompiledBlock {
  return { block: nameOf(block), tree: treeOf(nodes) };
}

/** Receives the error of a block that cannot be shown, which leads to its content. */
type OnBlockError = (error: BlockError) => void;

type BlockKey<Page extends AnyPage> = Exclude<keyof Page["blocks"] & string, ListKey<Page>>;
type ListKey<Page extends AnyPage> = {
  [Key in keyof Page["blocks"] & string]: Page["blocks"][Key] extends AnyBlockList ? Key : never;
}[keyof Page["blocks"] & string];
/** Keys that a page's content may lack. */
type MaybeKey<Page extends AnyPage> = {
  [Key in BlockKey<Page>]: undefined extends NonNullable<Page["content"]>[Key &
    keyof NonNullable<Page["content"]>]
    ? Key
    : never;
}[BlockKey<Page>];

/** What content of a page is compiled to, once the page is known. */
export type CompiledAs<Page extends AnyPage> = CompiledPage<
  Exclude<BlockKey<Page>, MaybeKey<Page>>,
  MaybeKey<Page>,
  ListKey<Page>
>;

/**
 * Compiles a page: `readPage(source, page).value` to plain data, which `<Page {...compiled} />` of
 * `dsfr-blocks/compiled` shows without a parser. What depends on the day is found by recording the page before and
 * from each day of its content at which something changes. Throws a `TypeError` for a React node in the content.
 */
export function compilePage<Page extends AnyPage>(
  page: Page,
  content: NonNullable<Page["content"]>,
  options: CompilePageOptions = {},
): CompiledAs<Page> {
  return compileParts(page, content, options, (error) => {
    throw error;
  });
}

/** The same for a page of which a block may fail: it is left blank, and `onError` receives the error, once a day on which it fails. */
export function compileParts<Page extends AnyPage>(
  page: Page,
  content: NonNullable<Page["content"]>,
  { imageSizeOf, ...options }: CompilePageOptions,
  onError: OnBlockError,
): CompiledAs<Page> {
  for (const [key, value] of Object.entries(content)) refuseNodes(page.displayName, value, key);
  const recorded = imageSizeOf ? recordedWith(imageSizeOf) : RECORDED;
  const taken = everyBlock<AnyBlock>(page).flatMap((block) => Object.entries(block.options));
  const { body } = content as { readonly body?: unknown };
  const instances = [
    ...instancesIn<AnyBlock>(page, { ...content }),
    ...(typeof body === "string" ? instancesInBody(body, page.inBody ?? {}).values() : []),
  ];
  const days = daysOf([
    { content: { ...options, ...content }, fields: { ...Object.fromEntries(taken), ...page.schema.fields } },
    ...instances.map((each) => ({ content: each.content, fields: each.block.schema.fields })),
  ]);
  const recordings = momentsOf(days).map((now) =>
    recordPage(page, { ...options, allContent: content, now }, recorded, onError),
  );
  const parts = recordings.map((recording) => recording.parts);
  const placed = new Map([...parts].reverse().flatMap((each) => [...each]));
  const compiled = Array.from(placed, ([key, { path, block, nodes }]) => {
    // where the page does not place it, no day asks for it
    const lists = parts.map((each) => each.get(key)?.nodes ?? nodes);
    return { key, path, block: blockOf(block, choices(days, lists)) };
  });
  const nodes = choices(
    days,
    recordings.map((recording) => recording.nodes),
  );
  const blocks = Object.fromEntries(compiled.map(({ key, block }) => [key, block]));
  const meta = metaIn(page, content, { imageSizeOf, ...options });
  return {
    page: page.displayName,
    title: wordsOf(titleIn(page, content)),
    ...(meta && { meta }),
    tree: treeOf({ nodes, blocks }),
    blocks: byKey(compiled, page) as CompiledAs<Page>["blocks"],
  };
}

/** A block that a page places. */
interface PlacedBlock<Block> {
  /** Of its content. */
  readonly path: Path;
  readonly block: Block;
}

/** The blocks that a page places, by its keys; of a list, in the order of the file. */
function byKey(placed: readonly PlacedBlock<CompiledBlock>[], page: AnyPage): object {
  const order = ({ path: [, index] }: PlacedBlock<unknown>) => Number(index);
  const entries = Object.entries(page.blocks).flatMap(([name, entry]): [string, object][] => {
    const here = placed.filter(({ path }) => path[0] === name);
    if (!isBlockList(entry)) return here.map(({ block }) => [name, block]);
    return [[name, here.sort((a, b) => order(a) - order(b)).map(({ block }) => block)]];
  });
  return Object.fromEntries(entries);
}

/** A page's elements with a slot for each of its blocks, and the elements of these by their keys. */
function recordPage(page: AnyPage, props: object, recorded: object, onError: OnBlockError) {
  const parts = new Map<string, PlacedBlock<unknown> & { readonly nodes: readonly CompiledNode[] }>();
  const slotOf: SlotOf = (element) => {
    const { type, props, key } = element;
    const path = pathOf(page, element);
    if (path === undefined || key === null) return undefined;
    const recordBlock = () => record(elementOf(type, { ...props, ...recorded }));
    parts.set(key, { path, block: type, nodes: nodesOf(path, nameOf(type), recordBlock) });
    return slot(key, props);
  };
  const nodesOf = (path: Path, name: string, recordBlock: () => readonly CompiledNode[]) => {
    try {
      return atBlock(path, name, recordBlock);
    } catch (error) {
      if (!(error instanceof BlockError)) throw error;
      onError(error);
      return [];
    }
  };
  const nodes = withOwner(page.displayName, () => record(elementOf(page, { ...props, ...recorded }), slotOf));
  return { nodes, parts };
}

/** The blocks of a page as it places them, each with the path of its content. */
export function placedBlocks(page: AnyPage, props: object): ReadonlyMap<Path, ReactElement> {
  const found = new Map<Path, ReactElement>();
  record(elementOf(page, props), (element) => {
    const path = pathOf(page, element);
    if (path === undefined) return undefined;
    found.set(path, element);
    return { slot: keyOf(path) };
  });
  return found;
}

/** Throws for a React node: compiled content is made of text. */
function refuseNodes(name: string, value: unknown, path: string): void {
  if (typeof value !== "object" || value === null) return;
  if (isReactElement(value))
    throw new TypeError(
      `${name}: ${path} is a React node, which cannot be compiled. Compile text, or render the block itself: <${name} … />.`,
    );
  for (const [key, each] of Object.entries(value))
    refuseNodes(name, each, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
}

/** A component's name. */
export function nameOf(component: unknown): string {
  const { displayName, name } = component as { readonly displayName?: string; readonly name: string };
  return displayName ?? name;
}

function slot(key: string, { id, headingLevel, landmark }: Readonly<Record<string, unknown>>): CompiledSlot {
  return {
    slot: key,
    ...(typeof id === "string" && { id }),
    ...(typeof headingLevel === "number" && { level: headingLevel }),
    ...(landmark === true && { landmark }),
  };
}
