import type { Path } from "@dsfr-blocks/base/issue";
import { createExample } from "./createExample";
import { getFormat } from "./formats";
import { findHiddenCharacters } from "./hidden";
import { findVariant, getValueTypes, findAlternative, findEmptyAlternative } from "./valueTypes";
import { isAbsent, isOptionalKey } from "./optionalKeys";
import { reportBrokenRule } from "./reportBrokenRule";
import { formatPath } from "@dsfr-blocks/base/paths";
import { findNearest, suggestNearest } from "@dsfr-blocks/base/nearest";
import type { Fields, Infer, ObjectSchema, RecordSchema, Schema, TextSchema, VariantSchema } from "./schema";
import type { Rule } from "./rule";
import { duplicateKey } from "./rules/duplicate-key";
import { hiddenComment } from "./rules/hidden-comment";
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

export interface ValidationListener {
  /** Receives each issue, with its offset in the YAML text and the path of the value. */
  readonly onIssue: <Data extends object>(rule: Rule<Data>, offset: number, data: Data, path: Path) => void;
  /** Receives the path of each value, with the offset of the value in the YAML text. */
  readonly onValue?: (path: Path, offset: number) => void;
  /** Receives each text, with its YAML scalar. */
  readonly onText?: (path: Path, schema: TextSchema, value: string, scalar: YamlScalar) => void;
}

/**
 * Converts a YAML document to the value that a schema describes, and reports each issue at its position: an unknown key at
 * the key, a missing key at its parent, a wrong type at the value. Only the keys of the schema are copied, so `__proto__` is
 * reported like any unknown key. After an issue, the value is partial. Returns undefined if the document is not a map.
 */
export function validate<F extends Fields>(
  root: YamlNode | undefined,
  schema: ObjectSchema<F>,
  listener: ValidationListener,
): Infer<ObjectSchema<F>> | undefined {
  if (root?.kind === "map") return readFields(root, schema, [], 0, listener) as Infer<ObjectSchema<F>>;
  listener.onIssue(noKeys, root?.kind === "scalar" ? root.start : 0, {}, []);
  return undefined;
}

interface NodeLocation {
  readonly path: Path;
  /** Offset of the value. */
  readonly offset: number;
  /** Offset of the key; for a list item, offset of the value itself. */
  readonly keyOffset: number;
}

function readNode(
  node: YamlNode | undefined,
  schema: Schema,
  location: NodeLocation,
  listener: ValidationListener,
): unknown {
  const { path, offset, keyOffset } = location;
  listener.onValue?.(path, offset);
  const selectOption = () =>
    isEmpty(node) ? findEmptyAlternative(schema) : findAlternative(schema, getValueType(node));
  const selected = schema.kind === "oneOf" ? selectOption() : schema;
  switch (selected?.kind) {
    case undefined:
      break;
    case "text":
      return readText(node, selected, location, listener);
    case "boolean":
      if (node?.kind === "scalar" && typeof node.value === "boolean") return node.value;
      break;
    case "number":
      if (node?.kind !== "scalar" || !Number.isFinite(node.value)) break;
      reportBrokenRule(node.value, selected, path, (rule, data) =>
        listener.onIssue(rule, offset, data, path),
      );
      return node.value;
    case "list":
      if (isEmpty(node)) return [];
      if (node?.kind !== "list") break;
      return node.items.map((item, index) => {
        const itemOffset = item.offset ?? offset;
        return readNode(
          item.value,
          selected.item,
          { path: [...path, index], offset: itemOffset, keyOffset: itemOffset },
          listener,
        );
      });
    case "object":
      if (node?.kind === "map") return readFields(node, selected, path, keyOffset, listener);
      break;
    case "variant":
      if (node?.kind === "map") return readVariant(node, selected, location, listener);
      break;
    case "record":
      if (isEmpty(node)) return {};
      if (node?.kind === "map") return readRecord(node, selected, path, listener);
      break;
  }
  const value = node?.kind === "scalar" ? String(node.value) : "";
  // the type may be right: `.inf` is a number in YAML, but not finite. The message then quotes the value.
  const found = getValueTypes(schema).some((kind) => kind === getValueType(node))
    ? value
    : getValueType(node);
  const data = {
    key: formatPath(path),
    ...describeExpected(schema),
    found,
    value,
    ...formatExampleFor(schema, path),
  };
  listener.onIssue(wrongType, offset, data, path);
  return undefined;
}

function describeExpected(schema: Schema): { readonly expected: string } {
  return { expected: getValueTypes(schema).join(" ") };
}

