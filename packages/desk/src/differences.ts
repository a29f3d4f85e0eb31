import { schemaUnder } from "@dsfr-blocks/content/kinds";
import { mayMiss } from "@dsfr-blocks/content/leftOut";
import type { Schema } from "@dsfr-blocks/content/schema";
import { type Field, SLUG, type Widget } from "./fields";

/**
 * What a difference does: what is saved is no page any more; editors or readers lose something; the form refuses what
 * the page takes.
 */
export const RANKS = ["breaks", "loses", "stricter"] as const;
export type Rank = (typeof RANKS)[number];

/** Where a site's fields are not those of the page. */
export interface Difference {
  /** The field, by its keys: `how.steps[].title`. */
  readonly path: string;
  /** Its place in the site's settings, or that of what should hold it: keys and indexes. */
  readonly at: readonly (string | number)[];
  readonly kind: "missing" | "unknown" | "doubled" | "differs";
  readonly rank: Rank;
  /** What differs: `widget`, `required`… */
  readonly property?: string;
  readonly expected?: unknown;
  readonly found?: unknown;
}

/** What a site wrote of a field, or of what holds some. */
export type SiteValues = Readonly<Record<string, unknown>>;

/**
 * What differs between the fields that a site wrote and those of a page, `expected`, which are made from its `schema`:
 * path by path, in the page's order. Words are the site's affair, and so is a widget that writes the same kind of value.
 * `at` is the place of the fields in the site's settings.
 */
export function differences(
  found: unknown,
  expected: readonly Field[],
  schema: Schema,
  at: Difference["at"],
): Difference[] {
  return inFields(found, expected, { path: "", at, schema });
}

interface FieldPlace {
  readonly path: string;
  readonly at: Difference["at"];
  /** What the page says of the field; undefined for one that it does not know. */
  readonly schema: Schema | undefined;
}

function inFields(found: unknown, expected: readonly Field[], parent: FieldPlace): Difference[] {
  const written = Array.isArray(found) ? found.map(asValues) : [];
  const pathOf = (name: unknown) => (parent.path === "" ? String(name) : `${parent.path}.${String(name)}`);
  const indexOf = (name: unknown) => written.findIndex((field) => field["name"] === name);
  const ours = expected.flatMap((field): Difference[] => {
    const path = pathOf(field.name);
    const index = indexOf(field.name);
    const there = written[index];
    const schema = partOf(parent.schema, field.name);
    if (there) return inField(there, field, { path, at: [...parent.at, index], schema });
    // an entry keeps the keys that have no field; a new one lacks those that the page needs, and the word that names it
    const isNeeded = schema ? !mayMiss(schema) : field.required !== false;
    const rank = isNeeded || hasDefault(field) ? "breaks" : "loses";
    return [{ path, at: parent.at, kind: "missing", rank, expected: field.widget }];
  });
  const theirs = written.flatMap(({ name }, index): Difference[] => {
    const place = { path: pathOf(name), at: [...parent.at, index], rank: "breaks" } as const;
    if (indexOf(name) < index) return [{ ...place, kind: "doubled" }];
    const isKnown = name === "body" || expected.some((field) => field.name === name);
    return isKnown ? [] : [{ ...place, kind: "unknown" }];
  });
  return [...ours, ...theirs];
}

