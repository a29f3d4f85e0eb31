import { formatOf } from "@dsfr-blocks/content/formats";
import { isScalar, optionForNothing, optionsOf } from "@dsfr-blocks/content/kinds";
import { mayMiss } from "@dsfr-blocks/content/leftOut";
import type { Fields, ObjectSchema, Schema, TextSchema, VariantSchema } from "@dsfr-blocks/content/schema";
import type { Collection } from "dsfr-blocks";
import type { Field } from "./field";

export type * from "./field";

/** The CMS's own collection from which an editor chooses a page's names. */
export interface EntryCollection {
  /** The name of the collection. */
  readonly collection: string;
  /** The field of its entries that holds the name, `title` by default; `{{slug}}` for the name of the file. */
  readonly nameField?: string | undefined;
  /** The field by which an author looks for an entry and knows it; the name by default, `title` for a file's name. */
  readonly titleField?: string | undefined;
  /** The address of an entry's page, as its key `href` where it has none: `/communaute/{{slug}}`. */
  readonly href?: string | undefined;
}

/** Whether entries are those of the CMS's own collection, and not given themselves. */
export function isCollection(given: Collection | EntryCollection | undefined): given is EntryCollection {
  return typeof given?.["collection"] === "string";
}

/** The field `nameField` that is the file's name. */
export const SLUG = "{{slug}}";

/** What a schema does not say of its fields. */
export interface Details {
  /** The collections that names are chosen in, by the word of `reference`; names in others are typed. */
  readonly entries?: Readonly<Record<string, EntryCollection>> | undefined;
  /** Short for `entries: { people }`. */
  readonly people?: EntryCollection | undefined;
  /** What to add to a field or to change in it, by path: `{"head.questions": {max: 4}}`. */
  readonly fields?: Readonly<Record<string, Partial<Field>>> | undefined;
}

/** What the one field of each item of a list is called, if an item is not an object. */
export const ITEM = "item";

type Traits = Pick<Field, "widget"> & Partial<Field>;

