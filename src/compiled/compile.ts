import type { ReactElement, ReactNode } from "react";
import type { Fields } from "../content/schema";
import { type Call, callOf, type CallStatus } from "../definition/call";
import type { SharedOptions } from "../definition/context";
import type { AnyPage, PageOptions } from "../definition/definePage";
import { atKey, withOwner } from "../definition/definitionErrors";
import { wordsOf } from "../rich-text/asTree";
import { choices } from "./choices";
import { elementOf, record, RECORDED, type SlotOf } from "./record";
import { type CompiledBlock, type CompiledNode, type CompiledPage, type CompiledSlot, treeOf } from "./tree";

/** What is decided where compiled content shows, and not when it is compiled. */
type SetWhenShown = "components" | "headingLevel" | "landmark" | "id" | "className" | "now" | "ref" | "key";

/** A component that can be compiled: a block, `RichText`, or any other that uses no hook. */
export interface Compilable<Props> {
  (props: Props): ReactNode;
  readonly displayName?: string;
  readonly options?: Fields;
}

/** What is decided when content is compiled: how prose is set, and the people. */
export type CompileOptions = Omit<SharedOptions, "components" | "now">;

/** The same for a page, with its breadcrumb and the options of its blocks. */
export interface CompilePageOptions extends Omit<PageOptions, "components" | "now"> {
  /** The options of the page's blocks that its file does not say, such as the `term` of a dictionary entry. */
  readonly [option: string]: unknown;
}

/**
 * Compiles one block's content: reads the author's Markdown, sets its typography, and keeps what
 * `<Block {...compiled} />` of `dsfr-blocks/compiled` has to show. The result is plain data.
 */
export function compileBlock<Props>(
  block: Compilable<Props>,
  props: Omit<Props, SetWhenShown>,
): CompiledBlock {
  const call = block.options?.["open"] ? callOf(props) : undefined;
  const recordAt = (status: object) =>
    withOwner(nameOf(block), () => record(elementOf(block, { ...props, ...RECORDED, ...status })));
  return blockOf(block, call, call ? byStatus(call, recordAt) : recordAt({}));
}

function blockOf(block: object, call: Call | undefined, nodes: readonly CompiledNode[]): CompiledBlock {
  return {
    block: nameOf(block),
    tree: treeOf(nodes),
    ...(call && { call: plainCall(call) }),
  };
}

type BlockKey<Page extends AnyPage> = keyof Page["blocks"] & string;
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
  MaybeKey<Page>
>;

/**
 * Compiles a page: `readPage(source, page).value` to plain data, which `<Page {...compiled} />` of
 * `dsfr-blocks/compiled` shows without a parser. What depends on the call is found by recording the page at each of
 * its statuses.
 */
export function compilePage<Page extends AnyPage>(
  page: Page,
  content: NonNullable<Page["content"]>,
  options: CompilePageOptions = {},
): CompiledAs<Page> {
  const values = content as Readonly<Record<string, unknown>>;
  const call = callOf(values);
  const parts = new Map<string, Partial<Record<CallStatus, readonly CompiledNode[]>>>();
  const recordAt = (given: object, status: CallStatus) => {
    const slotOf: SlotOf = (element) => {
      const { type, props } = element;
      const key = keyIn(page, element);
      if (key === undefined) return undefined;
      const recordBlock = () => record(elementOf(type, { ...props, ...RECORDED }));
      const nodes = atKey(key, nameOf(type), recordBlock);
      parts.set(key, { ...parts.get(key), [status]: nodes });
      return slot(key, props);
    };
    const element = elementOf(page, { ...values, ...options, ...RECORDED, ...given });
    return withOwner(page.displayName, () => record(element, slotOf));
  };
  const nodes = call ? byStatus(call, recordAt) : recordAt({}, "closed");
  const blocks = [...parts].map(([key, { closed = [], open = closed, upcoming = closed }]) => {
    const chosen = call ? choices({ closed, open, upcoming }) : closed;
    const depends = JSON.stringify(chosen) !== JSON.stringify(closed) || chosen.some(isChoice);
    return [key, blockOf(page.blocks[key] ?? page, depends ? call : undefined, chosen)] as const;
  });
  const all = Object.fromEntries(blocks) as CompiledAs<Page>["blocks"];
  return {
    page: page.displayName,
    title: wordsOf(values["title"]),
    ...(call && { call: plainCall(call) }),
    tree: treeOf({ nodes, blocks: all }),
    blocks: all,
  };
}

/** The blocks of a page as it places them, each with its key. */
export function placedBlocks(page: AnyPage, props: object): ReadonlyMap<string, ReactElement> {
  const found = new Map<string, ReactElement>();
  record(elementOf(page, props), (element) => {
    const key = keyIn(page, element);
    if (key === undefined) return undefined;
    found.set(key, element);
    return { slot: key };
  });
  return found;
}

/** The key of a page's block; undefined for any other element. */
function keyIn({ blocks }: AnyPage, { key, type }: ReactElement): string | undefined {
  return key !== null && (blocks[key] as unknown) === type ? key : undefined;
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

function isChoice(node: CompiledNode): boolean {
  return typeof node === "object" && "open" in node;
}

/** What shows at each status of the call, recorded once a status. */
function byStatus(
  { opensAt }: Call,
  recordAt: (given: object, status: CallStatus) => readonly CompiledNode[],
): CompiledNode[] {
  const closed = recordAt({ open: false }, "closed");
  return choices({
    closed,
    open: recordAt({ open: true }, "open"),
    // before any day: what is said of a call to come depends on no clock
    upcoming: opensAt ? recordAt({ open: false, now: "0000-01-01" }, "upcoming") : closed,
  });
}

function plainCall({ open, opensAt, closesAt }: Call): Call {
  return { open, ...(opensAt && { opensAt }), ...(closesAt && { closesAt }) };
}
