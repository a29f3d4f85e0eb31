import { type Origin, toSourceOffset } from "@dsfr-blocks/base/origin";
import type { DirectiveNode, Slice } from "./markdown/tree";
import type { Fields, Schema } from "./schema";
import type { YamlEntry, YamlMap } from "./yaml/node";

/** Message type for each word that GitHub, VuePress, Docusaurus or the DSFR has for one. */
const MESSAGE_TYPES: Readonly<Record<string, string>> = {
  info: "info",
  note: "info",
  tip: "info",
  important: "info",
  success: "success",
  warning: "warning",
  error: "error",
  caution: "error",
  danger: "error",
};

/** Whether a directive is a GitHub alert, such as `> [!NOTE]`. */
export const isAlert = ({ name }: Pick<DirectiveNode, "name">): boolean => name.startsWith("!");

/** Returns the type of the message that the name of a directive stands for: `warning` for `:::warning` or `> [!WARNING]`. */
export function getMessageType(name: string): string | undefined {
  const word = name.replace(/^!/, "").toLowerCase();
  return Object.hasOwn(MESSAGE_TYPES, word) ? MESSAGE_TYPES[word] : undefined;
}

/**
 * Returns the key that selects the type of a message block: a choice that includes `info` and `warning`. Returns undefined if
 * no key has these choices.
 */
export function findAlertKey(fields: Fields): string | undefined {
  const isMessageType = (field: Schema) =>
    field.kind === "text" && ["info", "warning"].every((kind) => field.choices?.includes(kind));
  return Object.keys(fields).find((key) => isMessageType(fields[key] as Schema));
}

/**
 * Returns the key that receives the content of a directive: the first Markdown key. Returns undefined if the block has no
 * Markdown key.
 */
export function findMarkdownKey(fields: Fields): string | undefined {
  return Object.keys(fields).find((key) => {
    const field = fields[key];
    return field?.kind === "text" && field.format === "markdown";
  });
}

/**
 * Directive that contains an issue, named as in the file (`:::name`), and the part of the directive that the issue is about.
 */
export interface DirectiveLocation {
  readonly directive?: string;
  /** Text after the directive's name, its Markdown content, or a key in its braces. */
  readonly part?: "title" | "text" | "key";
}

/** Returns the name of a directive, and the part of the directive that provides a key of the block. */
export function locateDirectiveKey(
  directive: DirectiveNode,
  fields: Fields,
  key: string,
): Required<DirectiveLocation> {
  const name = isAlert(directive) ? `[${directive.name.toUpperCase()}]` : `:::${directive.name}`;
  const part = key === "title" ? "title" : key === getContentKey(fields) ? "text" : "key";
  return { directive: name, part };
}

/** Returns the key for the content of a directive: the first Markdown key, or `markdown` if the block has no Markdown key. */
function getContentKey(fields: Fields): string {
  return findMarkdownKey(fields) ?? "markdown";
}

/** Key that a directive passes to its block. */
export interface DirectiveKey {
  readonly name: string;
  readonly at: number;
  readonly value: string;
  /** Origin of the value in the text that contains the directive. */
  readonly origin: Origin;
}

/**
 * Returns the keys that a directive passes to its block: the type of message that its name stands for, unless an attribute sets
 * it, the title as `title`, the attributes, and the content as the first Markdown key.
 */
export function getDirectiveKeys(directive: DirectiveNode, fields: Fields): DirectiveKey[] {
  const { at = 0, name, title, attributes, content } = directive;
  const createKey = (key: string, keyOffset: number, { text, offset }: Slice): DirectiveKey => ({
    name: key,
    at: keyOffset,
    value: text,
    origin: [0, offset],
  });
  const type = getMessageType(name);
  const typeKey = type === undefined ? undefined : findAlertKey(fields);
  return [
    ...(type === undefined || typeKey === undefined || attributes.some((each) => each.name === typeKey)
      ? []
      : [createKey(typeKey, at, { text: type, offset: at })]),
    ...(title ? [createKey("title", title.offset, title)] : []),
    ...attributes.map(({ name: key, at: keyOffset, value }) => createKey(key, keyOffset, value)),
    ...(content.text.trim() === ""
      ? []
      : [
          {
            name: getContentKey(fields),
            at: toSourceOffset(content.origin, 0),
            value: content.text,
            origin: content.origin,
          },
        ]),
  ];
}

/** Converts a text to a boolean or a number if the field requires one; otherwise returns the text. */
function parseValue(field: Schema | undefined, value: string): unknown {
  if (field?.kind === "boolean" && /^(?:true|false)$/.test(value)) return value === "true";
  if (field?.kind === "number" && value.trim() !== "" && Number.isFinite(Number(value))) return Number(value);
  return value;
}

/** Returns the content that a directive passes to its block, unchecked: only the keys that the block has. */
export function getDirectiveContent(
  directive: DirectiveNode,
  fields: Fields,
): Readonly<Record<string, unknown>> {
  const knownKeys = getDirectiveKeys(directive, fields).filter(({ name }) => Object.hasOwn(fields, name));
  return Object.fromEntries(knownKeys.map(({ name, value }) => [name, parseValue(fields[name], value)]));
}

/**
 * Returns the keys of a directive as a map for `validate`. `toOffset` converts the directive's offsets to offsets in the
 * whole text.
 */
export function createDirectiveMap(
  directive: DirectiveNode,
  fields: Fields,
  toOffset: (at: number) => number,
): YamlMap {
  const entries = getDirectiveKeys(directive, fields).map(({ name, at, value, origin }): YamlEntry => {
    const start = toOffset(toSourceOffset(origin, 0));
    const fullOrigin: number[] = [];
    for (let pair = 0; pair < origin.length; pair += 2)
      fullOrigin.push(origin[pair] ?? 0, toOffset(origin[pair + 1] ?? 0));
    return {
      name,
      nameOffset: toOffset(at),
      offset: undefined,
      value: {
        kind: "scalar",
        value: parseValue(fields[name], value),
        style: "literal",
        start,
        end: Infinity,
        source: value,
        origin: () => fullOrigin,
      },
    };
  });
  return { kind: "map", entries };
}
