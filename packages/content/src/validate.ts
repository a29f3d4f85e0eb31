import type { Path } from "@dsfr-blocks/base/issue";
import { exampleOf } from "./example";
import { formatOf } from "./formats";
import { hiddenCharacters } from "./hidden";
import { formFor, kindsOf, optionFor, optionForNothing } from "./kinds";
import { isLeftOut, mayMiss } from "./leftOut";
import { reportBrokenRule } from "./reportBrokenRule";
import { pathName } from "@dsfr-blocks/base/paths";
import { nearest, nearestIn } from "@dsfr-blocks/base/nearest";
import type { Fields, Infer, ObjectSchema, RecordSchema, Schema, TextSchema, VariantSchema } from "./schema";
import type { Rule } from "./rule";
import { duplicateKey } from "./rules/duplicate-key";
import { missingKey } from "./rules/missing-key";
import { noKeys } from "./rules/no-keys";
import { nullWord } from "./rules/null-word";
import { renamedKey } from "./rules/renamed-key";
import { textInComment } from "./rules/text-in-comment";
import { unknownKey } from "./rules/unknown-key";
import { wrongChoice } from "./rules/wrong-choice";
import { wrongKey } from "./rules/wrong-key";
import { wrongType } from "./rules/wrong-type";
import type { YamlMap, YamlNode, YamlScalar } from "./yaml/node";

export interface Listener {
  /** Called for each issue, with its offset in the YAML text, and the path of the value that it is about. */
  readonly onIssue: <Data extends object>(rule: Rule<Data>, offset: number, data: Data, path: Path) => void;
  /** Called for each value, with its offset in the YAML text. */
  readonly onValue?: (path: Path, offset: number) => void;
  /** Called for each text, with the scalar that holds it. */
  readonly onText?: (path: Path, schema: TextSchema, value: string, written: YamlScalar) => void;
}

/**
 * Turns a YAML document into the value that a schema describes, naming every issue at its place:
 * an unknown key at the key, a missing key at its parent, a wrong type at the value. Only keys that
 * the schema knows are copied, so `__proto__` and others like it are only unknown keys.
 * The value is partial after an issue.
 */
export function validate<F extends Fields>(
  root: YamlNode | undefined,
  schema: ObjectSchema<F>,
  listener: Listener,
): Infer<ObjectSchema<F>> | undefined {
  if (root?.kind === "map") return readFields(root, schema, [], 0, listener) as Infer<ObjectSchema<F>>;
  listener.onIssue(noKeys, root?.kind === "scalar" ? root.start : 0, {}, []);
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
  const ofSeveral = () => (isEmpty(node) ? optionForNothing(schema) : optionFor(schema, kindOf(node)));
  const own = schema.kind === "oneOf" ? ofSeveral() : schema;
  switch (own?.kind) {
    case undefined:
      break;
    case "text":
      return readText(node, own, at, listener);
    case "boolean":
      if (node?.kind === "scalar" && typeof node.value === "boolean") return node.value;
      break;
    case "number":
      if (node?.kind !== "scalar" || !Number.isFinite(node.value)) break;
      reportBrokenRule(node.value, own, path, (rule, data) => listener.onIssue(rule, offset, data, path));
      return node.value;
    case "list":
      if (isEmpty(node)) return [];
      if (node?.kind !== "list") break;
      return node.items.map((item, index) => {
        const place = item.offset ?? offset;
        return readNode(
          item.value,
          own.item,
          { path: [...path, index], offset: place, keyOffset: place },
          listener,
        );
      });
    case "object":
      if (node?.kind === "map") return readFields(node, own, path, keyOffset, listener);
      break;
    case "variant":
      if (node?.kind === "map") return readForm(node, own, at, listener);
      break;
    case "record":
      if (isEmpty(node)) return {};
      if (node?.kind === "map") return readRecord(node, own, path, listener);
      break;
  }
  const value = node?.kind === "scalar" ? String(node.value) : "";
  // YAML has a number without end, `.inf`
  const found = kindsOf(schema).some((kind) => kind === kindOf(node)) ? value : kindOf(node);
  const data = { key: pathName(path), ...expectedOf(schema), found, value, ...toWrite(schema, path) };
  listener.onIssue(wrongType, offset, data, path);
  return undefined;
}

function expectedOf(schema: Schema): { readonly expected: string } {
  return { expected: kindsOf(schema).join(" ") };
}

/** What to write where a map or a list is due; an item has its dash. */
function toWrite(schema: Schema, path: Path): { readonly example?: string } {
  const example = exampleOf(schema);
  if (example === "") return {};
  return { example: typeof path.at(-1) === "number" ? `- ${example.replaceAll("\n", "\n  ")}` : example };
}

function readText(node: YamlNode | undefined, schema: TextSchema, at: At, listener: Listener): unknown {
  const { path, offset } = at;
  const { onIssue, onText } = listener;
  const scalar = node?.kind === "scalar" ? node : undefined;
  const value = isEmpty(node) ? "" : scalar?.value;
  if (typeof value !== "string") {
    const data = { key: pathName(path), expected: "text", found: kindOf(node), value: scalar?.source ?? "" };
    onIssue(wrongType, offset, data, path);
    return undefined;
  }
  if (scalar?.comment && !isOneWord(schema) && !isAddress(value)) {
    const { offset: at, text } = scalar.comment;
    onIssue(textInComment, at, { key: pathName(path), value: text }, path);
  }
  // a text that is needed is empty, which is more than a word for nothing
  if (!schema.filled) sayNull(node, offset, path, listener);
  reportBrokenRule(value, schema, path, (rule, data) => onIssue(rule, offset, data, path));
  if (scalar) onText?.(path, schema, value, scalar);
  return schema.choices || formatOf(schema.format).isTrimmed ? value.trim() : value;
}

