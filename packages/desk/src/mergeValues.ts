import { isRecord } from "@dsfr-blocks/base/isRecord";
import { resolveSchema, findPartSchema } from "@dsfr-blocks/content/valueTypes";
import { isOptionalKey } from "@dsfr-blocks/content/optionalKeys";
import type { Schema } from "@dsfr-blocks/content/schema";
import { matchItems } from "@dsfr-blocks/content/yaml/matchItems";
import { mergeMarkdown } from "./mergeMarkdown";

/** Options for merging the values of a form. */
export interface MergeOptions {
  /** Schema of the values. Without a schema, any multi-line text is treated as Markdown. */
  readonly schema?: Schema | undefined;
  /**
   * Whether the form sets every untouched switch to `false`. This value is then not added to a file in which the optional
   * switch has no value.
   */
  readonly fillsSwitches?: boolean | undefined;
  /** Whether the form's Markdown editor adds or removes blank lines around list items. */
  readonly movesItems?: boolean | undefined;
}

/**
 * Merges `after`, the values of a form, with `before`, the values of its file, and drops the changes that the form itself made.
 * A text that the form rewrote keeps the file's Markdown where the meaning is the same. White space around a text is kept. A
 * key that is not in the file is not added with a blank value.
 */
export function mergeValues(before: unknown, after: unknown, mergeOptions: MergeOptions = {}): unknown {
  const options = narrowSchema(after, mergeOptions);
  if (typeof after === "string") return mergeText(before, unescapeAlerts(after), options);
  if (Array.isArray(after)) {
    // keep a single text that the form shows in a list
    if (typeof before === "string" && after.length === 1 && after[0] === before) return before;
    return mergeLists(Array.isArray(before) ? before : [], after, options);
  }
  if (!isRecord(after) || after instanceof Date) return after;
  const previous = isRecord(before) ? before : {};
  const entries = Object.entries(after).map(([key, value]) => {
    const innerOptions = getChildOptions(key, options);
    const merged = mergeValues(previous[key], value, innerOptions);
    const isAbsent = previous[key] === undefined || previous[key] === null;
    // drop a blank value of a new key: the editor did not fill in this key
    return [key, isAbsent && isBlank(merged, innerOptions) ? previous[key] : merged] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Narrows a schema with several options to the option that matches the value. */
function narrowSchema(value: unknown, { schema, ...form }: MergeOptions): MergeOptions {
  return { schema: (schema && resolveSchema(value, schema)) ?? schema, ...form };
}

function getChildOptions(step: string | number, { schema, ...form }: MergeOptions): MergeOptions {
  return { schema: schema && findPartSchema(step, schema), ...form };
}

/**
 * Removes the escapes from the first line of the GitHub alerts in a text: a rich text editor writes `> [!NOTE]`, which an author
 * types, as `> \[!NOTE]`.
 */
function unescapeAlerts(text: string): string {
  return text.replace(
    /^((?:\\?>[ \t]?)+)\\?\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\?\]/gim,
    (_, mark: string, kind: string) => `${mark.replaceAll("\\", "")}[!${kind}]`,
  );
}

function mergeText(before: unknown, after: string, { schema, movesItems }: MergeOptions): string {
  if (typeof before !== "string" || before === after) return after;
  if (before.trim() === after.trim()) return before;
  const textSchema = schema && resolveSchema(after, schema);
  const isMarkdown = textSchema
    ? textSchema.kind === "text" && textSchema.format === "markdown"
    : /\n/.test(before.trim());
  if (isMarkdown) return mergeMarkdown(before, after, { movesItems });
  // a field of one line drops the line end of a block scalar
  return /\n$/.test(before) && /.$/.test(after) ? `${after}\n` : after;
}

/** Merges each item of a list with the same item of the file, which may be at another index. */
function mergeLists(before: readonly unknown[], after: readonly unknown[], options: MergeOptions): unknown[] {
  const sources = matchItems(before, after);
  return after.map((item, index) => {
    const source = sources[index];
    return mergeValues(
      source === undefined ? undefined : before[source],
      item,
      getChildOptions(index, options),
    );
  });
}

function isBlank(value: unknown, mergeOptions: MergeOptions): boolean {
  const { schema, fillsSwitches = false } = narrowSchema(value, mergeOptions);
  if (value === false) return fillsSwitches && schema?.default !== true && (!schema || isOptionalKey(schema));
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  if (!isRecord(value) || value instanceof Date) return false;
  const options = { schema, fillsSwitches };
  return Object.entries(value).every(([key, item]) => isBlank(item, getChildOptions(key, options)));
}

/**
 * Returns a value without its optional objects in which nothing is filled in. A form contains all their fields, and a save leaves
 * them out.
 */
export function dropBlankObjects(value: unknown, schema: Schema): unknown {
  const resolved = resolveSchema(value, schema);
  if (!isRecord(value) || resolved?.kind !== "object") return value;
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const field = resolved.fields[key];
    if (!field || !isRecord(item)) return [[key, item] as const];
    const isLeftOut = isOptionalKey(field) && isBlank(item, { schema: field, fillsSwitches: true });
    return isLeftOut ? [] : [[key, dropBlankObjects(item, field)] as const];
  });
  return Object.fromEntries(entries);
}
