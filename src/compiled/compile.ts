import type { ReactElement, ReactNode } from "react";
import type { Now } from "@dsfr-blocks/base/day";
import type { Fields } from "@dsfr-blocks/content/schema";
import type { Path } from "@dsfr-blocks/base/issue";
import { isBlockList } from "../definition/blockList";
import type { AnyBlockList } from "../definition/blocksOf";
import type { SharedOptions } from "../definition/context";
import { formatElementKey, findInstancePath } from "../definition/instances";
import type { AnyPage, PageOptions } from "../definition/definePage";
import { withBlockPath, BlockError, withOwner } from "../definition/definitionErrors";
import { buildPageMeta } from "../definition/pageMeta";
import { withLabels } from "../definition/pageTextOptions";
import { getPageTitle } from "../definition/pageTitle";
import { getPlainText } from "../rich-text/parseText";
import type { GetImageSize } from "@dsfr-blocks/base/imageSize";
import { isReactElement } from "../rich-text/element";
import { withBasePath } from "./withBasePath";
import { mergeMoments } from "./mergeMoments";
import { getChangeMoments, getMoments, listDatedContents } from "./days";
import {
  createComponentElement,
  record,
  RECORDING_PROPS,
  getRecordingProps,
  type CreateSlot,
} from "./record";
import {
  type CompiledBlock,
  type CompiledNode,
  type CompiledPage,
  type CompiledSlot,
  createTree,
} from "./tree";

/** Props that are set where compiled content is shown, not when the content is compiled. */
type DisplayProp = "components" | "headingLevel" | "landmark" | "id" | "className" | "now" | "ref" | "key";

/** Component that can be compiled: a block, `RichText`, or any other component without hooks. */
export interface Compilable<Props> {
  (props: Props): ReactNode;
  readonly displayName?: string;
  readonly schema?: { readonly fields: Fields };
  readonly options?: Fields;
}

/** Compilation options: text settings, and the collections. */
export type CompileOptions = Omit<SharedOptions, "components" | "now">;

/** Options for compiling a page, including the breadcrumb of the page and the options of its blocks. */
export interface CompilePageOptions extends Omit<PageOptions, "components" | "now"> {
  /**
   * Returns the size of an image, or undefined if the size is unknown. With the size in the markup, the layout does not move
   * when the image loads.
   */
  readonly imageSizeOf?: GetImageSize | undefined;
  /**
   * Path under which the site is published, from the framework's own setting: `/eig/`. This path is added once to each URL of
   * the site. The other options receive URLs without this path.
   */
  readonly base?: string | undefined;
  /** Language of the page, if its file has no `lang`. */
  readonly lang?: string | undefined;
  /** Options of the page's blocks that the page file does not set, such as the `term` of a dictionary entry. */
  readonly [option: string]: unknown;
}

/**
 * Compiles the content of one block: parses the author's Markdown, applies typography, and records what
 * `<Block {...compiled} />` of `dsfr-blocks/compiled` shows. The result is plain data.
 *
 * @throws {TypeError} If the content contains a React node.
 */
export function compileBlock<Props>(
  block: Compilable<Props>,
  props: Omit<Props, DisplayProp>,
): CompiledBlock {
  for (const key in block.schema?.fields)
    rejectNodes(getComponentName(block), (props as Readonly<Record<string, unknown>>)[key], key);
  const days = getChangeMoments([{ content: props, fields: { ...block.schema?.fields, ...block.options } }]);
  const recordAt = (now: Now | undefined) =>
    withOwner(getComponentName(block), () =>
      record(createComponentElement(block, { ...props, ...RECORDING_PROPS, now })),
    );
  return createCompiledBlock(block, mergeMoments(days, getMoments(days).map(recordAt)));
}

function createCompiledBlock(block: unknown, nodes: readonly CompiledNode[]): CompiledBlock {
  return { block: getComponentName(block), tree: createTree(nodes) };
}

/** Receives the error of a block that cannot be rendered, with the path of the block's content. */
type OnBlockError = (error: BlockError) => void;

type BlockKey<Page extends AnyPage> = Exclude<keyof Page["blocks"] & string, ListKey<Page>>;
type ListKey<Page extends AnyPage> = {
  [Key in keyof Page["blocks"] & string]: Page["blocks"][Key] extends AnyBlockList ? Key : never;
}[keyof Page["blocks"] & string];
/** Keys of the blocks that may be absent from the content of a page. */
type MaybeKey<Page extends AnyPage> = {
  [Key in BlockKey<Page>]: undefined extends NonNullable<Page["content"]>[Key &
    keyof NonNullable<Page["content"]>]
    ? Key
    : never;
}[BlockKey<Page>];

/** Type of the compiled content of a page. */
export type CompiledPageOf<Page extends AnyPage> = CompiledPage<
  Exclude<BlockKey<Page>, MaybeKey<Page>>,
  MaybeKey<Page>,
  ListKey<Page>
>;

/**
 * Compiles a page: converts `readPage(source, page).value` to plain data, which `<Page {...compiled} />` of
 * `dsfr-blocks/compiled` shows without a parser. To find date-dependent content, records the page before the first date at
 * which its content changes, from each of these dates on, and for an unknown present day.
 *
 * @throws {TypeError} If the content contains a React node.
 * @throws {BlockError} If a block cannot be rendered.
 */
export function compilePage<Page extends AnyPage>(
  page: Page,
  content: NonNullable<Page["content"]>,
  options: CompilePageOptions = {},
): CompiledPageOf<Page> {
  return compileTolerantly(page, content, options, (error) => {
    throw error;
  });
}

