import { findPartSchema } from "@dsfr-blocks/content/valueTypes";
import { isOptionalKey } from "@dsfr-blocks/content/optionalKeys";
import type { Schema } from "@dsfr-blocks/content/schema";
import { type Field, SLUG, type Widget } from "./fields";

/**
 * Ranks of a difference by its effect. `breaks`: the CMS may save a file that is not a valid page. `loses`: editors or readers
 * lose something, such as an optional field, a button or the target of a link. `stricter`: the form rejects values that the
 * page type accepts.
 */
export const RANKS = ["breaks", "loses", "stricter"] as const;
export type Rank = (typeof RANKS)[number];

/** Difference between a site's fields and the fields that the page type needs. */
export interface Difference {
  /** Path of the field: `how.steps[].title`. */
  readonly path: string;
  /**
   * Path of the field in the site's settings, as keys and indexes. For a missing field, the path of the list of fields that
   * lacks this field.
   */
  readonly at: readonly (string | number)[];
  readonly kind: "missing" | "unknown" | "doubled" | "differs" | "undefined";
  readonly rank: Rank;
  /** Trait that differs: `widget`, `required`… */
  readonly property?: string;
  readonly expected?: unknown;
  readonly found?: unknown;
}

/** Settings of a field, or of a part with fields, as the site wrote them. */
export type SiteValues = Readonly<Record<string, unknown>>;

/**
 * Returns the differences between a site's fields (`found`) and the fields that its page type needs (`expected`, created from
 * `schema`), in the order of the page type. Ignores labels and hints, and different widgets that write the same type of value.
 * `at` is the path of the fields in the site's settings, `settings` are all the site's settings, in which relations are looked
 * up.
 */
export function findDifferences(
  found: unknown,
  expected: readonly Field[],
  schema: Schema,
  { at, settings }: Pick<FieldContext, "at" | "settings">,
): Difference[] {
  return compareFields(found, expected, { path: "", at, schema, settings });
}

interface FieldContext {
  readonly path: string;
  readonly at: Difference["at"];
  /** Schema of the field, or undefined for a field that the page type does not have. */
  readonly schema: Schema | undefined;
  readonly settings: SiteValues;
}

function compareFields(found: unknown, expected: readonly Field[], parent: FieldContext): Difference[] {
  const { settings } = parent;
  const siteFields = Array.isArray(found) ? found.map(toSiteValues) : [];
  const getPath = (name: unknown) => (parent.path === "" ? String(name) : `${parent.path}.${String(name)}`);
  const findIndex = (name: unknown) => siteFields.findIndex((field) => field["name"] === name);
  const differingFields = expected.flatMap((field): Difference[] => {
    const path = getPath(field.name);
    const index = findIndex(field.name);
    const siteField = siteFields[index];
    const schema = findSchema(parent.schema, field.name);
    if (siteField)
      return compareField(siteField, field, { path, at: [...parent.at, index], schema, settings });
    // an existing entry keeps the keys that have no field, but a new entry would lack a required key or the `layout` of the
    // page type
    const isNeeded = schema ? !isOptionalKey(schema) : field.required !== false;
    const rank = isNeeded || hasDefault(field) ? "breaks" : "loses";
    return [{ path, at: parent.at, kind: "missing", rank, expected: field.widget }];
  });
  const extraFields = siteFields.flatMap(({ name }, index): Difference[] => {
    const context = { path: getPath(name), at: [...parent.at, index], rank: "breaks" } as const;
    if (findIndex(name) < index) return [{ ...context, kind: "doubled" }];
    const isKnown = name === "body" || expected.some((field) => field.name === name);
    return isKnown ? [] : [{ ...context, kind: "unknown" }];
  });
  return [...differingFields, ...extraFields];
}

