import { findHiddenCharacters } from "./hidden";
import { type Issue, createRuleIssue, type IssueContext } from "./issue";
import { comparePositions, type Path } from "@dsfr-blocks/base/issue";
import type { Position } from "@dsfr-blocks/base/position";
import type { AuthorText, Reading } from "./read";
import { type Fields, type Infer, markdown, type ObjectSchema, optional } from "./schema";
import type { Rule } from "./rule";
import { hiddenCharacter } from "./rules/hidden-character";
import { limitPerKey } from "@dsfr-blocks/base/limitPerKey";
import { validate } from "./validate";
import type { YamlNode } from "./yaml/node";

export interface ReadValueOptions extends Partial<Omit<IssueContext, "file">> {
  /** Whether the value also contains the page's Markdown, under the key `body`. */
  readonly body?: boolean | undefined;
}

/**
 * Reads a plain value against a schema: the values of a CMS form, or data that another tool has parsed. Returns the same result
 * as `read` returns for a file. A plain value has no lines, so the `line` of an issue only puts the issues in the order of the
 * values. Never throws.
 */
export function readValue<F extends Fields>(
  input: unknown,
  schema: ObjectSchema<F>,
  { language = "fr", inForm, body = false }: ReadValueOptions = {},
): Reading<Infer<ObjectSchema<F>>> {
  const report = { file: "", language, inForm };
  const issues: Issue[] = [];
  const texts: AuthorText[] = [];
  const lines = new Map<string, number>();
  const isAmongFirst = limitPerKey();
  const add = <Data extends object>(rule: Rule<Data>, position: Position, path: Path, data: Data) => {
    if (isAmongFirst(rule.name)) issues.push(createRuleIssue(report, rule, position, data, path));
  };
  const fields: Fields = body ? { ...schema.fields, body: optional(markdown("")) } : schema.fields;
  const result = validate(
    createYamlNode(input),
    { ...schema, fields: fields as F },
    {
      onValue: (path) => lines.set(path.join("/"), lines.size + 1),
      onIssue: (rule, _offset, data, path) => add(rule, { line: lines.size + 1, column: 1 }, path, data),
      onText: (path, { format, targetLength, titleLines }, text) => {
        const line = lines.get(path.join("/")) ?? 1;
        const getPosition = (offset: number) => ({ line, column: offset + 1 });
        for (const { at, code } of findHiddenCharacters(text))
          add(hiddenCharacter, getPosition(at), path, { code });
        const getOffset = (offset: number) => offset;
        texts.push({
          path,
          format,
          targetLength,
          titleLines,
          value: text,
          isFolded: false,
          getPosition,
          getOffset,
        });
      },
    },
  );
  // without a key `body`, the body is empty, as in a file without Markdown after the front matter
  const value = body && result ? { body: "", ...result } : result;
  return {
    value: issues.some(({ severity }) => severity === "error") ? undefined : value,
    partial: value,
    issues: issues.sort(comparePositions),
    texts,
    body: "",
    getPosition: (path) => {
      const line = lines.get(path.join("/"));
      return line === undefined ? undefined : { line, column: 1 };
    },
  };
}

/**
 * Converts a value to the nodes that `validate` reads. The content of an object or a list is converted on access only, so
 * that the schema limits the depth, even for a circular value.
 */
export function createYamlNode(value: unknown): YamlNode | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) {
    return {
      kind: "list",
      get items() {
        return value.map((item: unknown) => ({ offset: undefined, value: createYamlNode(item ?? null) }));
      },
    };
  }
  if (typeof value !== "object" || value === null || value instanceof Date) return createScalar(value);
  return {
    kind: "map",
    get entries() {
      const entries = Object.entries(value).filter(([, item]) => item !== undefined);
      return entries.map(([name, item]) => ({
        name,
        nameOffset: 0,
        offset: undefined,
        get value() {
          return createYamlNode(item);
        },
      }));
    },
  };
}

/**
 * Converts a scalar. A `Date` at midnight UTC becomes a day, `2026-04-26`, because YAML parsers and date widgets convert a day
 * to midnight UTC. Any other valid `Date` becomes an ISO 8601 text, and an invalid `Date` becomes null.
 */
function createScalar(input: unknown): YamlNode {
  const day = input instanceof Date && !Number.isNaN(+input) ? input.toISOString() : null;
  const value = input instanceof Date ? (day?.replace(/T00:00:00\.000Z$/, "") ?? null) : input;
  return { kind: "scalar", value, style: "double", start: 0, end: 0, source: "", origin: () => [0, 0] };
}