/** Returns an example for an expected map or list, prefixed with `- ` inside a list. */
function formatExampleFor(schema: Schema, path: Path): { readonly example?: string } {
  const example = createExample(schema);
  if (example === "") return {};
  return { example: typeof path.at(-1) === "number" ? `- ${example.replaceAll("\n", "\n  ")}` : example };
}

function readText(
  node: YamlNode | undefined,
  schema: TextSchema,
  location: NodeLocation,
  listener: ValidationListener,
): unknown {
  const { path, offset } = location;
  const { onIssue, onText } = listener;
  const scalar = node?.kind === "scalar" ? node : undefined;
  const value = isEmpty(node) ? "" : scalar?.value;
  if (typeof value !== "string") {
    const data = {
      key: formatPath(path),
      expected: "text",
      found: getValueType(node),
      value: scalar?.source ?? "",
    };
    onIssue(wrongType, offset, data, path);
    return undefined;
  }
  if (scalar?.comment && !isSingleWord(schema) && !isUrl(value)) {
    const { offset: commentOffset, text } = scalar.comment;
    if (isNote(text)) onIssue(hiddenComment, commentOffset, { text }, path);
    else onIssue(textInComment, commentOffset, { key: formatPath(path), value: text }, path);
  }
  // for a required text, `empty-text` already reports a null
  if (!schema.filled) reportNullScalar(node, offset, path, listener);
  reportBrokenRule(value, schema, path, (rule, data) => onIssue(rule, offset, data, path));
  if (scalar) onText?.(path, schema, value, scalar);
  return schema.choices || getFormat(schema.format).isTrimmed ? value.trim() : value;
}

/** Whether a text is a choice, or a single word such as a date. A YAML comment after the text is not part of the value. */
function isSingleWord({ format, choices }: TextSchema): boolean {
  return choices !== undefined || getFormat(format).isSingleWord === true;
}

/**
 * Whether a comment is a note, as YAML's comments are usually written: `#`, a space, and words. `#7`, `# 7` and `#mot` are
 * more likely to be text.
 */
function isNote(comment: string): boolean {
  return /^#[ \t]+[^\s\d]/.test(comment);
}

/** Whether a text is a URL. A URL contains no space, so a YAML comment after the URL is not part of the value. */
function isUrl(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value);
}

/** Reports a text written as YAML's null: `null` or `~`. */
function reportNullScalar(
  node: YamlNode | undefined,
  offset: number,
  path: Path,
  { onIssue }: ValidationListener,
): void {
  if (node?.kind === "scalar" && node.value === null && node.source !== "")
    onIssue(nullWord, offset, { key: formatPath(path), value: node.source }, path);
}

/**
 * Reads a map with the keys of a schema. A missing key is reported at `keyOffset`, the offset of the map's own key; at the
 * top level, on the first line.
 */
function readFields(
  map: YamlMap,
  { fields, open }: ObjectSchema<Fields>,
  path: Path,
  keyOffset: number,
  listener: ValidationListener,
): unknown {
  const value: Record<string, unknown> = {};
  // keys that are nearest to the unknown keys: probably misspelt in the file, so not reported as missing too
  const guessedKeys: (string | undefined)[] = [];
  for (const entry of map.entries) {
    const { name: writtenName, nameOffset: keyOffset, offset = keyOffset } = entry;
    const name = findCurrentName(writtenName, fields);
    const schema = name === undefined ? undefined : fields[name];
    if (name === undefined || !schema) {
      if (open) continue;
      const validKeys = Object.keys(fields);
      const suggestion = suggestNearest(writtenName, validKeys);
      guessedKeys.push(suggestion.nearest);
      const data = { key: writtenName, known: validKeys.join(", "), ...suggestion };
      listener.onIssue(unknownKey, keyOffset, data, [...path, writtenName]);
      continue;
    }
    if (writtenName !== name) {
      const data = { key: writtenName, name };
      if (findEffectiveName(map, name, schema) !== writtenName) {
        listener.onIssue(duplicateKey, keyOffset, data, [...path, writtenName]);
        continue;
      }
      listener.onIssue(renamedKey, keyOffset, data, [...path, name]);
    }
    if (isAbsent(getValue(entry.value), schema)) {
      if (schema.kind === "text") reportNullScalar(entry.value, offset, [...path, name], listener);
    } else {
      value[name] = readNode(entry.value, schema, { path: [...path, name], offset, keyOffset }, listener);
    }
  }
  for (const name in fields) {
    const schema = fields[name];
    if (!schema || Object.hasOwn(value, name)) continue;
    if (schema.default !== undefined) value[name] = schema.default;
    if (isOptionalKey(schema) || guessedKeys.includes(name)) continue;
    const keyPath = [...path, name];
    const choiceDetails =
      schema.kind === "text" && schema.choices ? { known: schema.choices.join(", ") } : {};
    const data = {
      key: name,
      parent: formatPath(path),
      ...describeExpected(schema),
      ...formatExampleFor(schema, keyPath),
      ...choiceDetails,
    };
    listener.onIssue(missingKey, keyOffset, data, keyPath);
  }
  return value;
}

