import { getEndOfDay, isDate, type Now } from "@dsfr-blocks/base/day";
import type { Path } from "@dsfr-blocks/base/issue";
import type { Fields, Schema } from "@dsfr-blocks/content/schema";
import { findBodyInstances } from "../definition/findBodyInstances";
import type { AnyBlock } from "../definition/defineBlock";
import type { AnyPage } from "../definition/definePage";
import { type BlockInstance, listBlocks, listInstances } from "../definition/instances";

/** Content, and the schemas of its fields. */
interface DatedContent {
  readonly content: Readonly<Record<string, unknown>>;
  readonly fields: Fields;
  /** Path of the content in its page. */
  readonly path?: Path;
}

/** A date that changes what a page shows. */
interface ChangeDate {
  readonly path: Path;
  /** Moment at which the content changes. */
  readonly moment: string;
}

/** Returns the moments at which some content changes, in order, from the dates whose schema has `changes`. */
export function getChangeMoments(parts: readonly DatedContent[]): string[] {
  return [...new Set(parts.flatMap(listChangeDates).map(({ moment }) => moment))].sort();
}

/** Returns the dates whose schema has `changes`, at any depth. */
export function listChangeDates({ content, fields, path = [] }: DatedContent): ChangeDate[] {
  return Object.entries(fields).flatMap(([key, schema]) =>
    listDatesOfValue(content[key], schema, [...path, key]),
  );
}

function listDatesOfValue(value: unknown, schema: Schema, path: Path): ChangeDate[] {
  if (schema.kind === "list" && Array.isArray(value))
    return value.flatMap((item, index) => listDatesOfValue(item, schema.item, [...path, index]));
  if (schema.kind === "oneOf")
    return schema.options.flatMap((option) => listDatesOfValue(value, option, path));
  if (typeof value === "object" && value !== null) {
    if (schema.kind === "object")
      return listChangeDates({ content: { ...value }, fields: schema.fields, path });
    if (schema.kind === "record")
      return Object.entries(value).flatMap(([key, item]) =>
        listDatesOfValue(item, schema.item, [...path, key]),
      );
  }
  if (schema.kind !== "text" || !schema.changes || typeof value !== "string" || !isDate(value)) return [];
  return [{ path, moment: schema.changes === "from" ? value : getEndOfDay(value) }];
}

/** Returns the block instances of a page, including the blocks in its body. */
export function listAllInstances(
  page: AnyPage,
  content: Readonly<Record<string, unknown>>,
): BlockInstance<AnyBlock>[] {
  const { body } = content;
  return [
    ...listInstances<AnyBlock>(page, content),
    ...(typeof body === "string" ? findBodyInstances(body, page.inBody ?? {}).values() : []),
  ];
}

/**
 * Returns the contents whose dates may change what a page shows: the page's own content, and the content of each of its blocks.
 * `options` are options of the blocks that the page's content does not set.
 */
export function listDatedContents(
  page: AnyPage,
  content: Readonly<Record<string, unknown>>,
  options: Readonly<Record<string, unknown>> = {},
): DatedContent[] {
  const blockOptions = listBlocks<AnyBlock>(page).flatMap((block) => Object.entries(block.options));
  return [
    {
      content: { ...options, ...content },
      fields: { ...Object.fromEntries(blockOptions), ...page.schema.fields },
    },
    ...listAllInstances(page, content).map((each) => ({ ...each, fields: each.block.schema.fields })),
  ];
}

/**
 * Returns a value of `now` for each period: before the first of these days, from each of these days on, and undefined for an
 * unknown present day.
 */
export function getMoments(days: readonly string[]): (Now | undefined)[] {
  if (days.length === 0) return [undefined];
  return [
    "0000-01-01",
    ...days.map((day) => (day.endsWith(getEndOfDay("")) ? new Date(`${day}Z`) : day)),
    undefined,
  ];
}
