import { normaliseSource } from "@dsfr-blocks/base/normaliseSource";
import { type BodyTitle, readBodyTitle } from "./bodyTitle";
import { type FrontMatter, splitFrontMatter } from "./front-matter";
import { findHiddenCharacters } from "./hidden";
import { type Issue, createRuleIssue } from "./issue";
import { comparePositions, type Fix, type Path } from "@dsfr-blocks/base/issue";
import { type Origin, toSourceOffset } from "@dsfr-blocks/base/origin";
import { type Position, createPositionLookup, FILE_START } from "@dsfr-blocks/base/position";
import type { FindDirectives } from "./markdown/parser";
import type { Fields, Infer, ObjectSchema, TextFormat, TextSchema } from "./schema";
import type { Rule } from "./rule";
import { duplicateKey } from "./rules/duplicate-key";
import { emptyText } from "./rules/empty-text";
import { hiddenCharacter } from "./rules/hidden-character";
import { isToml, noFrontMatter } from "./rules/no-front-matter";
import { renamedKey } from "./rules/renamed-key";
import { unclosedFrontMatter } from "./rules/unclosed-front-matter";
import { yamlSyntax } from "./rules/yaml-syntax";
import type { Language } from "@dsfr-blocks/base/message";
import { limitPerKey } from "@dsfr-blocks/base/limitPerKey";
import { findCurrentName, validate } from "./validate";
import { createScalar, type YamlMap, type YamlNode } from "./yaml/node";
import { type ParsedYaml, parseYaml } from "./yaml/parse";

/** Name of the file in issues, and language of the messages. */
export interface ReadOptions {
  /**
   * Name of the file in issues. A file whose name ends with `.yml` or `.yaml` contains only front matter, without the `---`
   * lines.
   */
  readonly file?: string;
  /** Language of the messages; French by default. */
  readonly language?: Language;
}

export interface ReadContentOptions extends ReadOptions {
  /** Whether the Markdown after the front matter is content too, under the key `body`. */
  readonly body?: boolean;
  /**
   * Key of the page's title. If the front matter does not have this key, the heading `# Titre` that begins the body is its
   * value, and is no longer part of the body.
   */
  readonly titleFrom?: string | undefined;
}

/** Text that an author wrote. */
export interface AuthorText {
  readonly path: Path;
  readonly format: TextFormat;
  readonly value: string;
  /** Whether YAML folds the lines of the text: a blank line in the file is a line end in the value. */
  readonly isFolded: boolean;
  /** Finds the directives of the text. Absent if the page has no blocks for directives. */
  readonly directives?: FindDirectives;
  /** Expected number of characters, if the schema sets one. */
  readonly targetLength?: number | undefined;
  /**
   * First lines of paragraphs that the block reads as titles: the lines in bold, or all first lines. Undefined if the block
   * reads no such titles.
   */
  readonly titleLines?: TextSchema["titleLines"];
  /** Returns the position in the file of a character of the value, in any style of YAML scalar. */
  readonly getPosition: (offset: number) => Position;
  /** Returns the offset in the file of a character of the value, in UTF-16 code units after the byte order mark. */
  readonly getOffset: (offset: number) => number;
}

/** Result of reading a file: its value if there is no error, its issues in reading order, its texts and positions. */
export interface Reading<T> {
  /** Value of the content; undefined if at least one issue is an error. */
  readonly value: T | undefined;
  /**
   * Value of the content, even if some issues are errors. A part that has the wrong type is undefined. The whole value is
   * undefined if the YAML syntax is wrong, or if the front matter is missing or is not a map.
   */
  readonly partial: unknown;
  readonly issues: readonly Issue[];
  /** Texts of the front matter that the schema describes, in the order of the file; then the body, if the body is content. */
  readonly texts: readonly AuthorText[];
  /** Markdown after the front matter, as written. The whole file if the front matter is missing or unclosed. */
  readonly body: string;
  /** Returns the position of a value of the front matter; undefined if the file does not contain the value. */
  readonly getPosition: (path: Path) => Position | undefined;
}

/**
 * Reads the front matter of a Markdown file against a schema. Never throws because of the content of the file: YAML
 * 1.2 errors, unknown and missing keys and wrong types are issues with a line and column of the file. A file whose body is
 * content needs no front matter if it has all the required keys without it.
 */
