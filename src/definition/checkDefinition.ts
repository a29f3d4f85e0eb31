import type { ReactNode } from "react";
import { refuseFormerNames } from "@dsfr-blocks/base/renamed";
import { describeType } from "@dsfr-blocks/base/describeType";
import { isFilledText, createBuilderError } from "@dsfr-blocks/content/checkSchema";
import type { Fields, ObjectSchema, Schema } from "@dsfr-blocks/content/schema";
import { isReactElement } from "../rich-text/element";
import { isSameLanguage } from "../rich-text/language";
import { isReservedProp, type SplitProps } from "./context";
import { printOnce } from "./warnOnce";

/* Checks of definitions: `defineBlock`, `definePage`, `blocksOf` and `body` run them, except in production bundles. */

/** Part of a block's definition that is checked. Its values may have any type. */
interface BlockInput {
  readonly name: unknown;
  readonly schema: unknown;
  readonly options?: Fields | undefined;
}

/**
 * Checks the definition of a block.
 *
 * @throws {TypeError} If the definition has no name, no object schema, or a key that every block already has as a prop.
 */
export function checkBlockDefinition({ name, schema, options }: BlockInput): void {
  checkName("defineBlock", name);
  if (!isObjectSchema(schema))
    throw new TypeError(`${name}: schema must be an object schema: object({ … }, "…").`);
  const reservedKey = Object.keys({ ...schema.fields, ...options }).find(isReservedProp);
  if (reservedKey !== undefined)
    throw new TypeError(
      `${name}: every block already has a prop “${reservedKey}”. Give that key another name.`,
    );
}

/** Part of a block's definition that sets how the block is rendered. */
interface RenderInput {
  readonly name: unknown;
  readonly read?: unknown;
  readonly render?: unknown;
  readonly component?: unknown;
}

/**
 * Checks how a block is rendered.
 *
 * @throws {TypeError} If the definition has no name, both or neither of `render` and `component`, or a `read` without a
 *   `render`.
 */
export function checkRendering({ name, read, render, component }: RenderInput): void {
  checkName("defineBlock", name);
  if ((render === undefined) === (component === undefined))
    throw new TypeError(`${name}: define either \`render\` or \`component\`.`);
  if (read !== undefined && render === undefined)
    throw new TypeError(`${name}: \`read\` needs a \`render\` that shows its result.`);
}

function isObjectSchema(value: unknown): value is { readonly fields: Fields } {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "object";
}

/** Throws a `TypeError` if a name does not begin with a capital letter. The messages of later checks contain the name. */
function checkName(functionName: string, name: unknown): asserts name is string {
  if (typeof name === "string" && /^\p{Lu}/u.test(name)) return;
  throw new TypeError(
    `${functionName}: name must be the name of a component, with a capital letter: name: "MyName".`,
  );
}

/** Part of a page type's definition that is checked. */
interface PageInput {
  readonly name: unknown;
  readonly layout: unknown;
  readonly fields: Fields;
  readonly blocks: object;
  readonly order?: readonly string[] | undefined;
  readonly titleFrom?: string | undefined;
  readonly body?: unknown;
}

/** Keys that a page type cannot use for its own fields or blocks: every page file or `render` already uses them. */
const RESERVED_KEYS: ReadonlySet<string> = new Set(["layout", "blocks", "allContent"]);

/**
 * Checks the definition of a page type.
 *
 * @throws {TypeError} If the definition has no name, no `layout`, no `fields` or `blocks`, a key under its former name, a
 *   reserved key, the same key in `fields` and `blocks`, an unknown key in `order`, or a `titleFrom` that is not a field of one
 *   line.
 */
export function checkPageDefinition(definition: PageInput): void {
  const { name, layout, fields, blocks, order = [], titleFrom, body } = definition;
  checkName("definePage", name);
  refuseFormerNames(name, definition, ["description"]);
  if (!areLayouts(typeof layout === "string" ? [layout] : layout))
    throw new TypeError(`${name}: layout must be the \`layout\` of its page files: layout: "my-page".`);
  if (!(fields as unknown) || !(blocks as unknown))
    throw new TypeError(
      `${name}: \`fields\` and \`blocks\` are required, but may be empty: fields: { title: plain("…") }, blocks: { … }.`,
    );
  const reservedKey = Object.keys({ ...fields, ...blocks }).find(
    (key) => RESERVED_KEYS.has(key) || (body && key === "body"),
  );
  if (reservedKey !== undefined)
    throw new TypeError(
      `${name}: the key “${reservedKey}” is reserved. Give it another name. Reserved keys: ${[...RESERVED_KEYS].join(", ")}, and body in a page type with a body.`,
    );
  const duplicateKey = Object.keys(blocks).find((key) => Object.hasOwn(fields, key));
  if (duplicateKey !== undefined)
    throw new TypeError(
      `${name}: the key “${duplicateKey}” is in both fields and blocks. Rename one of them.`,
    );
  const unknownKey = order.find((key) => !Object.hasOwn({ ...fields, ...blocks }, key));
  if (unknownKey !== undefined)
    throw new TypeError(`${name}: order must contain only keys of the page, and “${unknownKey}” is not one.`);
  if (titleFrom !== undefined && !isLine(fields[titleFrom]))
    throw new TypeError(
      `${name}: titleFrom must be the key of an inline or plain field, and “${titleFrom}” is not.`,
    );
}

