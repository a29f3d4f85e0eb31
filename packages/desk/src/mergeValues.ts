import { isRecord } from "@dsfr-blocks/base/isRecord";
import { isSame } from "@dsfr-blocks/base/isSame";
import { schemaFor, schemaUnder } from "@dsfr-blocks/content/kinds";
import { mayMiss } from "@dsfr-blocks/content/leftOut";
import type { Schema } from "@dsfr-blocks/content/schema";
import { mergeMarkdown } from "./mergeMarkdown";

/** What is known of the values. */
export interface MergeOptions {
  /** Of what they are; without it, a text of several lines is Markdown. */
  readonly schema?: Schema | undefined;
  /** The form gives every switch a value, touched or not: `false` where the file has none. */
  readonly fillsSwitches?: boolean | undefined;
  /** The form's editor of Markdown adds blank lines around the items of a list, and drops some. */
  readonly movesItems?: boolean | undefined;
}

/**
 * The values that a form gives of a file that held `before`, without what only the form made of them: a text that its
 * editor wrote anew says what changed in the file's own Markdown, a space around a text is not taken away, and a key
 * that the file has not is not added to hold nothing.
 */
export function mergeValues(before: unknown, after: unknown, given: MergeOptions = {}): unknown {
  const options = forValue(after, given);
  if (typeof after === "string") return mergeText(before, after, options);
  if (Array.isArray(after)) return mergeLists(Array.isArray(before) ? before : [], after, options);
  if (!isRecord(after) || after instanceof Date) return after;
  const held = isRecord(before) ? before : {};
  const entries = Object.entries(after).map(([key, value]) => {
    const inside = under(key, options);
    const merged = mergeValues(held[key], value, inside);
    const isAbsent = held[key] === undefined || held[key] === null;
    // a key without a value is one that nobody filled in
    return [key, isAbsent && isBlank(merged, inside) ? held[key] : merged] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Of a schema that leaves a choice, what it says of this value. */
function forValue(value: unknown, { schema, ...form }: MergeOptions): MergeOptions {
  return { schema: (schema && schemaFor(value, schema)) ?? schema, ...form };
}

function under(step: string | number, { schema, ...form }: MergeOptions): MergeOptions {
  return { schema: schema && schemaUnder(step, schema), ...form };
}

function mergeText(before: unknown, after: string, { schema, movesItems }: MergeOptions): string {
  if (typeof before !== "string" || before === after) return after;
  if (before.trim() === after.trim()) return before;
  const text = schema && schemaFor(after, schema);
  const isMarkdown = text ? text.kind === "text" && text.format === "markdown" : /\n/.test(before.trim());
  return isMarkdown ? mergeMarkdown(before, after, { movesItems }) : after;
}

/** Items stand for those of the file that they say the same as, from the first on and from the last; the rest in their order. */
function mergeLists(before: readonly unknown[], after: readonly unknown[], options: MergeOptions): unknown[] {
  const mergeItem = (held: unknown, item: unknown, index: number) =>
    mergeValues(held, item, under(index, options));
  const shift = before.length - after.length;
  const most = Math.min(before.length, after.length);
  let last = 0;
  const isAsHeld = (index: number) =>
    isSame(mergeItem(before[index + shift], after[index], index), before[index + shift]);
  // an item that was added or taken away moves those behind it
  if (shift !== 0) while (last < most && isAsHeld(after.length - 1 - last)) last++;
  return after.map((item, index) => {
    const isBehind = index >= after.length - last;
    const held = isBehind ? before[index + shift] : index < before.length - last ? before[index] : undefined;
    return mergeItem(held, item, index);
  });
}

function isBlank(value: unknown, given: MergeOptions): boolean {
  const { schema, fillsSwitches = false } = forValue(value, given);
  if (value === false) return fillsSwitches && schema?.default !== true && (!schema || mayMiss(schema));
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  if (!isRecord(value) || value instanceof Date) return false;
  const options = { schema, fillsSwitches };
  return Object.entries(value).every(([key, each]) => isBlank(each, under(key, options)));
}