function inField(found: SiteValues, field: Field, place: FieldPlace): Difference[] {
  const differs = (property: string, rank: Rank, expected: unknown, value: unknown): Difference[] => [
    { ...place, kind: "differs", rank, property, expected, found: value },
  ];
  // to a CMS, a field without a widget is a string
  const widget = typeof found["widget"] === "string" ? found["widget"] : "string";
  const isList = field.widget === "list";
  // several values instead of one, or one instead of several
  const several = widget === "list" || found["multiple"] === true;
  const isSame = widget === field.widget || SAME_VALUES[field.widget]?.includes(widget) === true;
  if (!isSame) return differs("widget", "breaks", field.widget, widget);
  if (isList !== several) return differs("multiple", "breaks", isList, several);
  const isSlug = /slug/.test(String(found["value_field"]));
  if (widget === "relation" && isSlug !== (field.value_field === SLUG))
    return differs("value_field", "breaks", field.value_field ?? "title", found["value_field"]);
  if (widget !== field.widget) return inTraits(found, field, place, ["required"]);
  const own = inTraits(found, field, place, Object.keys(TRAITS) as Trait[]);
  const inner = isList ? `${place.path}[]` : place.path;
  if (field.fields) {
    if (isList && found["fields"] === undefined)
      return differs("fields", "breaks", namesOf(field.fields), "–");
    const at = [...place.at, "fields"];
    return [...own, ...inFields(found["fields"], field.fields, { path: inner, at, schema: place.schema })];
  }
  if (field.types) {
    if (found["typeKey"] !== field.typeKey)
      return differs("typeKey", "breaks", field.typeKey, found["typeKey"] ?? "type");
    const at = [...place.at, "types"];
    return [...own, ...inFields(found["types"], field.types, { path: inner, at, schema: place.schema })];
  }
  if (!field.field) return own;
  if (found["fields"] !== undefined)
    return [...own, ...differs("fields", "breaks", "field", namesOf(found["fields"]))];
  // a list without a word on its items is one of texts
  if (found["field"] === undefined) return own;
  return [
    ...own,
    ...inField(asValues(found["field"]), field.field, { ...place, path: inner, at: [...place.at, "field"] }),
  ];
}

/** Whether a new entry begins with a value there. */
function hasDefault({ default: first = "" }: Field): boolean {
  return Array.isArray(first) ? first.length > 0 : first !== "";
}

/** The schema of a field: of a list, of each of its items; of items of several forms, the one of that name. */
function partOf(schema: Schema | undefined, name: string): Schema | undefined {
  const whole = schema?.kind === "list" ? schema.item : schema;
  return whole?.kind === "variant" ? whole.forms[name] : whole && schemaUnder(name, whole);
}

function namesOf(fields: unknown): unknown[] {
  return Array.isArray(fields) ? fields.map((field) => asValues(field)["name"]) : [];
}

/** What a trait that differs does, by what the page and the site say of it. */
type RankOf = (expected: unknown, found: unknown) => Rank;
const always =
  (rank: Rank): RankOf =>
  () =>
    rank;
/** What only the site asks for refuses something; what it does not ask for lets something through. */
const narrowing: RankOf = (_expected, found) => (found === undefined ? "loses" : "stricter");

const TRAITS = {
  // an entry without a text that the page needs is refused
  required: (expected) => (expected === true ? "breaks" : "stricter"),
  pattern: narrowing,
  options: always("loses"),
  value_type: always("breaks"),
  format: always("breaks"),
  date_format: always("breaks"),
  time_format: always("breaks"),
  buttons: always("loses"),
  editor_components: always("loses"),
  min: narrowing,
  max: narrowing,
} as const satisfies Partial<Record<keyof Field, RankOf>>;
type Trait = keyof typeof TRAITS;

/** A day is written by `format`, and shown by these: a site may leave them out. */
const SHOWING: readonly Trait[] = ["date_format", "time_format"];

/** Other widgets that write the same kind of value. */
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

function inTraits(
  found: SiteValues,
  field: Field,
  place: FieldPlace,
  traits: readonly Trait[],
): Difference[] {
  return traits.flatMap((property): Difference[] => {
    const [expected, written] = [traitOf(field, property), traitOf(found, property)];
    if (JSON.stringify(expected) === JSON.stringify(written)) return [];
    if (expected === undefined && TRAITS[property] !== narrowing) return [];
    if (SHOWING.includes(property) && written === undefined) return [];
    const rank = TRAITS[property](expected, written);
    return [{ ...place, kind: "differs", rank, property, expected: expected ?? "–", found: written }];
  });
}

/** Of a pattern, the expression: its sentence is in the site's words. Buttons have no order. */
function traitOf(field: object, property: Trait): unknown {
  const value = (field as SiteValues)[property];
  if (property === "required") return value ?? true;
  if (property === "pattern" && Array.isArray(value)) return (value as unknown[])[0];
  return Array.isArray(value) ? value.map(String).sort() : value;
}

export function asValues(value: unknown): SiteValues {
  return typeof value === "object" && value !== null ? (value as SiteValues) : {};
}
