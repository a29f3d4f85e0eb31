import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import type { Details } from "./issue";
import { nearest } from "./nearest";
import type { Written } from "./scalar";
import type { Fields, Infer, ObjectSchema, Schema, TextSchema } from "./schema";
import type { Rule } from "./sentences";

/** Where a value stands: the keys and list indexes from the top, as in `["how", "desc"]`. */
export type Path = readonly (string | number)[];

/** Told of each fault, with its offset in the YAML text. */
export type OnFault = (rule: Rule, offset: number, details: Details) => void;
/** Told of each value, with its offset in the YAML text. */
export type OnValue = (path: Path, offset: number) => void;
/** Told of each text, with the scalar that holds it. */
export type OnText = (path: Path, schema: TextSchema, value: string, written: Written) => void;

export interface Listener {
  readonly onFault: OnFault;
  readonly onValue: OnValue;
  readonly onText?: OnText;
}

interface Walk extends Listener {
  readonly document: Document;
}

/**
 * Turns a YAML document into the value that a schema describes, naming every fault at its place:
 * an unknown key at the key, a missing key at its parent, a wrong type at the value. Only keys that
 * the schema knows are copied, so `__proto__` and its like are unknown keys and nothing else.
 * The value is partial after a fault.
 */
export function validate<F extends Fields>(
  document: Document,
  schema: ObjectSchema<F>,
  listener: Listener,
): Infer<ObjectSchema<F>> | undefined {
  const walk: Walk = { document, ...listener };
  if (!isMap(document.contents)) walk.onFault("no-keys", document.contents?.range?.[0] ?? 0, {});
  else return readFields(document.contents, schema.fields, [], 0, walk) as Infer<ObjectSchema<F>>;
  return undefined;
}

type Found = Node | null | undefined;

function readNode(found: Found, schema: Schema, path: Path, parent: number, walk: Walk): unknown {
  const node = isAlias(found) ? found.resolve(walk.document) : found;
  const offset = found?.range?.[0] ?? parent;
  walk.onValue(path, offset);
  switch (schema.kind) {
    case "text":
      return readText(node, schema, path, offset, walk);
    case "boolean":
      if (isScalar(node) && typeof node.value === "boolean") return node.value;
      break;
    case "list":
      if (isEmpty(node)) return [];
      if (!isSeq(node)) break;
      return node.items.map((item, index) =>
        readNode(item as Node, schema.item, [...path, index], offset, walk),
      );
    case "object":
      if (isMap(node)) return readFields(node, schema.fields, path, offset, walk);
      break;
  }
  walk.onFault("wrong-type", offset, { key: nameOf(path), expected: schema.kind, found: kindOf(node) });
  return undefined;
}

function readText(node: Found, schema: TextSchema, path: Path, offset: number, walk: Walk): unknown {
  const key = nameOf(path);
  const value = isEmpty(node) ? "" : isScalar(node) ? node.value : undefined;
  if (typeof value !== "string") {
    const written = isScalar(node) ? String(node.source ?? node.value) : "";
    walk.onFault("wrong-type", offset, { key, expected: "text", found: kindOf(node), value: written });
    return undefined;
  }
  if (isScalar(node) && node.type === "PLAIN" && node.comment) {
    walk.onFault("text-in-comment", offset, { key, value: `#${node.comment.split("\n")[0] ?? ""}` });
  }
  if (schema.filled && value.trim() === "") walk.onFault("empty-text", offset, { key });
  if (schema.format === "date" && value.trim() !== "" && !isDate(value)) {
    walk.onFault("wrong-date", offset, { key, value });
  }
  if (isScalar(node) && node.range) walk.onText?.(path, schema, value, node as Written);
  return value;
}

function readFields(map: YAMLMap, fields: Fields, path: Path, offset: number, walk: Walk): unknown {
  const value: Record<string, unknown> = {};
  const seen = new Set<string>();
  const meant = new Set<string | undefined>(); // a misspelt key is one fault, not a missing key as well
  for (const { key, value: node } of map.items) {
    const name = nameOfKey(key);
    const keyOffset = (key as Node).range?.[0] ?? offset;
    const schema = Object.hasOwn(fields, name) ? fields[name] : undefined;
    seen.add(name);
    if (!schema) {
      const details = unknownKey(name, fields);
      meant.add(details["nearest"]);
      walk.onFault("unknown-key", keyOffset, details);
    } else if (!(schema.optional && isEmpty(node as Found))) {
      value[name] = readNode(node as Found, schema, [...path, name], keyOffset, walk);
    }
  }
  for (const [name, schema] of Object.entries(fields)) {
    if (seen.has(name) || meant.has(name) || schema.optional) continue;
    const details = { key: name, parent: nameOf(path), expected: schema.kind };
    walk.onFault("missing-key", parentOffset(map, path, offset, walk), details);
  }
  return value;
}

/** A key that is a map or a list has no name: written out, it doubles at each level. */
function nameOfKey(key: unknown): string {
  if (isScalar(key)) return String(key.value);
  return isAlias(key) ? `*${key.source}` : "?";
}

/** The place of a missing key is its parent's; at the top, the first line of the front matter. */
function parentOffset(map: YAMLMap, path: Path, offset: number, walk: Walk): number {
  if (path.length === 0) return 0;
  const holder = walk.document.getIn(path.slice(0, -1), true);
  const pair = isMap(holder) ? holder.items.find(({ value }) => value === map) : undefined;
  return (pair?.key as Node | undefined)?.range?.[0] ?? offset;
}

function unknownKey(key: string, fields: Fields): Details {
  const known = Object.keys(fields);
  const near = nearest(key, known);
  return { key, known: known.join(", "), ...(near && { nearest: near }) };
}

function isEmpty(node: Found): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

function kindOf(node: Found): string {
  if (isEmpty(node)) return "empty";
  if (isMap(node)) return "object";
  if (isSeq(node)) return "list";
  const type = isScalar(node) ? typeof node.value : "object";
  return type === "string" ? "text" : type === "bigint" ? "number" : type;
}

/** `how.desc`, `questions[2]`: the name that a sentence uses. */
function nameOf(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${step}`))
    .join("")
    .slice(1);
}

/** A calendar day, `2026-04-26`, that exists. */
function isDate(value: string): boolean {
  const day = value.trim();
  const time = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
