import type { Details, Path } from "../base/finding";
import { isDate } from "../base/day";
import { exampleOf } from "./example";
import { isLeftOut } from "./leftOut";
import { nearestIn } from "../base/nearest";
import type { Fields, Infer, ObjectSchema, Schema, TextSchema } from "./schema";
import type { ReadingRule } from "./sentences/reading";
import type { YamlMap, YamlNode, YamlScalar } from "./yaml/node";

export interface Listener {
  /** Called for each issue, with its offset in the YAML text, and the path of the value that it is about. */
  readonly onIssue: (rule: ReadingRule, offset: number, details: Details, path: Path) => void;
  /** Called for each value, with its offset in the YAML text. */
  readonly onValue?: (path: Path, offset: number) => void;
  /** Called for each text, with the scalar that holds it. */
  readonly onText?: (path: Path, schema: TextSchema, value: string, written: YamlScalar) => void;
}

/**
 * Turns a YAML document into the value that a schema describes, naming every issue at its place:
 * an unknown key at the key, a missing key at its parent, a wrong type at the value. Only keys that
 * the schema knows are copied, so `__proto__` and its like are no more than unknown keys.
 * The value is partial after an issue.
 */
export function validate<F extends Fields>(
  root: YamlNode | undefined,
  schema: ObjectSchema<F>,
  listener: Listener,
): Infer<ObjectSchema<F>> | undefined {
  if (root?.kind === "map") return readFields(root, schema.fields, [], 0, listener) as Infer<ObjectSchema<F>>;
  listener.onIssue("no-keys", root?.kind === "scalar" ? root.start : 0, {}, []);
  return undefined;
}

interface At {
  readonly path: Path;
  /** Of the value. */
  readonly offset: number;
  /** Of its key; of the value itself in a list. */
  readonly keyOffset: number;
}

function readNode(node: YamlNode | undefined, schema: Schema, at: At, listener: Listener): unknown {
  const { path, offset, keyOffset } = at;
  listener.onValue?.(path, offset);
  switch (schema.kind) {
    case "text":
      return readText(node, schema, at, listener);
    case "boolean":
      if (node?.kind === "scalar" && typeof node.value === "boolean") return node.value;
      break;
    case "number":
      if (node?.kind === "scalar" && Number.isFinite(node.value)) return node.value;
      break;
    case "list":
      if (isEmpty(node)) return [];
      if (node?.kind !== "list") break;
      return node.items.map((item, index) => {
        const place = item.offset ?? offset;
        return readNode(
          item.value,
          schema.item,
          { path: [...path, index], offset: place, keyOffset: place },
          listener,
        );
      });
    case "object":
      if (node?.kind === "map") return readFields(node, schema.fields, path, keyOffset, listener);
      break;
  }
  const value = node?.kind === "scalar" ? String(node.value) : "";
  // YAML has a number without end, `.inf`
  const found = kindOf(node) === schema.kind ? value : kindOf(node);
  const details = { key: nameOf(path), expected: schema.kind, found, value, ...toWrite(schema, path) };
  listener.onIssue("wrong-type", offset, details, path);
  return undefined;
}

/** What to write where a map or a list is due; an item has its dash. */
function toWrite(schema: Schema, path: Path): Details {
  const example = exampleOf(schema);
  if (example === "") return {};
  return { example: typeof path.at(-1) === "number" ? `- ${example.replaceAll("\n", "\n  ")}` : example };
}

