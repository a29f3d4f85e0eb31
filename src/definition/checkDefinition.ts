import type { ReactNode } from "react";
import { describeType } from "@dsfr-blocks/base/describeType";
import { isWord, wrong } from "@dsfr-blocks/content/checkSchema";
import type { Fields, ObjectSchema, Schema } from "@dsfr-blocks/content/schema";
import { isReactElement } from "../rich-text/element";
import { isReserved } from "./context";

/* What makers of blocks and pages refuse: a definition that cannot work is told where it is written, but in a production bundle. */

/** What is looked at in the definition of a block, whatever it is. */
interface GivenBlock {
  readonly name: unknown;
  readonly schema: unknown;
  readonly options?: Fields | undefined;
}

export function checkBlockDefinition({ name, schema, options }: GivenBlock): void {
  checkName("defineBlock", name);
  if (!isObjectSchema(schema)) throw new TypeError(`${name}: schema takes object({ … }, "…").`);
  const taken = Object.keys({ ...schema.fields, ...options }).find(isReserved);
  if (taken !== undefined)
    throw new TypeError(`${name}: every block has a prop « ${taken} »; give that key another name.`);
}

/** What shows a block. */
interface GivenShow {
  readonly name: unknown;
  readonly read?: unknown;
  readonly render?: unknown;
  readonly component?: unknown;
}

/** Throws for a block that nothing shows, or that two things show. */
export function checkShown({ name, read, render, component }: GivenShow): void {
  checkName("defineBlock", name);
  if ((render === undefined) === (component === undefined))
    throw new TypeError(`${name} needs either \`render\` or \`component\`.`);
  if (read !== undefined && render === undefined)
    throw new TypeError(`${name} has a \`read\`, which needs a \`render\` to show what it returns.`);
}

function isObjectSchema(value: unknown): value is { readonly fields: Fields } {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "object";
}

/** Refuses a definition without a name, which no message could name. */
function checkName(maker: string, name: unknown): asserts name is string {
  if (typeof name === "string" && /^\p{Lu}/u.test(name)) return;
  throw new TypeError(`${maker} takes the component's name: name: "MyName".`);
}

/** What is looked at in the definition of a page, whatever it is. */
interface GivenPage {
  readonly name: unknown;
  readonly layout: unknown;
  readonly fields: Fields;
  readonly blocks: object;
  readonly order?: readonly string[] | undefined;
  readonly titleFrom?: string | undefined;
  readonly body?: unknown;
}

/** The keys of which a page's `render` and its files have a use of their own. */
const RESERVED: ReadonlySet<string> = new Set(["layout", "blocks", "allContent"]);

export function checkPageDefinition({
  name,
  layout,
  fields,
  blocks,
  order = [],
  titleFrom,
  body,
}: GivenPage): void {
  checkName("definePage", name);
  if (!areWords(typeof layout === "string" ? [layout] : layout))
    throw new TypeError(`${name}: layout takes the word that its files say: layout: "my-page".`);
  if (!(fields as unknown) || !(blocks as unknown))
    throw new TypeError(`${name} takes fields: { title: plain("…") } and blocks: { … }, which may be empty.`);
  const taken = Object.keys({ ...fields, ...blocks }).find(
    (key) => RESERVED.has(key) || (body && key === "body"),
  );
  if (taken !== undefined)
    throw new TypeError(
      `${name}: give « ${taken} » another name. Reserved are ${[...RESERVED].join(", ")}; and body, in a page with a body.`,
    );
  const both = Object.keys(blocks).find((key) => Object.hasOwn(fields, key));
  if (both !== undefined) throw new TypeError(`${name}: two things have the key « ${both} ».`);
  const unknown = order.find((key) => !Object.hasOwn({ ...fields, ...blocks }, key));
  if (unknown !== undefined)
    throw new TypeError(`${name}: order takes keys of the page; « ${unknown} » is not one.`);
  if (titleFrom !== undefined && !isLine(fields[titleFrom]))
    throw new TypeError(
      `${name}: titleFrom takes the key of a field that is inline or plain; « ${titleFrom} » is not.`,
    );
}

function areWords(layouts: unknown): boolean {
  if (!Array.isArray(layouts) || layouts.length === 0) return false;
  return layouts.every((word) => typeof word === "string" && word.trim() !== "");
}

function isLine(field: Schema | undefined): boolean {
  return field?.kind === "text" && (field.format === "inline" || field.format === "plain");
}

/** What a page's `render` calls for the place of a block. */
export type Placer = ((props?: object) => ReactNode) & { readonly displayName: string };

/** Throws for `{blocks.head}` in what a page gives: React would show nothing there. */
export function refuseUncalled(node: unknown, placers: readonly Placer[]): void {
  if (Array.isArray(node)) for (const each of node) refuseUncalled(each, placers);
  else if (isReactElement(node)) refuseUncalled(Object.values(node.props), placers);
  else {
    const { displayName } = placers.find((place) => place === node) ?? {};
    if (displayName) throw new TypeError(`${displayName} is a function: write {${displayName}()}.`);
  }
}

/** Throws if what a page has under a key is not a block, or does not have such a key. */
export function checkEntry(
  name: string,
  key: string,
  given: object,
  block: HasSchema | undefined,
  own: string | undefined,
): void {
  if (!block)
    throw new TypeError(
      `${name}: « ${key} » takes a block of defineBlock or blocksOf; it got ${describeType(given)}.`,
    );
  const { fields = {} } = block.schema as { readonly fields?: Fields };
  if (own !== undefined && !Object.hasOwn(fields, own))
    throw new TypeError(`${name}: ${block.displayName ?? "what blocksOf gives"} has no key « ${own} ».`);
}

interface HasSchema {
  readonly schema: Schema;
  readonly displayName?: string;
}

/** Blocks by words, as `body` and `blocksOf` take them, whatever they are. */
type GivenBlocks = Readonly<Record<string, unknown>>;

export function checkBody(blocks: GivenBlocks): void {
  const words = Object.keys(blocks ?? {});
  if (words.length === 0)
    throw new TypeError("body takes blocks, each by its word: body({ callout: Callout }).");
  for (const word of words) {
    checkBlock("body", word, blocks[word]);
    if (!WORD.test(word))
      throw new TypeError(`body: a line of colons cannot name « ${word} »: use letters, digits, - and _.`);
  }
}

/** A word that a line of colons may name. */
const WORD = /^\p{L}[\p{L}\d_-]*$/u;

export function checkList(blocks: GivenBlocks, key: string): void {
  const words = Object.keys(blocks ?? {});
  if (words.length === 0 || !words.every(isWord) || !isWord(key))
    throw wrong("blocksOf", 'blocks, each by the word of its items: blocksOf({ citation: Quote }, "…")');
  for (const word of words) {
    const { schema, displayName } = checkBlock("blocksOf", word, blocks[word]);
    if (Object.hasOwn(schema.fields, key))
      throw new TypeError(
        `blocksOf: ${displayName} already has a key « ${key} »; choose another for the words: { key: "…" }.`,
      );
  }
}

interface NamedBlock {
  readonly schema: ObjectSchema<Fields>;
  readonly displayName: string;
}

function checkBlock(maker: string, word: string, block: unknown): NamedBlock {
  if (typeof block === "function" && "schema" in block) return block as unknown as NamedBlock;
  throw new TypeError(`${maker}: « ${word} » takes a block of defineBlock; it got ${describeType(block)}.`);
}
