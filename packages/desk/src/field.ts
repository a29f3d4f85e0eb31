/**
 * Field in the configuration of Decap CMS and Sveltia CMS. The keys are the same in both CMSs. Every text shown to people is in
 * French.
 */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly widget: Widget;
  /** Text shown next to the field. */
  readonly hint?: string;
  /** Whether the CMS refuses to save without a value. In a CMS, a field is required by default. */
  readonly required?: boolean;
  /** Regular expression, and the message that describes the accepted texts. */
  readonly pattern?: readonly [expression: string, message: string];
  /** Value in a new page or a new list item, with the type that the widget writes. */
  readonly default?: unknown;
  /** Choices of a select, with the label that people see if it differs from the value. */
  readonly options?: readonly (string | { readonly label: string; readonly value: string })[];
  /** Type in which the CMS saves a number. Without `value_type`, Decap CMS saves a string. */
  readonly value_type?: "float";
  /** Fields of an object, or of each item of a list. */
  readonly fields?: readonly Field[];
  /** Field of each item, for a list of single values. */
  readonly field?: Field;
  /** Types of the items of a list. `typeKey` is the key under which an item names its type. */
  readonly types?: readonly Field[];
  readonly typeKey?: string;
  /** Minimum and maximum number of list items, or minimum and maximum value of a number. */
  readonly min?: number;
  readonly max?: number;
  readonly label_singular?: string;
  readonly summary?: string;
  readonly collapsed?: boolean;
  readonly buttons?: readonly string[];
  /** Modes of the Markdown editor; the first mode is active at the start. By default, all modes. */
  readonly modes?: readonly ("rich_text" | "raw")[];
  readonly editor_components?: readonly string[];
  readonly format?: string;
  readonly date_format?: string;
  readonly time_format?: false;
  readonly collection?: string;
  readonly value_field?: string;
  readonly search_fields?: readonly string[];
  readonly display_fields?: readonly string[];
}

/** Field in the settings of a site, which may leave out what the CMS has a default value for. */
export type SiteField = Pick<Field, "name"> & Partial<Field>;

/** Widgets that the generated forms use. */
export type Widget =
  | "string"
  | "number"
  | "select"
  | "text"
  | "markdown"
  | "boolean"
  | "datetime"
  | "list"
  | "object"
  | "relation"
  | "image"
  | "file"
  /**
   * Object with keys that the author chooses. Sveltia CMS has this widget. Decap CMS, which does not have this widget, shows a
   * notice instead of the field, and keeps the values.
   */
  | "keyvalue"
  | "hidden";
