import { plainSource } from "@dsfr-blocks/base/plainSource";
import { splitFrontMatter } from "./front-matter";
import { hiddenCharacters } from "./hidden";
import { type Issue, makeIssue } from "./issue";
import { comparePositions, type Fix, type Path } from "@dsfr-blocks/base/issue";
import { type Origin, originAt } from "@dsfr-blocks/base/origin";
import { type Position, createPositionLookup, START } from "@dsfr-blocks/base/position";
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
import { validate } from "./validate";
import type { YamlNode } from "./yaml/node";
import { parseYaml } from "./yaml/parse";

/** The file’s name in issues, and the language of their sentences. */
export interface ReadOptions {
  /** The file's name, for its issues. One that ends with `.yml` or `.yaml` is front matter without fences, and no more. */
  readonly file?: string;
  /** The language of the issues' sentences; French by default. */
  readonly language?: Language;
}

export interface ReadContentOptions extends ReadOptions {
  /** True when the Markdown after the front matter is content too, under the key `body`. */
  readonly body?: boolean;
}

/** One text that an author wrote. */
export interface AuthorText {
  readonly path: Path;
  readonly format: TextFormat;
  readonly value: string;
  /** True where YAML took its line ends: a blank line in the file is a line end in the value. */
  readonly isFolded: boolean;
  /** Finds its directives, where these are blocks of its page. */
  readonly directives?: FindDirectives;
  /** How many characters of it the page is drawn for, where its schema says so. */
  readonly targetLength?: number | undefined;
  /** Which first lines of its paragraphs its block reads as titles, where its schema says so. */
  readonly titleLines?: TextSchema["titleLines"];
  /** The place in the file of a character of the value, in any style of YAML scalar. */
  readonly placeAt: (offset: number) => Position;
  /** Its offset in the file, in UTF-16 code units after the byte order mark. */
  readonly offsetAt: (offset: number) => number;
}

/** What a file gave: its value where no error stands, the issues in reading order, and its places. */
export interface Reading<T> {
  /** Undefined as soon as one issue is an error. */
  readonly value: T | undefined;
  /** The value with or without an error: what an error is about is missing. Undefined where the syntax is not understood. */
  readonly partial: unknown;
  readonly issues: readonly Issue[];
  /** Every text of the front matter that the schema knows, in the file's order. */
  readonly texts: readonly AuthorText[];
  /** The Markdown after the front matter, as written. */
  readonly body: string;
  /** Where a value of the front matter stands; undefined when the file does not hold it. */
  readonly place: (path: Path) => Position | undefined;
}

/**
 * Reads a Markdown file's front matter against a schema. Never throws on what an author wrote: YAML
 * 1.2 errors, unknown and missing keys and wrong types are issues at the file's own line and column.
 */