export function read<F extends Fields>(
  source: string,
  schema: ObjectSchema<F>,
  options: ReadContentOptions = {},
): Reading<Infer<ObjectSchema<F>>> {
  const report = { file: options.file ?? "", language: options.language ?? "fr" } as const;
  const file = normaliseSource(source);
  const parts = splitFrontMatter(file, report.file);
  const hasNoKeys = parts === "no-front-matter" || (typeof parts === "object" && parts.yaml.trim() === "");
  if (options.body && hasNoKeys && !isToml(file) && !hasKeyLine(file, schema)) {
    const body = typeof parts === "object" ? parts.body : file;
    const bodyParts = { yaml: "", offset: file.length - body.length, body };
    const reading = readParts(file, bodyParts, { root: EMPTY_MAP, errors: [] }, schema, options);
    if (reading.value) return reading;
  }
  if (typeof parts === "string") {
    const issues = [
      parts === "no-front-matter"
        ? createRuleIssue(report, noFrontMatter, FILE_START, { isToml: isToml(file) })
        : createRuleIssue(report, unclosedFrontMatter, FILE_START, {}),
    ];
    return {
      value: undefined,
      partial: undefined,
      issues,
      body: file,
      texts: [],
      getPosition: () => undefined,
    };
  }
  return readParts(file, parts, parseYaml(parts.yaml), schema, options);
}

const EMPTY_MAP: YamlMap = { kind: "map", entries: [] };

/** Whether a line of the file begins with a key of the schema: its front matter then lacks its first line. */
function hasKeyLine(file: string, { fields }: ObjectSchema<Fields>): boolean {
  return Array.from(file.matchAll(/^[ \t]*([^\s:]+):(?=\s|$)/gm)).some(([, key = ""]) =>
    Object.hasOwn(fields, key),
  );
}

/** Reads a file that is split into its front matter and its body. */
function readParts<F extends Fields>(
  file: string,
  { body: fullBody, ...parts }: FrontMatter,
  { root: writtenRoot, errors }: ParsedYaml,
  schema: ObjectSchema<F>,
  options: ReadContentOptions,
): Reading<Infer<ObjectSchema<F>>> {
  const report = { file: options.file ?? "", language: options.language ?? "fr" } as const;
  const lookUpPosition = createPositionLookup(file);
  const title = options.body ? findBodyTitle(writtenRoot, fullBody, schema, options) : undefined;
  const body = fullBody.slice(title?.end ?? 0);
  const bodyOffset = file.length - body.length;
  const root = title
    ? addTitle(writtenRoot, title, file.length - fullBody.length - parts.offset)
    : writtenRoot;
  const issues: Issue[] = [];
  const isAmongFirst = limitPerKey();
  const add = <Data extends object>(rule: Rule<Data>, offset: number, data: Data, path?: Path) => {
    if (!isAmongFirst(rule.name)) return;
    if (rule.name === emptyText.name) Object.assign(data, findEmptySource(file, offset));
    const fix = rule.name === renamedKey.name ? createNameFix(file, offset, data) : undefined;
    issues.push({
      ...createRuleIssue(report, rule, lookUpPosition(offset), data, path),
      ...(fix && { fix }),
    });
  };
  const toFileOffset = (offset: number) => parts.offset + offset;
  for (const { cause, offset } of errors) {
    if (cause === "DUPLICATE_KEY") add(duplicateKey, toFileOffset(offset), readKey(parts.yaml, offset));
    else add(yamlSyntax, toFileOffset(offset), { cause });
  }
  for (const { at, code } of findHiddenCharacters(parts.yaml))
    add(hiddenCharacter, toFileOffset(at), { code });
  const syntaxIssueCount = issues.length;
  const texts: AuthorText[] = [];
  const value = validate(root, schema, {
    onIssue: (rule, offset, data, path) => add(rule, toFileOffset(offset), data, path),
    onText: (path, { format, targetLength, titleLines }, text, scalar) => {
      let origin: Origin | undefined; // computed on demand: most texts have no issue
      const getOffset = (offset: number) =>
        toFileOffset(Math.min(toSourceOffset((origin ??= scalar.origin()), offset), scalar.end));
      // a literal hidden character has been reported above, but not an escape in double quotes (`\u202E`)
      for (const { at, code } of scalar.style === "double" ? findHiddenCharacters(text) : [])
        if (file.charAt(getOffset(at)) === "\\") add(hiddenCharacter, getOffset(at), { code }, path);
      const isFolded = scalar.style !== "literal" && scalar.style !== "double";
      const getPosition = (offset: number) => lookUpPosition(getOffset(offset));
      texts.push({ path, format, targetLength, titleLines, value: text, isFolded, getPosition, getOffset });
    },
  });
  if (options.body) {
    const getOffset = (offset: number) => bodyOffset + offset;
    for (const { at, code } of findHiddenCharacters(body))
      add(hiddenCharacter, getOffset(at), { code }, ["body"]);
    const getPosition = (offset: number) => lookUpPosition(getOffset(offset));
    texts.push({
      ...{ path: ["body"], format: "markdown", value: body, isFolded: false },
      ...{ getPosition, getOffset },
    });
  }
  /**
   * Collects the offsets of the values in a second validation. The first validation does not collect them, because few callers
   * need the offsets.
   */
  const findOffsets = () => {
    const offsets = new Map<string, number>();
    const onValue = (path: Path, offset: number) => offsets.set(path.join("/"), toFileOffset(offset));
    validate(root, schema, { onIssue: () => undefined, onValue });
    return options.body ? offsets.set("body", bodyOffset) : offsets;
  };
  let valueOffsets: ReadonlyMap<string, number> | undefined;
  const fullValue = options.body && value ? { ...value, body } : value;
  // a syntax error may hide keys of the file, so only the syntax issues are certain
  const hasSyntaxError = errors.some(({ cause }) => cause !== "DUPLICATE_KEY");
  const reportedIssues = hasSyntaxError ? issues.slice(0, syntaxIssueCount) : issues;
  return {
    value: reportedIssues.some(({ severity }) => severity === "error") ? undefined : fullValue,
    partial: hasSyntaxError ? undefined : fullValue,
    issues: reportedIssues.sort(comparePositions),
    body,
    texts,
    getPosition: (path) => {
      const offset = (valueOffsets ??= findOffsets()).get(path.join("/"));
      return offset === undefined ? undefined : lookUpPosition(offset);
    },
  };
}

