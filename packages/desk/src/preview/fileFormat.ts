import type { Details } from "@dsfr-blocks/base/issue";
import { wrongType } from "@dsfr-blocks/content/rules/wrong-type";
import { splitFrontMatter } from "@dsfr-blocks/content/front-matter";
import type { Issue } from "@dsfr-blocks/content/issue";
import { read } from "@dsfr-blocks/content/read";
import { type Fields, object, type ObjectSchema } from "@dsfr-blocks/content/schema";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import { isSame } from "@dsfr-blocks/base/isSame";
import { validate } from "@dsfr-blocks/content/validate";
import { createYamlNode } from "@dsfr-blocks/content/readValue";
import { editYaml, parseYamlValues, type YamlValues, writeYaml } from "@dsfr-blocks/content/yaml/edit";
import type { AnyPage } from "dsfr-blocks";
import { addMissingKeys, sortKeys } from "../entry";
import { mergeValues } from "../mergeValues";
import { type FileFormat, getValues, type ImmutableMap, toPlain, SOURCE_KEY } from "./reactRuntime";

/** File format, with the functions that link entries to their files. */
export interface EntryFiles {
  readonly format: FileFormat;
  /** Records the file of an entry before the entry is saved as `values`. Saving then edits the file instead of rewriting it. */
  readonly prepareSave: (entry: ImmutableMap, values: unknown, page: AnyPage | undefined) => void;
  /**
   * Returns the error that makes an entry's file unreadable. For such a file, a CMS shows an empty form, and saving is
   * blocked.
   */
  readonly getError: (entry: ImmutableMap) => Issue | undefined;
  /**
   * Returns the values of an entry as they would be saved. Sveltia CMS sets every optional switch to `false` when an editor
   * changes another field: the preview must not show an effect that the saved file does not have.
   */
  readonly getSavedValues: (entry: ImmutableMap, page: AnyPage | undefined) => unknown;
}

/** The entry being saved, as recorded by `prepareSave`. */
interface SavedEntry {
  /** Text of the entry's file; "" for a new entry. */
  readonly fileText: string;
  readonly values: unknown;
  readonly page: AnyPage | undefined;
}

/**
 * Creates the format for files with YAML front matter. Saving changes only the edited values. It keeps comments, the order of
 * keys, quotes, folded lines and Markdown marks. `pageOf` returns the page type of some values. Set `givesNoText` for a CMS
 * that does not provide the text of an entry's file, such as Sveltia CMS: the format then adds this text to the values, under
 * `SOURCE_KEY`. `entrySchemas` are the schemas of the files that are not pages, such as the profiles of people: in these files,
 * a list may be written as a single text, but a list field of a CMS fails on a text.
 */
