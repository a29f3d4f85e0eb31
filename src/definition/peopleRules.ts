import { nearest } from "../content/nearest";
import type { Schema } from "../content/schema";
import type { Path } from "../content/validate";
import type { ReportIssue } from "./check";
import { finderIn, type People } from "./people";

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
    const near = nearest(name, known);
    report(path, { rule: "unknown-person", details: { name, ...(near !== undefined && { nearest: near }) } });
  }
}

/** The names that some content gives of a collection's entries, as they are written, in its fields `reference(to)`. */
export function* referencesIn(
  value: unknown,
  schema: Schema,
  to: string,
  path: Path = [],
): Generator<{ readonly written: string; readonly path: Path }> {
  if (value === undefined || value === null) return;
  if (schema.kind === "text" && schema.reference === to) yield { written: value as string, path };
  if (schema.kind === "list")
    for (const [index, item] of (value as unknown[]).entries())
      yield* referencesIn(item, schema.item, to, [...path, index]);
  if (schema.kind !== "object") return;
  for (const [key, field] of Object.entries(schema.fields))
    yield* referencesIn((value as Readonly<Record<string, unknown>>)[key], field, to, [...path, key]);
}
