import { checkContent, type ContentOptions, getPlainText, hasVisibleContent } from "dsfr-blocks/internal";
import type { ContentIssue } from "@dsfr-blocks/content/issue";
import { findPartSchema, resolveSchema } from "@dsfr-blocks/content/valueTypes";
import type { Schema } from "@dsfr-blocks/content/schema";
import type { Path } from "@dsfr-blocks/base/issue";
import { BODY_FIELD } from "./collectionFor";
import { toContent, type Entry, type EntryPage, fillGaps } from "./entry";
import { dropBlankObjects } from "./mergeValues";
import { getLabel, isSummaryText, ITEM_LABEL, type SiteField } from "./fields";

/** Issue, with the form field that it belongs to. */
export interface FieldIssue extends Pick<ContentIssue, "severity" | "rule" | "message" | "path"> {
  /** Labels of the field in the form, from the top: « Étapes › Étape 2, « Votre dossier » › Titre de l’étape ». */
  readonly field: string;
  /** Whether the form shows the field. False for an unknown key, and for a key that only the site's generator reads. */
  readonly isInForm: boolean;
}

/** Options for checking an entry. */
export type FieldCheckOptions = Omit<ContentOptions, "language" | "inForm" | "shown" | "below">;

/**
 * Returns the issues that `check` would report if this entry were saved now, worded for the form, and in the order of the form.
 * Never throws, whatever the author typed.
 */
export function issuesOf(entry: Entry, page: EntryPage, options: FieldCheckOptions = {}): FieldIssue[] {
  // drop the `body` of a page type that has no body: a CMS provides a `body` with every entry
  const { body, ...front } = entry;
  const filled = dropBlankObjects(page.body ? { ...front, body } : front, page.schema);
  const content = fillGaps(filled, page.schema);
  // also pass the content as the page shows it, so that an error in one field does not hide issues in other fields
  const shownContent = toContent(entry, page);
  const below = typeof body === "string" ? body : "";
  return checkContent(content, page, { ...options, inForm: true, shown: shownContent, below }).issues.map(
    (issue) => toFieldIssue(issue, page, content),
  );
}

/** Adds to an issue the form field that the issue belongs to. */
export function toFieldIssue(
  { severity, rule, message, path: inContent }: Pick<ContentIssue, "severity" | "rule" | "message" | "path">,
  page: EntryPage,
  content: unknown,
): FieldIssue {
  // the form shows the body in one field, so an issue in a block of the body belongs to that field
  const path = page.body && inContent[0] === BODY_FIELD.name ? [BODY_FIELD.name] : inContent;
  const field = formatFieldName(path, page, content);
  return { severity, rule, message, path, field, isInForm: isInForm(path, page, content) };
}

/**
 * Returns the name of the field at a path: the label of each step, as in « Étapes › Étape 2, « Votre dossier » › Titre ».
 * Returns "" for the page itself.
 */
export function formatFieldName(path: Path, { schema }: Pick<EntryPage, "schema">, entry?: unknown): string {
  let currentSchema: Schema | undefined = schema;
  let value = entry;
  const names = path.map((step, depth) => {
    currentSchema = currentSchema && findPartSchema(step, currentSchema, value);
    value = (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[step];
    if (typeof step === "number") return formatItemName(step, currentSchema, value);
    if (currentSchema) return getLabel(currentSchema, step);
    return depth === 0 && step === BODY_FIELD.name ? BODY_FIELD.label : step;
  });
  // a list may have the label of its part: « Étapes »
  return names.filter((name, index) => name !== names[index - 1]).join(" › ");
}

/** Maximum length of the title of a list item in a field name, in characters. */
const MAX_TITLE_LENGTH = 40;

/** Returns the name of a list item: its number and its title, or the label of its variant if it has no title yet. */
function formatItemName(index: number, schema: Schema | undefined, value: unknown): string {
  const number = `${schema?.label ?? ITEM_LABEL} ${index + 1}`;
  const item = schema && resolveSchema(value, schema);
  const title = item && getPlainText(findItemTitle(item, value));
  if (title) return `${number}, «\u00A0${truncate(title)}\u00A0»`;
  return schema?.kind === "variant" && item?.label !== undefined ? `${number}, ${item.label}` : number;
}

/**
 * Returns the first text of a list item, among those that summarise the item in the form. A number alone, such as that of a
 * criterion, names the item only if no other text does.
 */
function findItemTitle(schema: Schema, value: unknown): unknown {
  if (schema.kind !== "object") return value;
  const texts = Object.entries(schema.fields).flatMap(([key, field]) =>
    isSummaryText(field) ? [(value as Readonly<Record<string, unknown>>)[key]] : [],
  );
  const isFilled = (text: unknown) => typeof text === "string" && text.trim() !== "";
  return texts.find((text) => isFilled(text) && /\p{L}/u.test(String(text))) ?? texts.find(isFilled);
}

function truncate(text: string): string {
  if (text.length <= MAX_TITLE_LENGTH) return text;
  return `${text.slice(0, MAX_TITLE_LENGTH).replace(/\s+\S*$/, "")}…`;
}

function isInForm(path: Path, { schema }: Pick<EntryPage, "schema">, entry: unknown): boolean {
  if (path.length === 1 && path[0] === BODY_FIELD.name) return true;
  let currentSchema: Schema | undefined = schema;
  let value = entry;
  for (const step of path) {
    currentSchema = currentSchema && findPartSchema(step, currentSchema, value);
    value = (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[step];
    if (!currentSchema || currentSchema.widget === "hidden") return false;
  }
  return path.length > 0;
}

/**
 * Returns an issue with the field of the form that it belongs to, if the site shows a field that page types hide, such as
 * `translations`. `fields` are those of the site's form.
 */
export function withShownField(issue: FieldIssue, fields: readonly SiteField[]): FieldIssue {
  if (issue.isInForm) return issue;
  const labels = listLabels(issue.path, fields);
  return labels.length === 0 ? issue : { ...issue, field: labels.join(" › "), isInForm: true };
}

function listLabels([name, ...rest]: Path, fields: readonly SiteField[]): string[] {
  const field = fields.find((each) => each.name === name);
  if (!field || field.widget === "hidden") return [];
  return [field.label ?? field.name, ...listLabels(rest, field.fields ?? [])];
}

/** Returns the issues of `issues` whose rule and path also occur in `otherIssues`. */
export function intersectIssues(
  issues: readonly FieldIssue[],
  otherIssues: readonly FieldIssue[],
): FieldIssue[] {
  const getKey = ({ rule, path }: FieldIssue) => `${rule} ${path.join(".")}`;
  const keys = new Set(otherIssues.map(getKey));
  return issues.filter((issue) => keys.has(getKey(issue)));
}

/** Whether a page has no text yet. */
export function isBlankPage(entry: Entry, page: EntryPage): boolean {
  // a new page has its `layout`, and the `lang` of its folder
  const { layout: _layout, lang: _lang, ...content } = toContent(entry, page);
  const hasBody = typeof content[BODY_FIELD.name] === "string" && content[BODY_FIELD.name] !== "";
  return !hasBody && !hasVisibleContent(content, page.schema);
}