/**
 * Compiles a page even if a block fails. A failed block is empty; `onError` receives the block's error, once for each
 * recorded day.
 *
 * @throws {TypeError} If the content contains a React node.
 */
export function compileTolerantly<Page extends AnyPage>(
  page: Page,
  content: NonNullable<Page["content"]>,
  pageOptions: CompilePageOptions,
  onError: OnBlockError,
): CompiledPageOf<Page> {
  const compileOptions = withLabels(content, pageOptions);
  const { base: _base, imageSizeOf: _imageSizeOf, ...otherOptions } = compileOptions;
  const { basePath, imageSizeOf, ...urlOptions } = withBasePath(compileOptions);
  const options = { ...otherOptions, ...urlOptions };
  for (const [key, value] of Object.entries(content)) rejectNodes(page.displayName, value, key);
  const recorded = getRecordingProps(imageSizeOf, basePath);
  const days = getChangeMoments(listDatedContents(page, { ...content }, options));
  const recordings = getMoments(days).map((now) =>
    recordPage(page, { ...options, allContent: content, now }, recorded, onError),
  );
  const parts = recordings.map((recording) => recording.parts);
  const recordedBlocks = new Map([...parts].reverse().flatMap((each) => [...each]));
  const compiled = Array.from(recordedBlocks, ([key, { path, block, nodes }]) => {
    // on a day on which the page does not contain the block, the block's nodes are not used
    const lists = parts.map((each) => each.get(key)?.nodes ?? nodes);
    return { key, path, block: createCompiledBlock(block, mergeMoments(days, lists)) };
  });
  const nodes = mergeMoments(
    days,
    recordings.map((recording) => recording.nodes),
  );
  const blocks = Object.fromEntries(compiled.map(({ key, block }) => [key, block]));
  const meta = buildPageMeta(page, content, { imageSizeOf, ...options });
  return {
    page: page.displayName,
    title: getPlainText(getPageTitle(page, content)),
    ...(options.lang !== undefined && { lang: options.lang }),
    ...(meta && { meta }),
    ...(basePath !== "" && { base: basePath }),
    tree: createTree({ nodes, blocks }),
    blocks: groupByKey(compiled, page) as CompiledPageOf<Page>["blocks"],
  };
}

/** Block that a page contains. */
interface PlacedBlock<Block> {
  /** Path of the block's content. */
  readonly path: Path;
  readonly block: Block;
}

/** Groups the blocks of a page by key. The blocks of a list are in the order of the file. */
function groupByKey(blocks: readonly PlacedBlock<CompiledBlock>[], page: AnyPage): object {
  const getOrder = ({ path: [, index] }: PlacedBlock<unknown>) => Number(index);
  const entries = Object.entries(page.blocks).flatMap(([name, entry]): [string, object][] => {
    const keyBlocks = blocks.filter(({ path }) => path[0] === name);
    if (!isBlockList(entry)) return keyBlocks.map(({ block }) => [name, block]);
    return [[name, keyBlocks.sort((a, b) => getOrder(a) - getOrder(b)).map(({ block }) => block)]];
  });
  return Object.fromEntries(entries);
}

/** Records a page with a slot in place of each of its blocks, and records the blocks separately, by key. */
function recordPage(page: AnyPage, props: object, recorded: object, onError: OnBlockError) {
  const parts = new Map<string, PlacedBlock<unknown> & { readonly nodes: readonly CompiledNode[] }>();
  const recordAsSlot: CreateSlot = (element) => {
    const { type, props, key } = element;
    const path = findInstancePath(page, element);
    if (path === undefined || key === null) return undefined;
    const recordBlock = () => record(createComponentElement(type, { ...props, ...recorded }));
    parts.set(key, { path, block: type, nodes: recordNodes(path, getComponentName(type), recordBlock) });
    return createSlot(key, props);
  };
  const recordNodes = (path: Path, name: string, recordBlock: () => readonly CompiledNode[]) => {
    try {
      return withBlockPath(path, name, recordBlock);
    } catch (error) {
      if (!(error instanceof BlockError)) throw error;
      onError(error);
      return [];
    }
  };
  const nodes = withOwner(page.displayName, () =>
    record(createComponentElement(page, { ...props, ...recorded }), recordAsSlot),
  );
  return { nodes, parts };
}

/** Returns the elements of the blocks of a page, in the order of the page, by the path of their content. */
export function collectPlacedBlocks(page: AnyPage, props: object): ReadonlyMap<Path, ReactElement> {
  const elements = new Map<Path, ReactElement>();
  record(createComponentElement(page, props), (element) => {
    const path = findInstancePath(page, element);
    if (path === undefined) return undefined;
    elements.set(path, element);
    return { slot: formatElementKey(path) };
  });
  return elements;
}

/** Throws a `TypeError` if a value contains a React node: compiled content is made of text. */
function rejectNodes(name: string, value: unknown, path: string): void {
  if (typeof value !== "object" || value === null) return;
  if (isReactElement(value))
    throw new TypeError(
      `${name}: ${path} is a React node, which cannot be compiled. Compile text, or render the block itself: <${name} … />.`,
    );
  for (const [key, each] of Object.entries(value))
    rejectNodes(name, each, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
}

/** Returns the name of a component. */
export function getComponentName(component: unknown): string {
  const { displayName, name } = component as { readonly displayName?: string; readonly name: string };
  return displayName ?? name;
}

function createSlot(
  key: string,
  { id, headingLevel, landmark }: Readonly<Record<string, unknown>>,
): CompiledSlot {
  return {
    slot: key,
    ...(typeof id === "string" && { id }),
    ...(typeof headingLevel === "number" && { level: headingLevel }),
    ...(landmark === true && { landmark }),
  };
}