/** A value of one word: a comment after it is not part of it. */
function isOneWord({ format, choices }: TextSchema): boolean {
  return choices !== undefined || formatOf(format).isOneWord === true;
}

/** The same of an address in any text: it holds no space. */
function isAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value);
}

/** A text that is one of YAML's words for nothing: `null`, `~`. */
function sayNull(node: YamlNode | undefined, offset: number, path: Path, { onIssue }: Listener): void {
  if (node?.kind === "scalar" && node.value === null && node.source !== "")
    onIssue(nullWord, offset, { key: pathName(path), value: node.source }, path);
}

/** `keyOffset` is where the map's own key stands: there a key is missing. At the top, the first line. */
function readFields(
  map: YamlMap,
  { fields, open }: ObjectSchema<Fields>,
  path: Path,
  keyOffset: number,
  listener: Listener,
): unknown {
  const value: Record<string, unknown> = {};
  const meant: (string | undefined)[] = []; // a misspelt key is one issue, not a missing key as well
  for (const entry of map.entries) {
    const { name: written, nameOffset: keyOffset, offset = keyOffset } = entry;
    const name = currentName(written, fields);
    const schema = name === undefined ? undefined : fields[name];
    if (name === undefined || !schema) {
      if (open) continue;
      const known = Object.keys(fields);
      const near = nearestIn(written, known);
      meant.push(near.nearest);
      const data = { key: written, known: known.join(", "), ...near };
      listener.onIssue(unknownKey, keyOffset, data, [...path, written]);
      continue;
    }
    if (written !== name) {
      const data = { key: written, name };
      if (firstName(map, name, schema) !== written) {
        listener.onIssue(duplicateKey, keyOffset, data, [...path, written]);
        continue;
      }
      listener.onIssue(renamedKey, keyOffset, data, [...path, name]);
    }
    if (isLeftOut(valueOf(entry.value), schema)) {
      if (schema.kind === "text") sayNull(entry.value, offset, [...path, name], listener);
    } else {
      value[name] = readNode(entry.value, schema, { path: [...path, name], offset, keyOffset }, listener);
    }
  }
  for (const name in fields) {
    const schema = fields[name];
    if (!schema || Object.hasOwn(value, name)) continue;
    if (schema.default !== undefined) value[name] = schema.default;
    if (mayMiss(schema) || meant.includes(name)) continue;
    const own = [...path, name];
    const words = schema.kind === "text" && schema.choices ? { known: schema.choices.join(", ") } : {};
    const data = {
      key: name,
      parent: pathName(path),
      ...expectedOf(schema),
      ...toWrite(schema, own),
      ...words,
    };
    listener.onIssue(missingKey, keyOffset, data, own);
  }
  return value;
}

/** The key that is meant by one: itself, or the one that had its name before. */
function currentName(written: string, fields: Fields): string | undefined {
  if (Object.hasOwn(fields, written)) return written;
  return Object.keys(fields).find((name) => fields[name]?.formerly?.includes(written));
}

/** Of the names that a map gives a key, the one that counts: its own, or the first of its former ones. */
function firstName(map: YamlMap, name: string, { formerly = [] }: Schema): string | undefined {
  const names = map.entries.map((entry) => entry.name);
  return names.includes(name) ? name : names.find((each) => formerly.includes(each));
}

/** A map of the form that its word names. Without that word, nothing else is known of it. */
function readForm(map: YamlMap, schema: VariantSchema, at: At, listener: Listener): unknown {
  const { key, forms } = schema;
  const said = map.entries.find(({ name }) => name === key);
  const word = valueOf(said?.value);
  const form = formFor(word, schema);
  if (form) return readFields(map, form, at.path, at.keyOffset, listener);
  const words = Object.keys(forms);
  const path = [...at.path, key];
  const known = words.join(", ");
  if (typeof word === "string" && word.trim() !== "") {
    const data = { key: pathName(path), value: word, known, ...nearestIn(word.trim(), words) };
    listener.onIssue(wrongChoice, said?.offset ?? at.keyOffset, data, path);
    return undefined;
  }
  const isKnown = (name: string) => Object.values(forms).some(({ fields }) => Object.hasOwn(fields, name));
  const slip = map.entries.find(({ name }) => !isKnown(name) && nearest(name, [key]) !== undefined);
  if (!said && slip) {
    const data = { key: slip.name, known: key, nearest: key };
    listener.onIssue(unknownKey, slip.nameOffset, data, [...at.path, slip.name]);
  } else readFields(map, wordIn(schema), at.path, at.keyOffset, listener);
  return undefined;
}

/** What a map of any of the forms holds: its word. */
function wordIn({ key, forms }: VariantSchema): ObjectSchema<Fields> {
  const choices = Object.keys(forms);
  return {
    kind: "object",
    fields: { [key]: { kind: "text", format: "plain", choices, filled: true, doc: "" } },
    open: true,
    doc: "",
  };
}

function readRecord(map: YamlMap, { item }: RecordSchema<Schema>, path: Path, listener: Listener): unknown {
  const entries = map.entries.flatMap(({ name, nameOffset, offset = nameOffset, value }) => {
    const own = [...path, name];
    if (isFreeKey(name))
      return [[name, readNode(value, item, { path: own, offset, keyOffset: nameOffset }, listener)]];
    listener.onIssue(wrongKey, nameOffset, { key: name }, own);
    return [];
  });
  return Object.fromEntries(entries);
}

/** A key that an author may choose: one that can be seen, and that means nothing to JavaScript. */
function isFreeKey(name: string): boolean {
  return name.trim() !== "" && name !== "__proto__" && hiddenCharacters(name).next().done === true;
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
