import type { Details } from "../../../base/finding";
import { wrongType } from "../../../content/rules/wrong-type";
import { splitFrontMatter } from "../../../content/front-matter";
import type { Issue } from "../../../content/issue";
import { read } from "../../../content/read";
import { object } from "../../../content/schema";
import { validate } from "../../../content/validate";
import { nodeOf } from "../../../content/values";
import { editYaml, valuesOf, type YamlValues, writeYaml } from "../../../content/yaml/edit";
import type { AnyPage } from "../../../definition/definePage";
import type { FileFormat, ImmutableMap } from "./host";

/** The format, and what it must know of the entries that go through it. */
export interface EntryFiles {
  readonly format: FileFormat;
  /** To be called with an entry before it is saved as `values`: its file is then edited, and not written anew. */
  readonly keep: (entry: ImmutableMap, values: unknown) => void;
  /** What keeps an entry's file from being read; a CMS shows an empty form for it. */
  readonly errorIn: (entry: ImmutableMap) => Issue | undefined;
}

/**
 * Files of YAML front matter that are saved as they were written, but for what was edited: comments, the order of
 * keys, quotes and folded lines stay. `pageOf` gives the page that some values are.
 */
export function entryFiles(pageOf: (values: YamlValues) => AnyPage | undefined): EntryFiles {
  let kept: { readonly raw: string; readonly values: string } | undefined;
  const refused = new Map<string, Issue>();
  const fromFile = (text: string): YamlValues => {
    const parts = splitFrontMatter(text.replace(/^\uFEFF/, ""));
    if (parts === "no-front-matter") return { body: text };
    const values = parts === "unclosed-front-matter" ? undefined : valuesOf(parts.yaml);
    const error = values ? misfit(text, values, pageOf(values)) : syntaxError(text);
    if (error) {
      refused.set(text, error);
      throw new Error(`${error.line}:${error.column} ${error.message}`);
    }
    return { ...values, body: parts === "unclosed-front-matter" ? "" : parts.body };
  };
  const toFile = ({ body, ...values }: YamlValues, order?: readonly string[]): string => {
    const text = typeof body === "string" ? body : "";
    const raw = kept?.values === JSON.stringify({ ...values, body }) ? kept.raw : "";
    const mark = raw.startsWith("\uFEFF") ? 1 : 0;
    const parts = splitFrontMatter(raw.slice(mark));
    if (typeof parts === "string") return `---\n${writeYaml(values, order)}---\n${text}`;
    const start = mark + parts.offset;
    const front = editYaml(parts.yaml, values, order).replace(/\r?\n$/, "");
    const end = raw.length - parts.body.length;
    return `${raw.slice(0, start)}${front}${raw.slice(start + parts.yaml.length, end)}${text}`;
  };
  return {
    format: { fromFile, toFile },
    keep: (entry, values) => {
      const raw = entry.get("raw");
      const { body, ...rest } = values as YamlValues;
      kept = typeof raw === "string" ? { raw, values: JSON.stringify({ ...rest, body }) } : undefined;
    },
    errorIn: (entry) => {
      const raw = entry.get("raw");
      if (typeof raw !== "string" || !/^\uFEFF?---/.test(raw)) return undefined;
      return refused.get(raw) ?? syntaxError(raw);
    },
  };
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
