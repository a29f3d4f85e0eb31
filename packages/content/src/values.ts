import { hiddenCharacters } from "./hidden";
import { type Issue, makeIssue, type Report } from "./issue";
import { comparePositions, type Path } from "@dsfr-blocks/base/issue";
import type { Position } from "@dsfr-blocks/base/position";
import type { AuthorText, Reading } from "./read";
import { type Fields, type Infer, markdown, type ObjectSchema, optional } from "./schema";
import type { Rule } from "./rule";
import { hiddenCharacter } from "./rules/hidden-character";
import { limitPerKey } from "@dsfr-blocks/base/limitPerKey";
import { validate } from "./validate";
import type { YamlNode } from "./yaml/node";

export interface ReadValueOptions extends Partial<Omit<Report, "file">> {
  /** True when the value holds a page's Markdown too, under the key `body`. */
  readonly body?: boolean | undefined;
}

/**
 * Reads a plain value against a schema, as `read` does a file: what a CMS's form holds, what another tool has
 * parsed. Its issues have a path; their lines only give an order, that of the values. Never throws.
 */
export function readValue<F extends Fields>(
  given: unknown,
  schema: ObjectSchema<F>,
  { language = "fr", inForm, body = false }: ReadValueOptions = {},
): Reading<Infer<ObjectSchema<F>>> {
  const report = { file: "", language, inForm };
  const issues: Issue[] = [];
  const texts: AuthorText[] = [];
  const lines = new Map<string, number>();
  const isAmongFirst = limitPerKey();
  const add = <Data extends object>(rule: Rule<Data>, place: Position, path: Path, data: Data) => {
    if (isAmongFirst(rule.name)) issues.push(makeIssue(report, rule, place, data, path));
  };
  const fields: Fields = body ? { ...schema.fields, body: optional(markdown("")) } : schema.fields;
  const read = validate(
    nodeOf(given),
    { ...schema, fields: fields as F },
    {
      onValue: (path) => lines.set(path.join("/"), lines.size + 1),
      onIssue: (rule, _offset, data, path) => add(rule, { line: lines.size + 1, column: 1 }, path, data),
      onText: (path, { format, targetLength, titleLines }, text) => {
        const line = lines.get(path.join("/")) ?? 1;
        const placeAt = (offset: number) => ({ line, column: offset + 1 });
        for (const { at, code } of hiddenCharacters(text)) add(hiddenCharacter, placeAt(at), path, { code });
        const offsetAt = (offset: number) => offset;
        texts.push({
          path,
          format,
          targetLength,
          titleLines,
          value: text,
          isFolded: false,
          placeAt,
          offsetAt,
        });
      },
    },
  );
  // a file without Markdown after its front matter has an empty text there
  const value = body && read ? { body: "", ...read } : read;
  return {
    value: issues.some(({ severity }) => severity === "error") ? undefined : value,
    partial: value,
    issues: issues.sort(comparePositions),
    texts,
    body: "",
    place: (path) => {
      const line = lines.get(path.join("/"));
      return line === undefined ? undefined : { line, column: 1 };
    },
  };
}

/**
 * A value in the form that `validate` reads. What an object or a list holds is turned when it is asked for: a
 * schema ends, whatever a value holds.
 */
export function nodeOf(value: unknown): YamlNode | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) {
    return {
      kind: "list",
      get items() {
        return value.map((item: unknown) => ({ offset: undefined, value: nodeOf(item ?? null) }));
      },
    };
  }
  if (typeof value !== "object" || value === null || value instanceof Date) return scalar(value);
  return {
    kind: "map",
    get entries() {
      const entries = Object.entries(value).filter(([, each]) => each !== undefined);
      return entries.map(([name, each]) => ({
        name,
        nameOffset: 0,
        offset: undefined,
        get value() {
          return nodeOf(each);
        },
      }));
    },
  };
}

/** A day that a YAML parser or a widget took for an instant is the day that was written. */
function scalar(given: unknown): YamlNode {
  const day = given instanceof Date && !Number.isNaN(+given) ? given.toISOString() : null;
  const value = given instanceof Date ? (day?.replace(/T00:00:00\.000Z$/, "") ?? null) : given;
  return { kind: "scalar", value, style: "double", start: 0, end: 0, source: "", origin: () => [0, 0] };
}
