import type { Fields, ObjectSchema, Schema } from "../../content/schema";
import type { Field } from "./field";
import type { Wording } from "./labels";
import { textWidget } from "./widgets";

/** What a schema does not say of its fields, by path: `head.questions[].question`. */
export interface Details {
  readonly wording: Readonly<Record<string, Wording>>;
  readonly widgets: Readonly<Record<string, Partial<Field>>>;
}

interface Spot {
  readonly name: string;
  readonly path: string;
  readonly details: Details;
  /** Inside an object that may be left out: nothing in it is due, and none of it is there from the start. */
  readonly isOptional: boolean;
}

/** The fields of a CMS for the keys of a schema, in its order. */
export function fieldsOf(schema: ObjectSchema<Fields>, details: Details): Field[] {
  return fieldsIn(schema.fields, { name: "", path: "", details, isOptional: false });
}

function fieldsIn(fields: Fields, parent: Spot): Field[] {
  return Object.entries(fields).map(([name, schema]) => {
    const path = parent.path === "" ? name : `${parent.path}.${name}`;
    return fieldOf(schema, { ...parent, name, path });
  });
}

function fieldOf(schema: Schema, spot: Spot): Field {
  const { wording, widgets } = spot.details;
  const { label, hint = schema.doc } = wording[spot.path] ?? { label: spot.name };
  const { widget, ...traits } = { ...traitsOf(schema, spot), ...widgets[spot.path] };
  const named = { name: spot.name, label, widget };
  // nobody sees it, and nobody has to fill it in
  if (widget === "hidden") return { ...named, ...traits };
  const said = repeats(hint, label) ? {} : { hint };
  return { ...named, required: isRequired(schema, spot), ...said, ...traits };
}

/** « La définition. » says nothing that « Définition » does not. */
function repeats(hint: string, label: string): boolean {
  return hint.replace(/^(?:les? |la |l’)|\.$/gi, "").toLowerCase() === label.toLowerCase();
}

/**
 * What a page cannot stand without, and the parts that it is made of. Texts and lists may be blank: an
 * empty part is one that the page leaves out.
 */
function isRequired(schema: Schema, { isOptional }: Spot): boolean {
  if (isOptional || schema.optional) return false;
  return schema.kind === "text" ? schema.filled === true : schema.kind !== "list";
}

function traitsOf(schema: Schema, spot: Spot): Pick<Field, "widget"> & Partial<Field> {
  const isOptional = spot.isOptional || schema.optional === true;
  const inside = { ...spot, isOptional };
  switch (schema.kind) {
    case "text":
      // a key that the page expects is there from the start, blank, though nobody fills it in
      return { ...textWidget(schema), ...(!isOptional && { default: "" }) };
    case "boolean":
      return { widget: "boolean", ...(!isOptional && { default: false }) };
    case "object":
      return { widget: "object", collapsed: spot.path !== "", fields: fieldsIn(schema.fields, inside) };
    case "list":
      return { widget: "list", ...listTraits(schema.item, spot) };
  }
}

function listTraits(item: Schema, spot: Spot): Partial<Field> {
  const path = `${spot.path}[]`;
  const singular = spot.details.wording[path]?.label;
  const traits = { collapsed: true, ...(singular && { label_singular: singular }), default: [] };
  const each = { ...spot, path, isOptional: false };
  if (item.kind !== "object") return { ...traits, field: fieldOf(item, { ...each, name: "item" }) };
  const fields = fieldsIn(item.fields, each);
  const [first] = fields;
  return { ...traits, ...(first && { summary: `{{fields.${first.name}}}` }), fields };
}
