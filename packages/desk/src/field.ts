/**
 * A field as Decap CMS and Sveltia CMS take it in their configuration, in their own words. Every string
 * that a person reads is French.
 */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly widget: Widget;
  /** Said beside the field. */
  readonly hint?: string;
  /** Whether the CMS refuses to save without it; to a CMS, a field is required unless told otherwise. */
  readonly required?: boolean;
  /** A regular expression, and the sentence that says what it wants. */
  readonly pattern?: readonly [expression: string, sentence: string];
  /** What a new page, or a new item of a list, begins with: a value of the kind that the widget writes. */
  readonly default?: unknown;
  /** The words to choose from. */
  readonly options?: readonly string[];
  /** How a number is written. */
  readonly value_type?: "float";
  /** The fields of an object, or of each item of a list. */
  readonly fields?: readonly Field[];
  /** The one value that each item of a list is. */
  readonly field?: Field;
  /** The kinds of item that a list has the choice of, and the key of an item that names its kind. */
  readonly types?: readonly Field[];
  readonly typeKey?: string;
  /** The fewest and the most items of a list; the least and the greatest number. */
  readonly min?: number;
  readonly max?: number;
  readonly label_singular?: string;
  readonly summary?: string;
  readonly collapsed?: boolean;
  readonly buttons?: readonly string[];
  /** The ways to write Markdown, the first of them at the start; all by default. */
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

/** The kinds of field that our forms are made of. */
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
  /** Keys that the author chooses. Sveltia CMS has it; Decap CMS says that it has none, and keeps what is there. */
  | "keyvalue"
  | "hidden";