interface FieldPlace {
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

function fieldsIn(fields: Fields, parent: FieldPlace): Field[] {
  return Object.entries(fields).map(([name, schema]) => {
    const path = parent.path === "" ? name : `${parent.path}.${name}`;
    return fieldOf(schema, { ...parent, name, path });
  });
}

/** What a form calls a field; without a word for it, its key. */
export function labelOf({ label }: Pick<Schema, "label">, name: string): string {
  return label ?? name.charAt(0).toUpperCase() + name.slice(1);
}

function fieldOf(schema: Schema, place: FieldPlace): Field {
  const label = labelOf(schema, place.name);
  const { hint = schema.doc } = schema;
  const { widget, ...traits } = {
    ...traitsOf(schema, place),
    ...(schema.widget && { widget: schema.widget }),
    ...place.details.fields?.[place.path],
  };
  const named = { name: place.name, label, widget };
  // nobody sees it, and nobody has to fill it in
  if (widget === "hidden") return { ...named, ...("default" in traits && { default: traits.default }) };
  const said = repeats(hint, label) ? {} : { hint };
  return { ...named, required: isRequired(schema, place), ...said, ...traits };
}

/** « La définition. » says nothing that « Définition » does not. */
function repeats(hint: string, label: string): boolean {
  return (
    hint.replace(/^(?:les? |la |l’|un |une |ses? |son |sa )|\.$/gi, "").toLowerCase() === label.toLowerCase()
  );
}

/**
 * What a page cannot stand without, and the parts that it is made of. Texts and lists may be blank: an
 * empty part is one that the page leaves out. A switch that nobody touched is off, and a CMS would take it for missing.
 */
function isRequired(schema: Schema, { isOptional }: FieldPlace): boolean {
  const isDue = !isOptional && !mayMiss(schema) && schema.kind !== "boolean";
  return isDue && optionForNothing(schema) === undefined;
}

function traitsOf(schema: Schema, place: FieldPlace): Traits {
  const isOptional = place.isOptional || mayMiss(schema);
  const inside = { ...place, isOptional };
  switch (schema.kind) {
    case "text":
      return {
        ...(relationFor(schema, place.details) ?? textWidget(schema)),
        // a key that the page expects is there from the start, blank, though nobody fills it in; a day too, for which
        // Netlify CMS 2 writes the current one without it
        ...(!schema.choices && (!isOptional || isOwnDay(schema, place)) && { default: "" }),
        ...defaultOf(schema),
      };
    case "boolean":
      return { widget: "boolean", ...(!isOptional && { default: false }), ...defaultOf(schema) };
    case "number": {
      const { min, max } = schema;
      const bounds = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
      return { widget: "number", value_type: "float", ...bounds, ...defaultOf(schema) };
    }
    case "record":
      return { widget: isTyped(schema.item) ? "keyvalue" : "hidden" };
    case "oneOf":
      // a form has one kind of value: words, where all of the kinds can be typed as such; else the file keeps what it has
      return schema.options.some(isTyped) && optionsOf(schema).every(isScalar)
        ? { widget: "string", ...(!isOptional && { default: "" }) }
        : { widget: "hidden" };
    case "object":
      return { widget: "object", collapsed: place.path !== "", fields: fieldsIn(schema.fields, inside) };
    case "list":
      return { widget: "list", ...listTraits(schema.item, place) };
    case "variant":
      // no form has the choice outside of a list
      return { widget: "hidden" };
  }
}

function defaultOf({ default: value }: Schema): Partial<Field> {
  return value === undefined ? {} : { default: value };
}

/** What a line of words is written for. */
function isTyped(schema: Schema): boolean {
  return schema.kind === "text" && !schema.choices && textWidget(schema).widget === "string";
}

/** A day that may be left blank by itself, and not with the object that it is in. */
function isOwnDay({ format }: TextSchema, { isOptional }: FieldPlace): boolean {
  return formatOf(format).input === "day" && !isOptional;
}

/** Each item says what it holds while it is folded: its value, or its texts that tell it from others. */
function listTraits(item: Schema, place: FieldPlace): Partial<Field> {
  const path = `${place.path}[]`;
  const singular = item.label;
  const traits = { collapsed: true, ...(singular && { label_singular: singular }), default: [] };
  const each = { ...place, path, isOptional: false };
  if (item.kind === "variant") return { ...traits, types: typesOf(item, each), typeKey: item.key };
  if (item.kind !== "object")
    return { ...traits, summary: `{{fields.${ITEM}}}`, field: fieldOf(item, { ...each, name: ITEM }) };
  const fields = fieldsIn(item.fields, each);
  const [first] = fields;
  const summary = summaryOf(item.fields) || (first ? `{{fields.${first.name}}}` : "");
  return { ...traits, ...(summary !== "" && { summary }), fields };
}

/** The forms of an item. Each shows its own fields, and not the word by which it was chosen. */
function typesOf({ key, forms }: VariantSchema, each: FieldPlace): Field[] {
  return Object.entries(forms).map(([name, form]) => {
    const { [key]: _word, ...own } = form.fields;
    const [label, summary] = [labelOf(form, name), summaryOf(own)];
    const fields = fieldsIn(own, { ...each, path: `${each.path}.${name}` });
    return { name, label, widget: "object", ...(summary !== "" && { summary }), fields };
  });
}

/**
 * How a folded item of a list is told from others: by its first text, and by the first that is always there; before them by the word
 * that it begins with, where its author has to choose one.
 */
function summaryOf(fields: Fields): string {
  const all = Object.entries(fields);
  const words = all.slice(0, 1).filter(([, schema]) => isChosen(schema));
  const texts = all.filter(([, schema]) => isSaid(schema));
  const due = texts.find(([, schema]) => !mayMiss(schema));
  const told = new Map([...words, ...texts.slice(0, 1), ...(due ? [due] : [])]);
  return [...told]
    .map(([key, schema]) => `{{fields.${key}${isLong(schema) ? " | truncate(80)" : ""}}}`)
    .join(" ");
}

function isLong(schema: Schema): boolean {
  return schema.kind === "text" && formatOf(schema.format).markdown === "blocks";
}

function isChosen(schema: Schema): boolean {
  return schema.kind === "text" && schema.choices !== undefined && !mayMiss(schema);
}

/** A text that tells an item from the others: no address, and no word of a few. */
function isSaid(schema: Schema): boolean {
  return schema.kind === "text" && !schema.choices && !formatOf(schema.format).address;
}

/** The buttons of the Markdown editor whose marks the rich text shows. It has none for what is struck out. */
const BUTTONS = [
  "bold",
  "italic",
  "code",
  "link",
  "heading-two",
  "heading-three",
  "heading-four",
  "quote",
  "bulleted-list",
  "numbered-list",
] as const;

/** What a CMS, which reads expressions without the flag `u`, takes for something else. */
const UNICODE = /\\[pPu]\{/;

export const MARKDOWN: Traits = { widget: "markdown", buttons: BUTTONS, editor_components: ["image"] };

/** `format` and `date_format` both, and no time: Decap writes the first, and shows a day by the last. */
const DAY: Traits = {
  widget: "datetime",
  format: "YYYY-MM-DD",
  date_format: "YYYY-MM-DD",
  time_format: false,
};

/** How a kind of text is typed in. */
function textWidget({ format, filled, choices, pattern }: TextSchema): Traits {
  if (choices) return { widget: "select", options: choices };
  const { markdown, address, input, word, expected, formAsks, ...form } = formatOf(format);
  if (markdown === "blocks") return MARKDOWN;
  if (address === "image") return { widget: "image" };
  const { formPattern = word && `^\\s*${word}\\s*$` } = form;
  const own = pattern && !UNICODE.test(pattern.source) ? ([pattern.source, pattern.doc] as const) : undefined;
  // to a CMS, a space fills a field
  const asked = formPattern
    ? ([formPattern, formAsks ?? expected?.fr ?? ""] as const)
    : filled && (own ?? (["\\S", "un texte"] as const));
  return { ...(input === "day" ? DAY : { widget: "string" }), ...(asked && { pattern: asked }) };
}

/**
 * An entry to choose in the CMS's collection. One relation an item, and not one for the whole list: that
 * one forgets, at the first change, the names that the collection does not hold.
 */
function relationFor({ reference = "" }: TextSchema, { entries = {}, people }: Details): Traits | undefined {
  const given = Object.hasOwn(entries, reference) ? entries[reference] : undefined;
  const among = given ?? (reference === "people" ? people : undefined);
  if (!among) return undefined;
  const { collection, nameField = "title" } = among;
  const { titleField = nameField === SLUG ? "title" : nameField } = among;
  return {
    widget: "relation",
    collection,
    value_field: nameField,
    search_fields: [titleField],
    display_fields: [titleField],
  };
}