export function read<F extends Fields>(
  source: string,
  schema: ObjectSchema<F>,
  options: ReadContentOptions = {},
): Reading<Infer<ObjectSchema<F>>> {
  const report = { file: options.file ?? "", language: options.language ?? "fr" } as const;
  const file = plainSource(source);
  const placeOf = createPositionLookup(file);
  const parts = splitFrontMatter(file, report.file);
  if (typeof parts === "string") {
    const issues = [
      parts === "no-front-matter"
        ? makeIssue(report, noFrontMatter, START, { isToml: isToml(file) })
        : makeIssue(report, unclosedFrontMatter, START, {}),
    ];
    return { value: undefined, partial: undefined, issues, body: file, texts: [], place: () => undefined };
  }
  const issues: Issue[] = [];
  const isAmongFirst = limitPerKey();
  const add = <Data extends object>(rule: Rule<Data>, offset: number, data: Data, path?: Path) => {
    if (!isAmongFirst(rule.name)) return;
    if (rule.name === emptyText.name) Object.assign(data, writtenAt(file, offset));
    const fix = rule.name === renamedKey.name ? nameFix(file, offset, data) : undefined;
    issues.push({ ...makeIssue(report, rule, placeOf(offset), data, path), ...(fix && { fix }) });
  };
  const inFile = (offset: number) => parts.offset + offset;
  const { root, errors } = parseYaml(parts.yaml);
  for (const { cause, offset } of errors) {
    if (cause === "DUPLICATE_KEY") add(duplicateKey, inFile(offset), keyAt(parts.yaml, offset));
    else add(yamlSyntax, inFile(offset), { cause });
  }
  for (const { at, code } of hiddenCharacters(parts.yaml)) add(hiddenCharacter, inFile(at), { code });
  const surface = issues.length;
  const texts: AuthorText[] = [];
  const value = validate(root, schema, {
    onIssue: (rule, offset, data, path) => add(rule, inFile(offset), data, path),
    onText: (path, { format, targetLength, titleLines }, text, written) => {
      let origin: Origin | undefined; // most texts have no issue, and it is asked for nowhere
      const offsetAt = (offset: number) =>
        inFile(Math.min(originAt((origin ??= written.origin()), offset), written.end));
      // As itself in the file it is known already; an escape of double quotes (`\u202E`) is not.
      for (const { at, code } of written.style === "double" ? hiddenCharacters(text) : [])
        if (file.charAt(offsetAt(at)) === "\\") add(hiddenCharacter, offsetAt(at), { code }, path);
      const isFolded = written.style !== "literal" && written.style !== "double";
      const placeAt = (offset: number) => placeOf(offsetAt(offset));
      texts.push({ path, format, targetLength, titleLines, value: text, isFolded, placeAt, offsetAt });
    },
  });
  if (options.body) {
    const offsetAt = (offset: number) => file.length - parts.body.length + offset;
    for (const { at, code } of hiddenCharacters(parts.body))
      add(hiddenCharacter, offsetAt(at), { code }, ["body"]);
    const placeAt = (offset: number) => placeOf(offsetAt(offset));
    const body = { path: ["body"], format: "markdown", value: parts.body, isFolded: false } as const;
    texts.push({ ...body, placeAt, offsetAt });
  }
  /** Few ask for them: the values are gone through again. */
  const findPlaces = () => {
    const found = new Map<string, number>();
    const onValue = (path: Path, offset: number) => found.set(path.join("/"), inFile(offset));
    validate(root, schema, { onIssue: () => undefined, onValue });
    return options.body ? found.set("body", file.length - parts.body.length) : found;
  };
  let places: ReadonlyMap<string, number> | undefined;
  const whole = options.body && value ? { ...value, body: parts.body } : value;
  // A broken text hides keys that are there: only its syntax is sure.
  const broken = errors.some(({ cause }) => cause !== "DUPLICATE_KEY");
  const known = broken ? issues.slice(0, surface) : issues;
  return {
    value: known.some(({ severity }) => severity === "error") ? undefined : whole,
    partial: broken ? undefined : whole,
    issues: known.sort(comparePositions),
    body: parts.body,
    texts,
    place: (path) => {
      const offset = (places ??= findPlaces()).get(path.join("/"));
      return offset === undefined ? undefined : placeOf(offset);
    },
  };
}

/** The front matter of a file, as it is written; undefined if there is none. */
export function frontMatterOf(source: string, file = ""): YamlNode | undefined {
  const parts = splitFrontMatter(plainSource(source), file);
  return typeof parts === "string" ? undefined : parseYaml(parts.yaml).root;
}

/** A key's present name in the place of its former one; undefined for a key that is not written letter for letter. */
function nameFix(
  file: string,
  offset: number,
  { key = "", name = "" }: { key?: string; name?: string },
): Fix | undefined {
  const written = [key, `"${key}"`, `'${key}'`].find((each) => file.startsWith(each, offset));
  const isPlain = /^(?!(?:true|false|null)$)[\p{L}_][\p{L}\p{N}_-]*$/iu.test(name);
  return written === undefined
    ? undefined
    : { offset, length: written.length, text: isPlain ? name : JSON.stringify(name) };
}

/** What stands in the place of an empty text and means nothing. */
function writtenAt(file: string, offset: number): { readonly written?: string } {
  const [written] = /^(?:null|~|#[^\r\n]{0,200})/i.exec(file.slice(offset, offset + 200)) ?? [];
  return written === undefined ? {} : { written: written.trimEnd() };
}

function keyAt(yaml: string, offset: number) {
  return { key: /^[^:\n]*/.exec(yaml.slice(offset))?.[0].trim() ?? "" };
}