function areLayouts(layouts: unknown): boolean {
  if (!Array.isArray(layouts) || layouts.length === 0) return false;
  return layouts.every((layout) => typeof layout === "string" && layout.trim() !== "");
}

function isLine(field: Schema | undefined): boolean {
  return field?.kind === "text" && (field.format === "inline" || field.format === "plain");
}

/**
 * Warns, once, about a page whose labels are in another language: a reader of an English page would read French labels. Never
 * throws, because the language may come from an author's file.
 */
export function warnAboutLabels(
  name: string,
  { root: { lang }, prose: { labels } }: Pick<SplitProps, "root" | "prose">,
): void {
  const { locale = "fr-FR" } = labels ?? {};
  if (lang === undefined || isSameLanguage(lang, locale)) return;
  const solution = isSameLanguage(lang, "en")
    ? "labels={englishLabels}"
    : `labels={{ ...labels, locale: "${lang}" }}`;
  printOnce(
    `${name}: the page is in the language “${lang}”, but its labels are in “${locale}”. Pass the labels of this language: ${solution}.`,
  );
}

/** Function that a page's `render` calls to render a block. */
export type BlockFunction = ((props?: object) => ReactNode) & { readonly displayName: string };

/**
 * Checks that the result of a page's `render` contains no block function that is not called, such as `{blocks.head}` instead of
 * `{blocks.head()}`: React would render nothing for such a function.
 *
 * @throws {TypeError} If the result contains such a function.
 */
export function rejectUncalledBlocks(node: unknown, blockFunctions: readonly BlockFunction[]): void {
  if (Array.isArray(node)) for (const child of node) rejectUncalledBlocks(child, blockFunctions);
  else if (isReactElement(node)) rejectUncalledBlocks(Object.values(node.props), blockFunctions);
  else if (typeof node === "function") {
    const { displayName } = blockFunctions.find((blockFunction) => blockFunction === node) ?? {};
    if (displayName) throw new TypeError(`${displayName} is a function. Write {${displayName}()}.`);
  }
}

/**
 * Checks an entry of a page type's `blocks`.
 *
 * @throws {TypeError} If the entry is not a block or a list of blocks, or if the block does not have the key that `only(…)`
 *   names.
 */
export function checkBlockEntry(
  name: string,
  key: string,
  value: object,
  block: HasSchema | undefined,
  singleKey: string | undefined,
): void {
  if (!block)
    throw new TypeError(
      `${name}: “${key}” must be a block of defineBlock or blocksOf, but received ${describeType(value)}.`,
    );
  const { fields = {} } = block.schema as { readonly fields?: Fields };
  if (singleKey !== undefined && !Object.hasOwn(fields, singleKey))
    throw new TypeError(`${name}: ${block.displayName ?? "the list of blocksOf"} has no key “${singleKey}”.`);
}

interface HasSchema {
  readonly schema: Schema;
  readonly displayName?: string;
}

/** Blocks by name, as passed to `body` and `blocksOf`. The values may have any type. */
type BlocksInput = Readonly<Record<string, unknown>>;

/**
 * Checks the blocks of `body`.
 *
 * @throws {TypeError} If `blocks` is empty, if a value is not a block, or if a directive cannot have one of the names.
 */
export function checkBodyBlocks(blocks: BlocksInput): void {
  const names = Object.keys(blocks ?? {});
  if (names.length === 0)
    throw new TypeError("body must contain blocks, each with its name: body({ callout: Callout }).");
  for (const name of names) {
    checkBlock("body", name, blocks[name]);
    if (!DIRECTIVE_NAME.test(name))
      throw new TypeError(
        `body: “${name}” cannot be the name of a directive. Start with a letter, then use letters, digits, - and _.`,
      );
  }
}

/** Matches a name that a directive may have: `name` in `:::name`. */
const DIRECTIVE_NAME = /^\p{L}[\p{L}\d_-]*$/u;

/**
 * Checks the blocks of `blocksOf`.
 *
 * @throws {TypeError} If `blocks` is empty, if a value is not a block, if a name or the discriminator key is blank, if this key
 *   is `id`, or if a block already has a key with the name of the discriminator key.
 */
export function checkBlockList(blocks: BlocksInput, key: string): void {
  const names = Object.keys(blocks ?? {});
  if (names.length === 0 || !names.every(isFilledText) || !isFilledText(key) || key === "id")
    throw createBuilderError("blocksOf", 'blocks, each with its name: blocksOf({ citation: Quote }, "…")');
  for (const name of names) {
    const { schema, displayName } = checkBlock("blocksOf", name, blocks[name]);
    if (Object.hasOwn(schema.fields, key))
      throw new TypeError(
        `blocksOf: ${displayName} already has a key “${key}”. Choose another discriminator key: { key: "…" }.`,
      );
  }
}

interface NamedBlock {
  readonly schema: ObjectSchema<Fields>;
  readonly displayName: string;
}

function checkBlock(functionName: string, name: string, block: unknown): NamedBlock {
  if (typeof block === "function" && "schema" in block) return block as unknown as NamedBlock;
  throw new TypeError(
    `${functionName}: “${name}” must be a block of defineBlock, but received ${describeType(block)}.`,
  );
}
