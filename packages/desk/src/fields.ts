import { isRecord } from "@dsfr-blocks/base/isRecord";
import { getFormat } from "@dsfr-blocks/content/formats";
import { isScalar, findEmptyAlternative, getAlternatives } from "@dsfr-blocks/content/valueTypes";
import { isOptionalKey } from "@dsfr-blocks/content/optionalKeys";
import type { Fields, ObjectSchema, Schema, TextSchema, VariantSchema } from "@dsfr-blocks/content/schema";
import type { Collection } from "dsfr-blocks";
import { DEFAULT_TITLE_KEY } from "dsfr-blocks/internal";
import type { Field } from "./field";

export type * from "./field";

/** Collection of the CMS in which an editor chooses the names that a page contains. */
export interface EntryCollection {
  /** The collection, as `collectionFor` returns it, or its name. */
  readonly collection: string | NamedCollection;
  /**
   * Field that contains the name of an entry. By default the field of the titles in the collection, or `title` if only the name
   * of the collection is known; `{{slug}}` means the name of the file.
   */
  readonly nameField?: string | undefined;
  /**
   * Field that authors search, and whose value identifies an entry for them. By default, the field that contains the name. If
   * the name is the name of the file, the field of the titles in the collection.
   */
  readonly titleField?: string | undefined;
  /** URL pattern of an entry's page, used if the entry has no `href`: `/communaute/{{slug}}`. */
  readonly href?: string | undefined;
}

/** Properties of a collection that a relation to its entries needs. */
interface NamedCollection {
  readonly name: string;
  /** Field that contains the title of an entry. */
  readonly identifier_field?: string;
}

/** Whether entries come from a collection of the CMS, instead of being provided directly. */
export function isEntryCollection(
  source: Collection | EntryCollection | undefined,
): source is EntryCollection {
  const collection: unknown = source?.["collection"];
  return typeof collection === "string" || (isRecord(collection) && typeof collection["name"] === "string");
}

/** Value of `nameField` that means the name of the file. */
export const SLUG = "{{slug}}";

/** Returns the name of a collection, and the fields that contain the names and the titles of its entries. */
export function resolveEntryCollection({ collection, nameField, titleField, href }: EntryCollection) {
  const { name, identifier_field: identifier = DEFAULT_TITLE_KEY } =
    typeof collection === "string" ? { name: collection } : collection;
  const resolvedNameField = nameField ?? identifier;
  const defaultTitleField = resolvedNameField === SLUG ? identifier : resolvedNameField;
  return {
    collection: name,
    nameField: resolvedNameField,
    titleField: titleField ?? defaultTitleField,
    href,
  };
}

export type ResolvedEntryCollection = ReturnType<typeof resolveEntryCollection>;

/** Settings of the fields that the schema does not contain. */
export interface FieldDetails {
  /**
   * CMS collections in which an editor chooses names, by the `reference` of the schema. For any other `reference`, an editor
   * types the names.
   */
  readonly entries?: Readonly<Record<string, EntryCollection>> | undefined;
  /** Shorthand for `entries: { people }`. */
  readonly people?: EntryCollection | undefined;
  /**
   * Settings that are added to a field or replace its own settings, by the path of the field: `{"head.questions": {max: 4}}`.
   */
  readonly fields?: Readonly<Record<string, Partial<Field>>> | undefined;
}

/** Name of the only field of a list item that is not an object. */
export const ITEM_NAME = "item";

/** Label of a list item without a label of its own. */
export const ITEM_LABEL = "Élément";

type Traits = Pick<Field, "widget"> & Partial<Field>;

interface FieldContext {
  readonly name: string;
  readonly path: string;
  readonly details: FieldDetails;
  /**
   * Whether the field is inside an optional object. Such a field is not required, and a text or a switch has no blank initial
   * value.
   */
  readonly isOptional: boolean;
}

/** Returns a CMS field for each key of a schema, in the order of the schema. */
export function createFields(schema: ObjectSchema<Fields>, details: FieldDetails): Field[] {
  return createObjectFields(schema.fields, { name: "", path: "", details, isOptional: false });
}

function createObjectFields(fields: Fields, context: FieldContext): Field[] {
  return Object.entries(fields).map(([name, schema]) => {
    const path = context.path === "" ? name : `${context.path}.${name}`;
    return createField(schema, { ...context, name, path });
  });
}

/** Returns the label of a field: the label of the schema, otherwise the key with a capital. */
export function getLabel({ label }: Pick<Schema, "label">, name: string): string {
  return label ?? name.charAt(0).toUpperCase() + name.slice(1);
}

