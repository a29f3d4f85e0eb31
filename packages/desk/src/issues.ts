import { checkContent, type ContentOptions, hasWords } from "dsfr-blocks/internal";
import type { ContentIssue } from "@dsfr-blocks/content/issue";
import { schemaUnder } from "@dsfr-blocks/content/kinds";
import type { Schema } from "@dsfr-blocks/content/schema";
import type { Path } from "@dsfr-blocks/base/issue";
import { BODY } from "./collectionFor";
import { contentOf, type Entry, type EntryPage, withoutGaps } from "./entry";
import { labelOf } from "./fields";

/** An issue, and the field of the form that it belongs to. */
export interface FieldIssue extends Pick<ContentIssue, "severity" | "rule" | "message" | "path"> {
  /** As the form calls it, from the top: « Étapes › Étape 2 › Titre de l’étape ». */
  readonly field: string;
  /** Whether the form shows this field: none is there for an unknown key, or for what the site's generator alone reads. */
  readonly isInForm: boolean;
}

/** Options for checking an entry. */
export type FieldCheckOptions = Omit<ContentOptions, "language" | "inForm" | "shown" | "below">;

/**
 * The issues that `check` would report if this entry of a page were saved now, in the form's words and order. Never
 * throws on what an author typed.
 */
export function issuesOf(entry: Entry, page: EntryPage, options: FieldCheckOptions = {}): FieldIssue[] {
  // a CMS gives the Markdown after the front matter with every entry
  const { body, ...front } = entry;
  const content = withoutGaps(page.body ? { ...front, body } : front, page.schema);
  // an error in one field keeps no rule from speaking of the others
  const shown = contentOf(entry, page);
  const below = typeof body === "string" ? body : "";
  return checkContent(content, page, { ...options, inForm: true, shown, below }).issues.map((issue) =>
    fieldIssue(issue, page, content),
  );
}

/** An issue at the field that it belongs to. */
export function fieldIssue(
  { severity, rule, message, path: inContent }: Pick<ContentIssue, "severity" | "rule" | "message" | "path">,
  page: EntryPage,
  content: unknown,
): FieldIssue {
  // a form shows the body in one field, so an issue in a block of the body is shown there
  const path = page.body && inContent[0] === BODY.name ? [BODY.name] : inContent;
  const field = fieldName(path, page, content);
  return { severity, rule, message, path, field, isInForm: isInForm(path, page, content) };
}

/** What the form calls the field at a path; the page whole has no name of its own. */
export function fieldName(path: Path, { schema }: Pick<EntryPage, "schema">, entry?: unknown): string {
  let at: Schema | undefined = schema;
  let held = entry;
  const names = path.map((step, depth) => {
    at = at && schemaUnder(step, at, held);
    held = (held as Readonly<Record<string | number, unknown>> | null | undefined)?.[step];
    if (typeof step === "number") return `${at?.label ?? "Élément"} ${step + 1}`;
    if (at) return labelOf(at, step);
    return depth === 0 && step === BODY.name ? BODY.label : step;
  });
  return names.join(" › ");
}

function isInForm(path: Path, { schema }: Pick<EntryPage, "schema">, entry: unknown): boolean {
  if (path.length === 1 && path[0] === BODY.name) return true;
  let at: Schema | undefined = schema;
  let held = entry;
  for (const step of path) {
    at = at && schemaUnder(step, at, held);
    held = (held as Readonly<Record<string | number, unknown>> | null | undefined)?.[step];
    if (!at || at.widget === "hidden") return false;
  }
  return path.length > 0;
}

/** The issues that are among others too. */
export function inBoth(issues: readonly FieldIssue[], others: readonly FieldIssue[]): FieldIssue[] {
  const keyOf = ({ rule, path }: FieldIssue) => `${rule} ${path.join(".")}`;
  const known = new Set(others.map(keyOf));
  return issues.filter((issue) => known.has(keyOf(issue)));
}

/** Whether nothing is written of a page yet. */
export function isWordless({ layout: _, ...entry }: Entry, page: EntryPage): boolean {
  const { layout: _blank, ...content } = contentOf(entry, page);
  const hasBody = typeof content[BODY.name] === "string" && content[BODY.name] !== "";
  return !hasBody && !hasWords(content, page.schema);
}
