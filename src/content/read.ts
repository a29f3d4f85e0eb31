import { splitFrontMatter } from "./front-matter";
import { byPlace, type Issue, makeIssue } from "./issue";
import { type Place, placesOf } from "./place";
import type { Fields, Infer, ObjectSchema } from "./schema";
import type { Language } from "./sentences";
import { type Path, validate } from "./validate";
import { parseYaml } from "./yaml";

export interface ReadOptions {
  /** The file's name, for its issues. */
  readonly file?: string;
  /** The language of the issues' sentences; French by default. */
  readonly language?: Language;
}

/** What a file gave: its value where no error stands, the issues in reading order, and its places. */
export interface Reading<T> {
  /** Undefined as soon as one issue is an error. */
  readonly value: T | undefined;
  readonly issues: readonly Issue[];
  /** The Markdown after the front matter, as written. */
  readonly body: string;
  /** Where a value of the front matter stands; undefined when the file does not hold it. */
  readonly place: (path: Path) => Place | undefined;
}

/**
 * Reads a Markdown file's front matter against a schema. Never throws on what an author wrote: YAML
 * 1.2 faults, unknown and missing keys and wrong types are issues at the file's own line and column.
 */
export function read<F extends Fields>(
  source: string,
  schema: ObjectSchema<F>,
  options: ReadOptions = {},
): Reading<Infer<ObjectSchema<F>>> {
  const report = { file: options.file ?? "", language: options.language ?? "fr" } as const;
  // A lone CR ends a line, as in CommonMark; the YAML parser knows only LF and CRLF. Offsets stay.
  const text = source.replace(/^\uFEFF/, "").replace(/\r(?!\n)/g, "\n");
  const placeOf = placesOf(text);
  const parts = splitFrontMatter(text);
  if (typeof parts === "string") {
    const issues = [makeIssue(report, parts, { line: 1, column: 1 })];
    return { value: undefined, issues, body: text, place: () => undefined };
  }
  const issues: Issue[] = [];
  const places = new Map<string, number>();
  const { document, faults } = parseYaml(parts.yaml);
  for (const { cause, offset } of faults) {
    const details = cause === "DUPLICATE_KEY" ? duplicateKey(parts.yaml, offset) : { cause };
    const rule = cause === "DUPLICATE_KEY" ? "duplicate-key" : "yaml-syntax";
    issues.push(makeIssue(report, rule, placeOf(parts.offset + offset), details));
  }
  const value = validate(
    document,
    schema,
    (rule, offset, details) => issues.push(makeIssue(report, rule, placeOf(parts.offset + offset), details)),
    (path, offset) => places.set(path.join("/"), parts.offset + offset),
  );
  // A broken text hides keys that are there: only its syntax is sure.
  const broken = faults.some(({ cause }) => cause !== "DUPLICATE_KEY");
  const known = broken ? issues.slice(0, faults.length) : issues;
  return {
    value: known.some(({ severity }) => severity === "error") ? undefined : value,
    issues: known.sort(byPlace),
    body: parts.body,
    place: (path) => {
      const offset = places.get(path.join("/"));
      return offset === undefined ? undefined : placeOf(offset);
    },
  };
}

function duplicateKey(yaml: string, offset: number) {
  return { key: /^[^:\n]*/.exec(yaml.slice(offset))?.[0].trim() ?? "" };
}
