import type { Fields, ObjectSchema, Schema } from "../content/schema";
import type { ReportIssue } from "./check";

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
  if (!isText || Object.values(others).every(({ optional }) => optional)) return;
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
  const text = content["body"];
  const isFilled =
    shown.some(([key, field]) => hasWords(content[key], field)) ||
    (body && typeof text === "string" && text.trim() !== "");
  if (!isFilled) report([], { rule: "only-title" });
}

function hasWords(value: unknown, schema: Schema): boolean {
  if (value === undefined || value === null) return false;
  switch (schema.kind) {
    case "text":
      return (value as string).trim() !== "";
    case "list":
      return (value as unknown[]).some((item) => hasWords(item, schema.item));
    case "object":
      return Object.entries(schema.fields).some(([key, field]) =>
        hasWords((value as Readonly<Record<string, unknown>>)[key], field),
      );
    default:
      return schema.kind === "number";
  }
}
