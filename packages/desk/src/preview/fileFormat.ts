import type { Details } from "@dsfr-blocks/base/issue";
import { wrongType } from "@dsfr-blocks/content/rules/wrong-type";
import { splitFrontMatter } from "@dsfr-blocks/content/front-matter";
import type { Issue } from "@dsfr-blocks/content/issue";
import { read } from "@dsfr-blocks/content/read";
import { object } from "@dsfr-blocks/content/schema";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import { isSame } from "@dsfr-blocks/base/isSame";
import { putIn } from "@dsfr-blocks/base/putIn";
import { validate } from "@dsfr-blocks/content/validate";
import { nodeOf } from "@dsfr-blocks/content/values";
import { editYaml, valuesOf, type YamlValues, writeYaml } from "@dsfr-blocks/content/yaml/edit";
import type { AnyPage } from "dsfr-blocks";
import { missingKeys } from "../entry";
import { mergeValues } from "../mergeValues";
import { type FileFormat, type ImmutableMap, plain, SOURCE } from "./reactRuntime";

/** The format, and what it must know of the entries that go through it. */
export interface EntryFiles {
  readonly format: FileFormat;
  /** To be called with an entry before it is saved as `values`: its file is then edited, and not written anew. */
  readonly keep: (entry: ImmutableMap, values: unknown, page: AnyPage | undefined) => void;
  /** What keeps an entry's file from being read; a CMS shows an empty form for it, and nothing is saved over it. */
  readonly errorIn: (entry: ImmutableMap) => Issue | undefined;
}

/** What was said of the entry that is being saved. */
interface Kept {
  /** Its file's text; "" for a new one. */
  readonly raw: string;
  readonly values: unknown;
  readonly page: AnyPage | undefined;
}

const NEW: Kept = { raw: "", values: undefined, page: undefined };

/**
 * Files of YAML front matter that are saved as they were written, except for the edits: comments, the order of
 * keys, quotes, folded lines and the marks of Markdown stay. `pageOf` gives the page that some values are. A host that
 * `givesNoText` of its entries' files, as Sveltia CMS, is handed each with its values, under `SOURCE`.
 */
export function entryFiles(
  pageOf: (values: YamlValues) => AnyPage | undefined,
  { givesNoText = false } = {},
): EntryFiles {
  let kept = NEW;
  const refused = new Map<string, Issue>();
  const fromFile = (text: string): YamlValues => {
    const source = givesNoText ? { [SOURCE]: text } : {};
    const parts = splitFrontMatter(text.replace(/^\uFEFF/, ""));
    if (parts === "no-front-matter") return { body: text, ...source };
    const values = parts === "unclosed-front-matter" ? undefined : valuesOf(parts.yaml);
    const error = values ? misfit(text, values, pageOf(values)) : syntaxError(text);
    if (error) {
      refused.set(text, error);
      // Sveltia CMS would leave it out of its lists without its name and line: its preview says both
      if (givesNoText) return { body: "", ...source };
      throw new Error(`${error.line}:${error.column} ${error.message}`);
    }
    return { ...values, body: parts === "unclosed-front-matter" ? "" : parts.body, ...source };
  };
  const toFile = (given: YamlValues, order: readonly string[] = Object.keys(given)): string => {
    const { body = "", [SOURCE]: source, ...values } = given;
    if (typeof source === "string" && refused.has(source)) return source;
    const { raw, page } = isSame(kept.values, given) ? kept : NEW;
    const mark = raw.startsWith("\uFEFF") ? 1 : 0;
    const parts = splitFrontMatter(raw.slice(mark));
    const isNew = typeof parts === "string";
    const options = { schema: page?.schema, fillsSwitches: givesNoText, movesItems: givesNoText };
    const held = isNew ? {} : { ...valuesOf(parts.yaml), body: parts.body };
    const merged = mergeValues(held, { ...values, body }, options) as YamlValues;
    const { body: text = "", ...front } = page ? completed(merged, page) : merged;
    if (isNew) return `---\n${writeYaml(front, order)}---\n${String(text)}`;
    const start = mark + parts.offset;
    const edited = editYaml(parts.yaml, front, order).replace(/\r?\n$/, "");
    const end = raw.length - parts.body.length;
    return `${raw.slice(0, start)}${edited}${raw.slice(start + parts.yaml.length, end)}${String(text)}`;
  };
  return {
    format: { fromFile, toFile },
    keep: (entry, values, page) => void (kept = { raw: textOf(entry), values, page }),
    errorIn: (entry) => {
      const raw = textOf(entry);
      if (!/^\uFEFF?---/.test(raw)) return undefined;
      return refused.get(raw) ?? syntaxError(raw);
    },
  };
}

/** The text of an entry's file, from the CMS or from its values; "" for a new one. */
function textOf(entry: ImmutableMap): string {
  const raw = entry.get("raw");
  if (typeof raw === "string" && raw !== "") return raw;
  const data = plain(entry.get("data"));
  const source = isRecord(data) ? data[SOURCE] : undefined;
  return typeof source === "string" ? source : "";
}

/** What a page's file holds, with the keys that the page needs. */
function completed(values: YamlValues, page: AnyPage): YamlValues {
  return missingKeys(values, page.schema).reduce<YamlValues>(
    (filled, { path, value }) => putIn(filled, path, value) as YamlValues,
    values,
  );
}

const UNREADABLE = new Set(["yaml-syntax", "duplicate-key", "unclosed-front-matter"]);

function syntaxError(text: string): Issue | undefined {
  return read(text, object({}, "")).issues.find(({ rule }) => UNREADABLE.has(rule));
}

/** A value whose field would fail on it: a text where a part is due, a list where a text is. */
function misfit(text: string, values: YamlValues, page: AnyPage | undefined): Issue | undefined {
  if (!page) return undefined;
  const paths: string[] = [];
  validate(nodeOf(values), page.schema, {
    onIssue: (rule, _offset, data, path) => {
      const { expected, found } = data as Details;
      if (
        rule.name === wrongType.name &&
        found !== "empty" &&
        [...(expected?.split(" ") ?? []), found].some(isPart)
      )
        paths.push(path.join("/"));
    },
  });
  const { issues } = paths.length > 0 ? read(text, page.schema) : { issues: [] };
  return issues.find(({ path }) => path?.join("/") === paths[0]) ?? issues[0];
}

/** Whether a kind of value is a list, or a part with fields of its own. */
function isPart(kind: string | undefined): boolean {
  return kind === "list" || kind === "object";
}

/** The sentence that says so. */
export function unreadable({ line, message }: Issue): string {
  return `Le fichier de cette page ne peut pas être lu : ligne ${line}. ${message} Le formulaire est vide, et ne peut pas être enregistré par-dessus : corrigez d’abord le fichier.`;
}