function compareField(found: SiteValues, field: Field, context: FieldContext): Difference[] {
  const { path, at, settings } = context;
  const reportDifference = (
    property: string,
    rank: Rank,
    expected: unknown,
    value: unknown,
  ): Difference[] => [{ path, at, kind: "differs", rank, property, expected, found: value }];
  // a CMS treats a field without a widget as a string
  const widget = typeof found["widget"] === "string" ? found["widget"] : "string";
  const isList = field.widget === "list";
  // compared with `isList`: the site's field may have one value while the page type has several, or the reverse
  const hasSeveralValues = widget === "list" || found["multiple"] === true;
  const isSame = widget === field.widget || SAME_VALUES[field.widget]?.includes(widget) === true;
  if (!isSame) return reportDifference("widget", "breaks", field.widget, widget);
  if (isList !== hasSeveralValues) return reportDifference("multiple", "breaks", isList, hasSeveralValues);
  if (widget === "relation") {
    const value = normaliseValueField(found["value_field"]);
    const { value_field: expected = value === SLUG ? "title" : value, search_fields: searched = [] } = field;
    if (value !== expected) return reportDifference("value_field", "breaks", expected, found["value_field"]);
    // the author searches in this field: without it, the list of names stays empty
    const isSearched = [found["search_fields"] ?? searched].flat();
    if (!searched.every((name) => isSearched.includes(name)))
      return reportDifference("search_fields", "breaks", searched, found["search_fields"]);
    const undefinedName = findUndefinedName(found, settings);
    if (undefinedName) return [{ path, at, kind: "undefined", rank: "breaks", ...undefinedName }];
  }
  if (widget !== field.widget) return compareTraits(found, field, context, ["required"]);
  const traitDifferences = compareTraits(found, field, context, Object.keys(TRAITS) as Trait[]);
  const innerPath = isList ? `${path}[]` : path;
  if (field.fields) {
    if (isList && found["fields"] === undefined)
      return reportDifference("fields", "breaks", getNames(field.fields), "–");
    return [
      ...traitDifferences,
      ...compareFields(found["fields"], field.fields, {
        ...context,
        path: innerPath,
        at: [...at, "fields"],
      }),
    ];
  }
  if (field.types) {
    if (found["typeKey"] !== field.typeKey)
      return reportDifference("typeKey", "breaks", field.typeKey, found["typeKey"] ?? "type");
    return [
      ...traitDifferences,
      ...compareFields(found["types"], field.types, { ...context, path: innerPath, at: [...at, "types"] }),
    ];
  }
  if (!field.field) return traitDifferences;
  if (found["fields"] !== undefined)
    return [...traitDifferences, ...reportDifference("fields", "breaks", "field", getNames(found["fields"]))];
  // a list without settings for its items is a list of texts
  if (found["field"] === undefined) return traitDifferences;
  return [
    ...traitDifferences,
    ...compareField(toSiteValues(found["field"]), field.field, {
      ...context,
      path: innerPath,
      at: [...at, "field"],
    }),
  ];
}

/** Properties of a relation that name fields of its collection. */
const FIELD_PROPERTIES = ["value_field", "search_fields", "display_fields"] as const;

/**
 * Returns the first name of a relation that the settings do not define: its collection, the file of a collection of files, or
 * a field. `expected` are the names that they define. The CMS finds no entry by such a name, or saves nothing.
 */
function findUndefinedName(
  relation: SiteValues,
  { collections }: SiteValues,
): Pick<Difference, "property" | "expected" | "found"> | undefined {
  const collection = findByName(collections, relation["collection"]);
  if (!collection)
    return { property: "collection", expected: getNames(collections), found: relation["collection"] };
  const files = toList(collection["files"]);
  const file = findByName(files, relation["file"]);
  if (relation["file"] !== undefined && !file)
    return { property: "file", expected: getNames(files), found: relation["file"] };
  const owners = file ? [file] : files.length > 0 ? files : [collection];
  const fields = owners.flatMap((owner) => toList(owner["fields"]));
  for (const property of FIELD_PROPERTIES) {
    const texts = [relation[property]].flat().filter((text) => typeof text === "string");
    const names = texts.flatMap(listFieldNames);
    const found = names.find((name) => !hasField(fields, name.split(".")));
    if (found !== undefined) return { property, expected: getNames(fields), found };
  }
  return undefined;
}

/** Names in a template that are no fields: the CMS computes these values. */
const COMPUTED_NAMES =
  /^(?:slug|locale|dirname|filename|extension|year|month|day|hour|minute|second|commit_\w+)$/;

/** Returns the names of fields in a text such as `title`, `{{fields.title}}`, or `{{title | upper}} ({{slug}})`. */
function listFieldNames(text: string): string[] {
  const inTemplate = Array.from(
    text.matchAll(/\{\{(.*?)\}\}/g),
    ([, name = ""]) => name.split("|")[0]?.trim() ?? "",
  );
  const names = text.includes("{{") ? inTemplate : [text];
  return names.map((name) => name.replace(/^fields\./, "")).filter((name) => !COMPUTED_NAMES.test(name));
}