function createField(schema: Schema, context: FieldContext): Field {
  const label = getLabel(schema, context.name);
  const { hint = schema.description } = schema;
  const { widget, ...traits } = {
    ...getTraits(schema, context),
    ...(schema.widget && { widget: schema.widget }),
    ...context.details.fields?.[context.path],
  };
  const identity = { name: context.name, label, widget };
  // editors neither see nor fill in a hidden field
  if (widget === "hidden") return { ...identity, ...("default" in traits && { default: traits.default }) };
  const hintTrait = repeatsLabel(hint, label) ? {} : { hint };
  return { ...identity, required: isRequired(schema, context), ...hintTrait, ...traits };
}

/** Whether a hint only repeats the label, as « La définition. » does for « Définition ». */
function repeatsLabel(hint: string, label: string): boolean {
  return (
    hint.replace(/^(?:les? |la |l’|un |une |ses? |son |sa )|\.$/gi, "").toLowerCase() === label.toLowerCase()
  );
}

/**
 * Whether the CMS must require a value. The CMS requires the keys that the page type needs, except the texts and lists that may
 * be blank: the page omits an empty part. The CMS does not require a switch either, because a CMS would treat an untouched
 * switch as missing.
 */
function isRequired(schema: Schema, { isOptional }: FieldContext): boolean {
  const isNecessary = !isOptional && !isOptionalKey(schema) && schema.kind !== "boolean";
  return isNecessary && findEmptyAlternative(schema) === undefined;
}

function getTraits(schema: Schema, context: FieldContext): Traits {
  const isOptional = context.isOptional || isOptionalKey(schema);
  const innerContext = { ...context, isOptional };
  switch (schema.kind) {
    case "text":
      return {
        ...(getRelationTraits(schema, context.details) ?? getTextTraits(schema)),
        // set a blank default value for a key that the page type expects, so that a new entry contains this key. Without a
        // default value, Netlify CMS 2 would fill in the current date for a day.
        ...(!schema.choices && (!isOptional || isDayOfRequiredObject(schema, context)) && { default: "" }),
        ...getDefault(schema),
      };
    case "boolean":
      return { widget: "boolean", ...(!isOptional && { default: false }), ...getDefault(schema) };
    case "number": {
      const { min, max } = schema;
      const bounds = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
      return { widget: "number", value_type: "float", ...bounds, ...getDefault(schema) };
    }
    case "record":
      return { widget: isPlainText(schema.item) ? "keyvalue" : "hidden" };
    case "oneOf":
      // a form field writes only one type of value: use a text field if every option can be typed as text. Otherwise, hide the
      // field, so that the file keeps its value.
      return schema.options.some(isPlainText) && getAlternatives(schema).every(isScalar)
        ? { widget: "string", ...(!isOptional && { default: "" }) }
        : { widget: "hidden" };
    case "object":
      return {
        widget: "object",
        collapsed: context.path !== "",
        fields: createObjectFields(schema.fields, innerContext),
      };
    case "list":
      return { widget: "list", ...getListTraits(schema.item, context) };
    case "variant":
      // a CMS form offers variants only for list items
      return { widget: "hidden" };
  }
}

function getDefault({ default: value }: Schema): Partial<Field> {
  return value === undefined ? {} : { default: value };
}

/** Whether the value is typed in a single-line text field. */
function isPlainText(schema: Schema): boolean {
  return schema.kind === "text" && !schema.choices && getTextTraits(schema).widget === "string";
}

/** Whether a text is a day in a required object. Such a day needs an initial value, even if the day itself is optional. */
function isDayOfRequiredObject({ format }: TextSchema, { isOptional }: FieldContext): boolean {
  return getFormat(format).input === "day" && !isOptional;
}

/**
 * Returns the traits of a list. The summary of a collapsed item is its value, or the texts that distinguish it from the other
 * items.
 */
function getListTraits(item: Schema, context: FieldContext): Partial<Field> {
  const path = `${context.path}[]`;
  const singular = item.label;
  const traits = { collapsed: true, ...(singular && { label_singular: singular }), default: [] };
  // the apostrophe of a label would end the text of the filter
  const blankTitle = ` | default('${(singular ?? ITEM_LABEL).replaceAll("'", "’")}')`;
  const itemContext = { ...context, path, isOptional: false };
  if (item.kind === "variant")
    return { ...traits, types: createTypes(item, itemContext), typeKey: item.discriminator };
  if (item.kind !== "object")
    return {
      ...traits,
      summary: `{{fields.${ITEM_NAME}${blankTitle}}}`,
      field: createField(item, { ...itemContext, name: ITEM_NAME }),
    };
  const fields = createObjectFields(item.fields, itemContext);
  const [first] = fields;
  const summary = formatSummary(item.fields, blankTitle) || (first ? `{{fields.${first.name}}}` : "");
  return { ...traits, ...(summary !== "" && { summary }), fields };
}

