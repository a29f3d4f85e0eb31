import type { Schema, TextFormat } from "./schema";

const TEXTS: Readonly<Record<TextFormat, string>> = {
  inline: "…",
  markdown: "…",
  plain: "…",
  url: "/page",
  image: "/image.jpg",
  date: "2026-04-26",
};

/** What an author may write under a key, a line for each of the keys and items that must be there; "" for a single value. */
export function exampleOf(schema: Schema | undefined): string {
  return linesOf(schema).join("\n");
}

function linesOf(schema: Schema | undefined): string[] {
  if (schema?.kind === "list") return itemLines(schema.item);
  if (schema?.kind !== "object") return [];
  const fields = Object.entries(schema.fields);
  const due = fields.filter(([, field]) => !field.optional);
  return (due.length > 0 ? due : fields).flatMap(([key, field]) =>
    isValue(field) ? [`${key}: ${valueOf(field)}`] : [`${key}:`, ...indented(linesOf(field))],
  );
}

/** The first line of an item stands after its dash. */
function itemLines(item: Schema): string[] {
  if (isValue(item)) return [`- ${valueOf(item)}`];
  const [first = "", ...rest] = linesOf(item);
  return [`- ${first}`, ...indented(rest)];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function isValue({ kind }: Schema): boolean {
  return kind !== "list" && kind !== "object";
}

function valueOf(schema: Schema): string {
  if (schema.kind === "text") return TEXTS[schema.format];
  return schema.kind === "number" ? "12" : "true";
}