function readText(
  node: YamlNode | undefined,
  schema: TextSchema,
  { path, offset }: At,
  listener: Listener,
): unknown {
  const { onIssue, onText } = listener;
  const scalar = node?.kind === "scalar" ? node : undefined;
  const value = isEmpty(node) ? "" : scalar?.value;
  if (typeof value !== "string") {
    const details = { key: nameOf(path), expected: "text", found: kindOf(node), value: scalar?.source ?? "" };
    onIssue("wrong-type", offset, details, path);
    return undefined;
  }
  if (scalar?.comment && !isOneWord(schema)) {
    const { offset: at, text } = scalar.comment;
    onIssue("text-in-comment", at, { key: nameOf(path), value: text }, path);
  }
  sayNull(node, offset, path, listener);
  const isBlank = value.trim() === "";
  const { filled, format, choices } = schema;
  const known = choices?.join(", ") ?? "";
  if (isBlank && filled && !isLeftOut(value, schema)) {
    onIssue("empty-text", offset, { key: nameOf(path), expected: format, known }, path);
  } else if (!isBlank && format === "date" && !isDate(value)) {
    onIssue("wrong-date", offset, { key: nameOf(path), value }, path);
  } else if (!isBlank && choices && !choices.includes(value.trim())) {
    const details = { key: nameOf(path), value, known, ...nearestIn(value.trim(), choices) };
    onIssue("wrong-choice", offset, details, path);
  }
  if (scalar) onText?.(path, schema, value, scalar);
  return choices ? value.trim() : value;
}

/** What holds no more than a word: a comment behind it is no part of it. */
function isOneWord({ format, choices }: TextSchema): boolean {
  return choices !== undefined || format === "url" || format === "image" || format === "date";
}

/** A text that is one of YAML's words for nothing: `null`, `~`. */
function sayNull(node: YamlNode | undefined, offset: number, path: Path, { onIssue }: Listener): void {
  if (node?.kind === "scalar" && node.value === null && node.source !== "")
    onIssue("null-word", offset, { key: nameOf(path), value: node.source }, path);
}

/** `keyOffset` is where the map's own key stands: there a key is missing. At the top, the first line. */
function readFields(
  map: YamlMap,
  fields: Fields,
  path: Path,
  keyOffset: number,
  listener: Listener,
): unknown {
  const value: Record<string, unknown> = {};
  const meant: (string | undefined)[] = []; // a misspelt key is one issue, not a missing key as well
  for (const entry of map.entries) {
    const { name } = entry;
    const schema = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!schema) {
      const details = unknownKey(name, fields);
      meant.push(details["nearest"]);
      listener.onIssue("unknown-key", entry.nameOffset, details, [...path, name]);
      continue;
    }
    const { nameOffset: keyOffset, offset = keyOffset } = entry;
    if (isLeftOut(valueOf(entry.value), schema)) {
      if (schema.kind === "text") sayNull(entry.value, offset, [...path, name], listener);
    } else {
      value[name] = readNode(entry.value, schema, { path: [...path, name], offset, keyOffset }, listener);
    }
  }
  for (const name in fields) {
    const schema = fields[name];
    if (!schema || schema.optional || Object.hasOwn(value, name) || meant.includes(name)) continue;
    const details = { key: name, parent: nameOf(path), expected: schema.kind };
    listener.onIssue("missing-key", keyOffset, { ...details, ...toWrite(schema, [...path, name]) }, [
      ...path,
      name,
    ]);
  }
  return value;
}

function unknownKey(key: string, fields: Fields): Details {
  const known = Object.keys(fields);
  return { key, known: known.join(", "), ...nearestIn(key, known) };
}

/** A scalar's value; a map or a list, which is something, as it is. */
function valueOf(node: YamlNode | undefined): unknown {
  return node?.kind === "scalar" ? node.value : node;
}

function isEmpty(node: YamlNode | undefined): boolean {
  return !node || (node.kind === "scalar" && node.value === null);
}

function kindOf(node: YamlNode | undefined): string {
  if (!node || isEmpty(node)) return "empty";
  if (node.kind !== "scalar") return node.kind === "map" ? "object" : "list";
  const type = typeof node.value;
  return type === "string" ? "text" : type;
}

/** `how.desc`, `questions[2]`: the name that a sentence uses. */
function nameOf(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${step}`))
    .join("")
    .slice(1);
}