/**
 * Returns the heading that begins the body, with the key of the page's title if the front matter lacks this key. If the front
 * matter has another title, returns undefined: the heading is then a part of the text.
 */
function findBodyTitle(
  root: YamlNode | undefined,
  body: string,
  { fields }: ObjectSchema<Fields>,
  { titleFrom = "" }: ReadContentOptions,
): (BodyTitle & { readonly key?: string }) | undefined {
  if (root?.kind !== "map" || fields[titleFrom]?.kind !== "text") return undefined;
  const title = readBodyTitle(body);
  const entry = root.entries.find(({ name }) => findCurrentName(name, fields) === titleFrom);
  if (!title || !entry) return title && { ...title, key: titleFrom };
  return entry.value?.kind === "scalar" && entry.value.value === title.text ? title : undefined;
}

/** Adds the title of a body to the keys of the front matter. `bodyOffset` is the offset of the body in the YAML. */
function addTitle(
  root: YamlNode | undefined,
  { key, text, offset }: BodyTitle & { readonly key?: string },
  bodyOffset: number,
): YamlNode | undefined {
  if (root?.kind !== "map" || key === undefined) return root;
  const start = bodyOffset + offset;
  const value = createScalar("literal", start, start + text.length, { value: text, origin: [0, start] });
  return { ...root, entries: [...root.entries, { name: key, nameOffset: start, offset: start, value }] };
}

/** Returns the front matter of a file as YAML nodes, or undefined if the file has no front matter. */
export function readFrontMatter(source: string, file = ""): YamlNode | undefined {
  const parts = splitFrontMatter(normaliseSource(source), file);
  return typeof parts === "string" ? undefined : parseYaml(parts.yaml).root;
}

/** Returns a fix that replaces the former name of a key; undefined if the key is not written literally, but with escapes. */
function createNameFix(
  file: string,
  offset: number,
  { key = "", name = "" }: { key?: string; name?: string },
): Fix | undefined {
  const writtenKey = [key, `"${key}"`, `'${key}'`].find((spelling) => file.startsWith(spelling, offset));
  const isPlain = /^(?!(?:true|false|null)$)[\p{L}_][\p{L}\p{N}_-]*$/iu.test(name);
  return writtenKey === undefined
    ? undefined
    : { offset, length: writtenKey.length, text: isPlain ? name : JSON.stringify(name) };
}

/** Returns the source of a value that YAML reads as null: `null`, `~` or a comment. Returns `{}` for any other source. */
function findEmptySource(file: string, offset: number): { readonly emptySource?: string } {
  const [emptySource] = /^(?:null|~|#[^\r\n]{0,200})/i.exec(file.slice(offset, offset + 200)) ?? [];
  return emptySource === undefined ? {} : { emptySource: emptySource.trimEnd() };
}

function readKey(yaml: string, offset: number) {
  return { key: /^[^:\n]*/.exec(yaml.slice(offset))?.[0].trim() ?? "" };
}