/** Returns the variants of a list item. Each variant has only its own fields, without the discriminator key. */
function createTypes({ discriminator, variants }: VariantSchema, itemContext: FieldContext): Field[] {
  return Object.entries(variants).map(([name, variant]) => {
    const { [discriminator]: _discriminatorField, ...ownFields } = variant.fields;
    const [label, summary] = [getLabel(variant, name), formatSummary(ownFields)];
    const fields = createObjectFields(ownFields, { ...itemContext, path: `${itemContext.path}.${name}` });
    return { name, label, widget: "object", ...(summary !== "" && { summary }), fields };
  });
}

/**
 * Returns the summary of a collapsed list item: the first field if it is a required choice, the first text, and the first
 * required text. `blankTitle` is the filter for the last of them if it is blank; Decap CMS applies only one filter to a field.
 */
function formatSummary(fields: Fields, blankTitle = ""): string {
  const all = Object.entries(fields);
  const texts = all.filter(([, schema]) => isSummaryText(schema));
  const firstRequired = texts.find(([, schema]) => !isOptionalKey(schema));
  return all
    .filter(
      (field, index) =>
        field === texts[0] || field === firstRequired || (index === 0 && isRequiredChoice(field[1])),
    )
    .map(([key, schema], index, { length }) => {
      const filter = isLong(schema) ? " | truncate(80)" : index === length - 1 ? blankTitle : "";
      return `{{fields.${key}${filter}}}`;
    })
    .join(" ");
}

function isLong(schema: Schema): boolean {
  return schema.kind === "text" && getFormat(schema.format).markdown === "blocks";
}

function isRequiredChoice(schema: Schema): boolean {
  return schema.kind === "text" && schema.choices !== undefined && !isOptionalKey(schema);
}

/** Whether a text helps to recognise an item: a text of the form, neither a URL nor one of a few choices. */
export function isSummaryText(schema: Schema): boolean {
  if (schema.widget === "hidden") return false;
  return schema.kind === "text" && !schema.choices && !getFormat(schema.format).urlKind;
}

/** Buttons of the Markdown editor for the marks that rich text supports. Strikethrough is not supported. */
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

/**
 * Matches a Unicode class in a regular expression. CMSs compile expressions without the flag `u`, and so misread Unicode
 * classes.
 */
const UNICODE_CLASS = /\\[pPu]\{/;

export const MARKDOWN_TRAITS: Traits = { widget: "markdown", buttons: BUTTONS, editor_components: ["image"] };

/**
 * Traits of a day, without a time. Decap CMS writes a day with `format` and displays it with `date_format`, so both are set.
 */
const DAY: Traits = {
  widget: "datetime",
  format: "YYYY-MM-DD",
  date_format: "YYYY-MM-DD",
  time_format: false,
};

/** Returns the traits of a text field, by its format. */
function getTextTraits({ format, filled, choices, choiceLabels, pattern }: TextSchema): Traits {
  if (choices) {
    const options = choices.map((value) => {
      const label = choiceLabels?.[value];
      return label === undefined ? value : { label, value };
    });
    return { widget: "select", options };
  }
  const { markdown, urlKind, input, valuePattern, expected, formExpected, ...form } = getFormat(format);
  if (markdown === "blocks") return MARKDOWN_TRAITS;
  if (urlKind === "image") return { widget: "image" };
  const { formPattern = valuePattern && `^\\s*${valuePattern}\\s*$` } = form;
  const ownPattern =
    pattern && !UNICODE_CLASS.test(pattern.source)
      ? ([pattern.source, pattern.description] as const)
      : undefined;
  // a CMS accepts a text of only spaces as a value: require another character
  const requiredPattern = formPattern
    ? ([formPattern, formExpected ?? expected?.fr ?? ""] as const)
    : filled && (ownPattern ?? (["\\S", "un texte"] as const));
  return {
    ...(input === "day" ? DAY : { widget: "string" }),
    ...(requiredPattern && { pattern: requiredPattern }),
  };
}

/**
 * Returns the traits of a relation to the CMS's collection, or undefined if the text refers to no collection of the CMS. Each
 * list item has its own relation: with one relation for the whole list, the first change would delete the names that are not in
 * the collection.
 */
function getRelationTraits(
  { reference = "", words }: TextSchema,
  { entries = {}, people }: FieldDetails,
): Traits | undefined {
  const namedCollection = Object.hasOwn(entries, reference) ? entries[reference] : undefined;
  const entryCollection = namedCollection ?? (reference === "people" ? people : undefined);
  // a relation offers entries only: where a word is possible too, authors type the name
  if (!entryCollection || words) return undefined;
  const { collection, nameField, titleField } = resolveEntryCollection(entryCollection);
  return {
    widget: "relation",
    collection,
    value_field: nameField,
    search_fields: [titleField],
    display_fields: [titleField],
  };
}