export function createEntryFiles(
  pageOf: (values: YamlValues) => AnyPage | undefined,
  { givesNoText = false, entrySchemas = [] as readonly ObjectSchema<Fields>[] } = {},
): EntryFiles {
  let pendingSave: SavedEntry | undefined;
  const invalidFiles = new Map<string, Issue>();
  const fromFile = (text: string): YamlValues => {
    // without a `lang`, Sveltia CMS would add the initial one of a new page to an existing page
    const source = givesNoText ? { lang: "", [SOURCE_KEY]: text } : {};
    const parts = splitFrontMatter(text.replace(/^\uFEFF/, ""));
    if (parts === "no-front-matter") return { ...source, body: text };
    const values = parts === "unclosed-front-matter" ? undefined : parseYamlValues(parts.yaml);
    const page = values && pageOf(values);
    const error = values ? findTypeError(text, values, page) : findSyntaxError(text);
    if (error) {
      invalidFiles.set(text, error);
      // do not throw for Sveltia CMS, which would omit the entry from its lists without naming the file: the preview shows the
      // error
      if (givesNoText) return { ...source, body: "" };
      throw new Error(`${error.line}:${error.column} ${error.message}`);
    }
    const entryFields = entrySchemas.flatMap(({ fields }) => Object.entries(fields));
    const listKeys = entryFields.filter(([key, { kind }]) => kind === "list" && !page?.schema.fields[key]);
    const formValues = putTextsInLists(
      values ?? {},
      listKeys.map(([key]) => key),
    );
    return { ...source, ...formValues, body: parts === "unclosed-front-matter" ? "" : parts.body };
  };
  const mergeWithFile = (
    parts: ReturnType<typeof splitFrontMatter>,
    values: YamlValues,
    page: AnyPage | undefined,
  ): YamlValues => {
    const options = { schema: page?.schema, fillsSwitches: givesNoText, movesItems: givesNoText };
    const previous = typeof parts === "string" ? {} : { ...parseYamlValues(parts.yaml), body: parts.body };
    const merged = mergeValues(previous, values, options) as YamlValues;
    return page ? (addMissingKeys(merged, page.schema) as YamlValues) : merged;
  };
  const toFile = (formValues: YamlValues, order?: readonly string[]): string => {
    const { body = "", [SOURCE_KEY]: source, ...values } = formValues;
    if (typeof source === "string" && invalidFiles.has(source)) return source;
    const { fileText, page } =
      pendingSave && isSame(pendingSave.values, formValues)
        ? pendingSave
        : typeof source === "string"
          ? { fileText: source, page: pageOf(values) }
          : { fileText: "", page: undefined };
    const mark = fileText.startsWith("\uFEFF") ? 1 : 0;
    const parts = splitFrontMatter(fileText.slice(mark));
    const merged = mergeWithFile(parts, { ...values, body }, page);
    const { body: text = "", ...front } = sortKeys(merged, page?.schema, order) as YamlValues;
    if (typeof parts === "string") return `---\n${writeYaml(front)}---\n${String(text)}`;
    const start = mark + parts.offset;
    const edited = editYaml(parts.yaml, front).replace(/\r?\n$/, "");
    const end = fileText.length - parts.body.length;
    return `${fileText.slice(0, start)}${edited}${fileText.slice(start + parts.yaml.length, end)}${String(text)}`;
  };
  return {
    format: { fromFile, toFile },
    prepareSave: (entry, values, page) => void (pendingSave = { fileText: getText(entry), values, page }),
    getError: (entry) => {
      const raw = getText(entry);
      if (!/^\uFEFF?---/.test(raw)) return undefined;
      return invalidFiles.get(raw) ?? findSyntaxError(raw);
    },
    getSavedValues(entry, page) {
      const [text, values] = [getText(entry), getValues(entry)];
      if (!givesNoText || !page || !isRecord(values) || invalidFiles.has(text)) return values;
      return mergeWithFile(splitFrontMatter(text.replace(/^\uFEFF/, "")), values, page);
    },
  };
}

/** Returns the text of an entry's file, from the CMS or from the entry's values; "" for a new entry. */
function getText(entry: ImmutableMap): string {
  const cmsText = entry.get("raw");
  if (typeof cmsText === "string" && cmsText !== "") return cmsText;
  const data = toPlain(entry.get("data"));
  const source = isRecord(data) ? data[SOURCE_KEY] : undefined;
  return typeof source === "string" ? source : "";
}

const SYNTAX_RULES = new Set(["yaml-syntax", "duplicate-key", "unclosed-front-matter"]);

function findSyntaxError(text: string): Issue | undefined {
  return read(text, object({}, "")).issues.find(({ rule }) => SYNTAX_RULES.has(rule));
}

/**
 * Returns an issue if the form cannot show a value in its field: a text instead of an object, or a list instead of a text.
 * Returns undefined if every value is usable, or if the page type is unknown.
 */
function findTypeError(text: string, values: YamlValues, page: AnyPage | undefined): Issue | undefined {
  if (!page) return undefined;
  const paths: string[] = [];
  validate(createYamlNode(values), page.schema, {
    onIssue: (rule, _offset, data, path) => {
      const { expected, found } = data as Details;
      if (
        rule.name === wrongType.name &&
        found !== "empty" &&
        [...(expected?.split(" ") ?? []), found].some(isCollectionType)
      )
        paths.push(path.join("/"));
    },
  });
  const { issues } = paths.length > 0 ? read(text, page.schema) : { issues: [] };
  return issues.find(({ path }) => path?.join("/") === paths[0]) ?? issues[0];
}

/** Whether `kind`, a type in the details of a `wrong-type` issue, is `list` or `object`. */
function isCollectionType(kind: string | undefined): boolean {
  return kind === "list" || kind === "object";
}

/** Returns the values with each text under one of these keys in a list. */
function putTextsInLists(values: YamlValues, listKeys: readonly string[]): YamlValues {
  const textKeys = listKeys.filter((key) => typeof values[key] === "string");
  return { ...values, ...Object.fromEntries(textKeys.map((key) => [key, [values[key]]])) };
}

/** Formats the message about a file that cannot be read. */
export function formatReadError({ line, message }: Issue): string {
  return `Le fichier de cette page ne peut pas être lu : ligne ${line}. ${message} Le formulaire peut donc être vide, et l’enregistrement est bloqué, pour ne pas écraser le fichier. Corrigez d’abord le fichier.`;
}
