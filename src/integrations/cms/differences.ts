import type { Field, Widget } from "./field";

/** Where a site's fields are not those of the page. */
export interface Difference {
  /** The field, by its keys: `how.steps[].title`. */
  readonly path: string;
  /** Its place among the site's fields, or that of what should hold it: keys and indexes. */
  readonly at: readonly (string | number)[];
  readonly kind: "missing" | "unknown" | "differs";
  /** What differs: `widget`, `required`… */
  readonly property?: string;
  readonly expected?: unknown;
  readonly found?: unknown;
}

type SiteField = Readonly<Record<string, unknown>>;

/**
 * What differs between the fields that a site wrote and the page's own, path by path, in the page's
 * order. Words are the site's affair, and so is a widget that writes the same kind of value.
 */
export function differences(found: unknown, expected: readonly Field[]): Difference[] {
  return inFields(found, expected, "", []);
}

function inFields(
  found: unknown,
  expected: readonly Field[],
  parent: string,
  at: Difference["at"],
): Difference[] {
  const written = Array.isArray(found) ? found.map(asField) : [];
  const pathOf = (name: unknown) => (parent === "" ? String(name) : `${parent}.${String(name)}`);
  const ours = expected.flatMap((field): Difference[] => {
    const path = pathOf(field.name);
    const index = written.findIndex(({ name }) => name === field.name);
    const there = written[index];
    return there
      ? inField(there, field, path, [...at, index])
      : [{ path, at, kind: "missing", expected: field.widget }];
  });
  const theirs = written.flatMap(({ name }, index): Difference[] => {
    const isKnown = name === "body" || expected.some((field) => field.name === name);
    return isKnown ? [] : [{ path: pathOf(name), at: [...at, index], kind: "unknown" }];
  });
  return [...ours, ...theirs];
}

function inField(found: SiteField, field: Field, path: string, at: Difference["at"]): Difference[] {
  // to a CMS, a field without a widget is a string
  const widget = typeof found["widget"] === "string" ? found["widget"] : "string";
  if (widget !== field.widget) {
    if (SAME_VALUES[field.widget]?.includes(widget)) return inTraits(found, field, path, at, ["required"]);
    return [{ path, at, kind: "differs", property: "widget", expected: field.widget, found: widget }];
  }
  return [
    ...inTraits(found, field, path, at, TRAITS),
    ...(field.fields ? inFields(found["fields"], field.fields, nested(field, path), [...at, "fields"]) : []),
    ...(field.field ? inField(asField(found["field"]), field.field, `${path}[]`, [...at, "field"]) : []),
  ];
}

const TRAITS = [
  "required",
  "pattern",
  "options",
  "value_type",
  "format",
  "date_format",
  "time_format",
  "buttons",
  "editor_components",
  "min",
  "max",
] as const;

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
};

function inTraits(
  found: SiteField,
  field: Field,
  path: string,
  at: Difference["at"],
  traits: readonly (typeof TRAITS)[number][],
): Difference[] {
  return traits.flatMap((property): Difference[] => {
    const [expected, written] = [traitOf(field, property), traitOf(found, property)];
    const differs = expected !== undefined && JSON.stringify(expected) !== JSON.stringify(written);
    return differs ? [{ path, at, kind: "differs", property, expected, found: written }] : [];
  });
}

/** Of a pattern, the expression: its sentence is in the site's words. Buttons have no order. */
function traitOf(field: object, property: (typeof TRAITS)[number]): unknown {
  const value = (field as SiteField)[property];
  if (property === "required") return value ?? true;
  if (property === "pattern" && Array.isArray(value)) return (value as unknown[])[0];
  return Array.isArray(value) ? value.map(String).sort() : value;
}

function nested({ widget }: Field, path: string): string {
  return widget === "list" ? `${path}[]` : path;
}

function asField(value: unknown): SiteField {
  return typeof value === "object" && value !== null ? (value as SiteField) : {};
}