/**
 * Returns the key of the schema for a name in the file: the key itself, or the key that formerly had this name. Returns
 * undefined if no key of the schema has or had this name.
 */
export function findCurrentName(writtenName: string, fields: Fields): string | undefined {
  if (Object.hasOwn(fields, writtenName)) return writtenName;
  return Object.keys(fields).find((name) => fields[name]?.formerly?.includes(writtenName));
}

/** Returns the name under which a map contains a key: the current name, otherwise the first former name in the map. */
function findEffectiveName(map: YamlMap, name: string, { formerly = [] }: Schema): string | undefined {
  const names = map.entries.map((entry) => entry.name);
  return names.includes(name) ? name : names.find((candidate) => formerly.includes(candidate));
}

/**
 * Reads a map whose discriminator key selects its variant. Without a known variant, the other keys of the map cannot be
 * checked.
 */
function readVariant(
  map: YamlMap,
  schema: VariantSchema,
  location: NodeLocation,
  listener: ValidationListener,
): unknown {
  const { discriminator, variants } = schema;
  const discriminatorEntry = map.entries.find(({ name }) => name === discriminator);
  const variantName = getValue(discriminatorEntry?.value);
  const variant = findVariant(variantName, schema);
  if (variant) return readFields(map, variant, location.path, location.keyOffset, listener);
  const variantNames = Object.keys(variants);
  const path = [...location.path, discriminator];
  const knownNames = variantNames.join(", ");
  if (typeof variantName === "string" && variantName.trim() !== "") {
    const data = {
      key: formatPath(path),
      value: variantName,
      known: knownNames,
      ...suggestNearest(variantName.trim(), variantNames),
    };
    listener.onIssue(wrongChoice, discriminatorEntry?.offset ?? location.keyOffset, data, path);
    return undefined;
  }
  const isKnown = (name: string) => Object.values(variants).some(({ fields }) => Object.hasOwn(fields, name));
  const misspeltEntry = map.entries.find(
    ({ name }) => !isKnown(name) && findNearest(name, [discriminator]) !== undefined,
  );
  if (!discriminatorEntry && misspeltEntry) {
    const data = { key: misspeltEntry.name, known: discriminator, nearest: discriminator };
    listener.onIssue(unknownKey, misspeltEntry.nameOffset, data, [...location.path, misspeltEntry.name]);
  } else readFields(map, createDiscriminatorSchema(schema), location.path, location.keyOffset, listener);
  return undefined;
}

/** Returns a schema of the discriminator key alone, which every variant has. */
function createDiscriminatorSchema({ discriminator, variants }: VariantSchema): ObjectSchema<Fields> {
  const choices = Object.keys(variants);
  return {
    kind: "object",
    fields: { [discriminator]: { kind: "text", format: "plain", choices, filled: true, description: "" } },
    open: true,
    description: "",
  };
}

function readRecord(
  map: YamlMap,
  { item }: RecordSchema<Schema>,
  path: Path,
  listener: ValidationListener,
): unknown {
  const entries = map.entries.flatMap(({ name, nameOffset, offset = nameOffset, value }) => {
    const keyPath = [...path, name];
    if (isFreeKey(name))
      return [[name, readNode(value, item, { path: keyPath, offset, keyOffset: nameOffset }, listener)]];
    listener.onIssue(wrongKey, nameOffset, { key: name }, keyPath);
    return [];
  });
  return Object.fromEntries(entries);
}

/** Whether an author may choose this key. The key must be visible, and must not be `__proto__`. */
function isFreeKey(name: string): boolean {
  return name.trim() !== "" && name !== "__proto__" && findHiddenCharacters(name).next().done === true;
}

/** Returns the value of a scalar; a map or a list is returned unchanged. */
function getValue(node: YamlNode | undefined): unknown {
  return node?.kind === "scalar" ? node.value : node;
}

function isEmpty(node: YamlNode | undefined): boolean {
  return !node || (node.kind === "scalar" && node.value === null);
}

function getValueType(node: YamlNode | undefined): string {
  if (!node || isEmpty(node)) return "empty";
  if (node.kind !== "scalar") return node.kind === "map" ? "object" : "list";
  const type = typeof node.value;
  return type === "string" ? "text" : type;
}
