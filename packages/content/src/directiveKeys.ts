import { type Origin, originAt } from "@dsfr-blocks/base/origin";
import type { Directive, Slice } from "./markdown/tree";
import type { Fields, Schema } from "./schema";
import type { YamlEntry, YamlMap } from "./yaml/node";

/** What GitHub's alerts are, among the kinds of a message. */
const ALERTS: Readonly<Record<string, string>> = {
  "!note": "info",
  "!tip": "success",
  "!important": "info",
  "!warning": "warning",
  "!caution": "error",
};

/** True for `> [!NOTE]`. */
export const isAlert = ({ name }: Pick<Directive, "name">): boolean => Object.hasOwn(ALERTS, name);

/** The key that says which kind of message a block is: a choice of `info`, `warning` and others. */
export function alertKey(fields: Fields): string | undefined {
  const isKind = (field: Schema) =>
    field.kind === "text" && ["info", "warning"].every((kind) => field.choices?.includes(kind));
  return Object.keys(fields).find((key) => isKind(fields[key] as Schema));
}

/** The key that takes what a directive holds: the first that is Markdown. */
export function markdownKey(fields: Fields): string | undefined {
  return Object.keys(fields).find((key) => {
    const field = fields[key];
    return field?.kind === "text" && field.format === "markdown";
  });
}

/** Which directive an issue is in, as its author names it, and which part of it the issue is about. */
export interface InDirective {
  readonly directive?: string;
  /** Its words, the Markdown that it holds, or a key in its braces. */
  readonly part?: "title" | "text" | "key";
}

/** Which part of a directive gives a key of its block. */
export function partOf(directive: Directive, fields: Fields, key: string): Required<InDirective> {
  const name = isAlert(directive) ? `[${directive.name.toUpperCase()}]` : `:::${directive.name}`;
  const part = key === "title" ? "title" : key === heldKey(fields) ? "text" : "key";
  return { directive: name, part };
}

/** The key that what a directive holds is read as, also where the block has none for it. */
function heldKey(fields: Fields): string {
  return markdownKey(fields) ?? "markdown";
}

/** A key that a directive gives to its block. */
export interface DirectiveKey {
  readonly name: string;
  readonly at: number;
  readonly value: string;
  /** Of its value in the text that the directive stands in. */
  readonly origin: Origin;
}

/** What a directive gives: its words are the key `title`, what it holds the first key that is Markdown, and its attributes keys. */
export function keysOf(directive: Directive, fields: Fields): DirectiveKey[] {
  const { at = 0, name, title, attributes, content } = directive;
  const of = (key: string, keyAt: number, { text, offset }: Slice): DirectiveKey => ({
    name: key,
    at: keyAt,
    value: text,
    origin: [0, offset],
  });
  const kind = isAlert(directive) ? alertKey(fields) : undefined;
  return [
    ...(kind === undefined ? [] : [of(kind, at, { text: ALERTS[name] ?? "", offset: at })]),
    ...(title ? [of("title", title.offset, title)] : []),
    ...attributes.map(({ name: key, at: keyAt, value }) => of(key, keyAt, value)),
    ...(content.text.trim() === ""
      ? []
      : [
          {
            name: heldKey(fields),
            at: originAt(content.origin, 0),
            value: content.text,
            origin: content.origin,
          },
        ]),
  ];
}

/** What a text stands for where a field takes no text; else the text. */
function valueFor(field: Schema | undefined, value: string): unknown {
  if (field?.kind === "boolean" && /^(?:true|false)$/.test(value)) return value === "true";
  if (field?.kind === "number" && value.trim() !== "" && Number.isFinite(Number(value))) return Number(value);
  return value;
}

/** The content that a directive gives to its block, without a check: the keys that the block knows. */
export function contentOf(directive: Directive, fields: Fields): Readonly<Record<string, unknown>> {
  const known = keysOf(directive, fields).filter(({ name }) => Object.hasOwn(fields, name));
  return Object.fromEntries(known.map(({ name, value }) => [name, valueFor(fields[name], value)]));
}

/** The same as `validate` reads it, with its places: `offsetAt` gives those in the whole text. */
export function nodeOf(directive: Directive, fields: Fields, offsetAt: (at: number) => number): YamlMap {
  const entries = keysOf(directive, fields).map(({ name, at, value, origin }): YamlEntry => {
    const start = offsetAt(originAt(origin, 0));
    const placed: number[] = [];
    for (let pair = 0; pair < origin.length; pair += 2)
      placed.push(origin[pair] ?? 0, offsetAt(origin[pair + 1] ?? 0));
    return {
      name,
      nameOffset: offsetAt(at),
      offset: undefined,
      value: {
        kind: "scalar",
        value: valueFor(fields[name], value),
        style: "literal",
        start,
        end: Infinity,
        source: value,
        origin: () => placed,
      },
    };
  });
  return { kind: "map", entries };
}