/** Whether the fields contain a path such as `["teams", "*", "name"]`, in which `*` means each item of a list. */
function hasField(fields: readonly SiteValues[], [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  if (name === "*") return hasField(fields, rest);
  const field = findByName(fields, name);
  if (!field) return false;
  const inner = [field["fields"], field["types"], field["field"]].flatMap((each) => toList(each));
  return inner.length === 0 || hasField(inner, rest);
}

function findByName(items: unknown, name: unknown): SiteValues | undefined {
  return toList(items).find((item) => item["name"] === name);
}

function toList(value: unknown): SiteValues[] {
  return [value ?? []].flat().map(toSiteValues);
}

/** Returns the field that contains the value of a relation. Each CMS writes the name of the file in its own way. */
function normaliseValueField(field: unknown): unknown {
  return /slug/.test(String(field)) ? SLUG : field;
}

/** Whether the field has a value in a new entry. */
function hasDefault({ default: value = "" }: Field): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== "";
}

/**
 * Returns the schema of the field `name` in a schema. For a list, searches the schema of its items; among variants, returns the
 * variant with this name.
 */
function findSchema(schema: Schema | undefined, name: string): Schema | undefined {
  const itemSchema = schema?.kind === "list" ? schema.item : schema;
  return itemSchema?.kind === "variant"
    ? itemSchema.variants[name]
    : itemSchema && findPartSchema(name, itemSchema);
}

function getNames(fields: unknown): unknown[] {
  return toList(fields).map(({ name }) => name);
}

/** Returns the rank of a trait that differs, from the expected value and the site's value. */
type GetRank = (expected: unknown, found: unknown) => Rank;
const createFixedRank =
  (rank: Rank): GetRank =>
  () =>
    rank;
/** Returns `loses` for a constraint that the site lacks, and `stricter` for one that it adds or sets differently. */
const rankConstraint: GetRank = (_expected, found) => (found === undefined ? "loses" : "stricter");

const TRAITS = {
  // without `required`, the CMS would accept an entry without a required text, and `check` would reject the page
  required: (expected) => (expected === true ? "breaks" : "stricter"),
  pattern: rankConstraint,
  options: createFixedRank("loses"),
  value_type: createFixedRank("breaks"),
  format: createFixedRank("breaks"),
  date_format: createFixedRank("breaks"),
  time_format: createFixedRank("breaks"),
  buttons: createFixedRank("loses"),
  editor_components: createFixedRank("loses"),
  min: rankConstraint,
  max: rankConstraint,
} as const satisfies Partial<Record<keyof Field, GetRank>>;
type Trait = keyof typeof TRAITS;

/** Traits that only set how a day is displayed. A site may omit these traits, because `format` sets how the day is saved. */
const DISPLAY_TRAITS: readonly Trait[] = ["date_format", "time_format"];

/** Alternative widgets that write the same type of value, by the widget that they may replace. */
const SAME_VALUES: Readonly<Partial<Record<Widget, readonly string[]>>> = {
  string: ["text", "select", "relation", "hidden"],
  markdown: ["text", "richtext"],
  file: ["string", "image"],
  image: ["string", "file"],
  relation: ["string", "select"],
  select: ["string", "hidden"],
  list: ["relation", "select"],
  hidden: ["string", "select"],
  keyvalue: ["object", "hidden"],
};

function compareTraits(
  found: SiteValues,
  field: Field,
  { path, at }: FieldContext,
  traits: readonly Trait[],
): Difference[] {
  return traits.flatMap((property): Difference[] => {
    const [expected, siteValue] = [getTrait(field, property), getTrait(found, property)];
    if (JSON.stringify(expected) === JSON.stringify(siteValue)) return [];
    if (expected === undefined && TRAITS[property] !== rankConstraint) return [];
    if (DISPLAY_TRAITS.includes(property) && siteValue === undefined) return [];
    const rank = TRAITS[property](expected, siteValue);
    return [{ path, at, kind: "differs", rank, property, expected: expected ?? "–", found: siteValue }];
  });
}

/**
 * Returns the value of a trait for comparison. For a pattern, returns only the regular expression, because a site may use a
 * message of its own. Sorts lists, because the order of buttons does not matter.
 */
function getTrait(field: object, property: Trait): unknown {
  const value = (field as SiteValues)[property];
  if (property === "required") return value ?? true;
  if (property === "pattern" && Array.isArray(value)) return (value as unknown[])[0];
  // the label of a choice is not compared
  const getValue = (item: unknown) => String(toSiteValues(item)["value"] ?? item);
  return Array.isArray(value) ? value.map(getValue).sort() : value;
}

export function toSiteValues(value: unknown): SiteValues {
  return typeof value === "object" && value !== null ? (value as SiteValues) : {};
}
