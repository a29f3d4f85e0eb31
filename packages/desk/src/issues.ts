import { checkContent, type ContentOptions, hasWords } from "dsfr-blocks/internal";
import type { ContentIssue } from "@dsfr-blocks/content/issue";
import { schemaUnder } from "@dsfr-blocks/content/kinds";
import type { Schema } from "@dsfr-blocks/content/schema";
import type { Path } from "@dsfr-blocks/base/issue";
import { BODY } from "./collectionFor";
import { contentOf, type Entry, type EntryPage, withoutGaps } from "./entry";
import { labelOf } from "./fields";

/** Issue, with the form field that it belongs to. */
export interface FieldIssue extends Pick<ContentIssue, "severity" | "rule" | "message" | "path"> {
  /** Labels of the field in the form, from the top: « Étapes › Étape 2 › Titre de l’étape ». */
  readonly field: string;
  /** Whether the form shows the field. False for an unknown key, and for a key that only the site's generator reads. */
  readonly isInForm: boolean;
}

/** Options for checking an entry. */
export type FieldCheckOptions = Omit<ContentOptions, "language" | "inForm" | "shown" | "below">;

/**
 * Returns the issues that `check` would report if this entry were saved now, worded for the form and in its order. Never
 * throws, whatever the author typed.
 */
export function issuesOf(entry: Entry, page: EntryPage, options: FieldCheckOptions = {}): FieldIssue[] {
  // a CMS provides the Markdown after the front matter with every entry
  const { body, ...front } = entry;
  const content = withoutGaps(page.body ? { ...front, body } : front, page.schema);
  // an error in one field must not hide issues in the others
  const shownContent = contentOf(entry, page);
  const below = typeof body === "string" ? body : "";
  return checkContent(content, page, { ...options, inForm: true, shown: shownContent, below }).issues.map(
    (issue) => fieldIssue(issue, page, content),
  );
}

/** Converts an issue to one of the form field that it belongs to. */
export function fieldIssue(
  { severity, rule, message, path: inContent }: Pick<ContentIssue, "severity" | "rule" | "message" | "path">,
  page: EntryPage,
  content: unknown,
): FieldIssue {
  // the form shows the body in one field, so an issue in a block of the body belongs to that field
  const path = page.body && inContent[0] === BODY.name ? [BODY.name] : inContent;
  const field = fieldName(path, page, content);
  return { severity, rule, message, path, field, isInForm: isInForm(path, page, content) };
}

/** Returns the labels of the field at a path, from the top. Returns "" for the page itself. */
export function fieldName(path: Path, { schema }: Pick<EntryPage, "schema">, entry?: unknown): string {
  let currentSchema: Schema | undefined = schema;
  let value = entry;
  const names = path.map((step, depth) => {
    currentSchema = currentSchema && schemaUnder(step, currentSchema, value);
    value = (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[step];
    if (typeof step === "number") return `${currentSchema?.label ?? "Élément"} ${step + 1}`;
    if (currentSchema) return labelOf(currentSchema, step);
    return depth === 0 && step === BODY.name ? BODY.label : step;
  });
  return names.join(" › ");
}

function isInForm(path: Path, { schema }: Pick<EntryPage, "schema">, entry: unknown): boolean {
  if (path.length === 1 && path[0] === BODY.name) return true;
  let currentSchema: Schema | undefined = schema;
  let value = entry;
  for (const step of path) {
    currentSchema = currentSchema && schemaUnder(step, currentSchema, value);
    value = (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[step];
    if (!currentSchema || currentSchema.widget === "hidden") return false;
  }
  return path.length > 0;
}

/** Returns the issues of `issues` whose rule and path also occur in `otherIssues`. */
export function inBoth(issues: readonly FieldIssue[], otherIssues: readonly FieldIssue[]): FieldIssue[] {
  const getKey = ({ rule, path }: FieldIssue) => `${rule} ${path.join(".")}`;
  const keys = new Set(otherIssues.map(getKey));
  return issues.filter((issue) => keys.has(getKey(issue)));
}

/** Whether a page has no text yet. */
export function isWordless({ layout: _, ...entry }: Entry, page: EntryPage): boolean {
  const { layout: _blank, ...content } = contentOf(entry, page);
  const hasBody = typeof content[BODY.name] === "string" && content[BODY.name] !== "";
  return !hasBody && !hasWords(content, page.schema);
}
