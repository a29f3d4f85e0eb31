import { isYamlFile, plainSource, splitFrontMatter } from "../content/front-matter";
import { type Issue, makeIssue, type Report } from "../content/issue";
import { nearestIn } from "../base/nearest";
import { endOfLine, placesOf, START } from "../base/place";
import { mayMiss } from "../content/leftOut";
import { partsIn, schemaFor } from "../content/kinds";
import type { Fields, ObjectSchema, ScalarSchema, Schema } from "../content/schema";
import type { Path } from "../base/finding";
import type { ReportIssue } from "./reported";
import { finderIn, type People } from "./people";

/**
 * A title without its section, and a section without its title. One that is wholly empty is not there, on
 * purpose; and where all the rest of a block is optional, a title alone is whole.
 */
export function checkTitle(
  key: string,
  content: Readonly<Record<string, unknown>>,
  schema: ObjectSchema<Fields>,
  report: ReportIssue,
) {
  const { title, ...others } = schema.fields;
  const isText = title?.kind === "text" && title.format === "inline";
  if (!isText || Object.values(others).every(mayMiss)) return;
  const titled = title !== undefined && hasWords(content["title"], title);
  const filled = Object.entries(others).some(([name, field]) => hasWords(content[name], field));
  if (titled === filled) return;
  if (titled) report([key], { rule: "empty-block", details: { key } });
  else report([key, "title"], { rule: "empty-title", details: { key: `${key}.title` } });
}

/** A page of which a reader would see a title, and nothing else. */
export function checkOnlyTitle(
  content: Readonly<Record<string, unknown>>,
  { schema, body }: { readonly schema: ObjectSchema<Fields>; readonly body: boolean },
  report: ReportIssue,
) {
  const shown = Object.entries(schema.fields).filter(
    ([key, field]) =>
      key !== "title" && (field.kind !== "text" || field.format === "markdown" || field.format === "inline"),
  );
  const { title, body: text } = content;
  const isFilled =
    shown.some(([key, field]) => hasWords(content[key], field)) ||
    (body && typeof text === "string" && text.trim() !== "");
  if (!isFilled && title !== "") report([], { rule: "only-title" });
}

/** The Markdown below the front matter of a page that shows none. A comment is there to show nowhere. */
export function bodyIssues(source: string, report: Report): Issue[] {
  const text = plainSource(source);
  const parts = splitFrontMatter(text, report.file);
  if (typeof parts === "string") return [];
  let offset = text.length - parts.body.length;
  for (;;) {
    while (/\s/.test(text.charAt(offset))) offset++;
    if (!text.startsWith("<!--", offset)) break;
    const end = text.indexOf("-->", offset);
    offset = end < 0 ? text.length : end + "-->".length;
  }
  if (offset >= text.length) return [];
  const words = text.slice(offset, endOfLine(text, offset)).trimEnd();
  return [makeIssue(report, "text-after-front-matter", placesOf(text)(offset), { text: words })];
}

/** A byte order mark or white space before the first fence: we read what follows, and other tools do not. */
export function startIssues(source: string, report: Report): Issue[] {
  const hasMark = source.startsWith("\uFEFF");
  const [space] = /^\uFEFF?(\s*)(?=---)/.exec(source) ?? [""];
  if (space === "" || isYamlFile(report.file)) return [];
  return [makeIssue(report, "before-front-matter", START, { found: hasMark ? "mark" : "space" })];
}

function hasWords(content: unknown, schema: Schema): boolean {
  for (const { value, schema: own } of valuesIn(content, schema, []))
    if (own.kind === "text" ? (value as string).trim() !== "" : own.kind === "number") return true;
  return false;
}

/** The names of some content that its directory does not know, or knows twice: those of the fields `reference("people")`. */
export function checkNames(content: unknown, schema: Schema, people: People, report: ReportIssue): void {
  const find = finderIn(people);
  const known = Object.keys(people);
  for (const { written, path } of referencesIn(content, schema, "people")) {
    const name = written.trim();
    const found = find(name);
    if (found.length === 1 || name === "") continue;
    if (found.length > 1) {
      report(path, {
        rule: "ambiguous-person",
        details: { name, found: found.map((each) => each.name).join(", ") },
      });
      continue;
    }
    report(path, { rule: "unknown-person", details: { name, ...nearestIn(name, known) } });
  }
}

/** The names that some content gives of a collection's entries, as they are written, in its fields `reference(to)`. */
export function* referencesIn(
  content: unknown,
  schema: Schema,
  to: string,
): Generator<{ readonly written: string; readonly path: Path }> {
  for (const { value, schema: own, path } of valuesIn(content, schema, []))
    if (own.kind === "text" && own.reference === to) yield { written: value as string, path };
}

interface ContentValue {
  readonly value: unknown;
  readonly schema: ScalarSchema;
  readonly path: Path;
}

/** Each value of some content that is neither a list nor an object. */
export function* valuesIn(value: unknown, schema: Schema, path: Path): Generator<ContentValue> {
  const own = schemaFor(value, schema);
  if (!own) return;
  if (own.kind === "list") {
    for (const [index, item] of (value as unknown[]).entries())
      yield* valuesIn(item, own.item, [...path, index]);
  } else if (own.kind === "object" || own.kind === "record") {
    for (const [key, item, field] of partsIn(value as object, own))
      yield* valuesIn(item, field, [...path, key]);
  } else yield { value, schema: own, path };
}
