import type { Field } from "./field";

/** What makes the names of a page the entries of the CMS's own collection of people. */
export interface PeopleCollection {
  /** The name of the collection. */
  readonly collection: string;
  /** The field of its entries that holds the name; `title` by default. */
  readonly nameField?: string | undefined;
}

/**
 * A person to choose in the CMS's collection. One relation an item, and not one for the whole list: that
 * one forgets, at the first change, the names that the collection does not hold.
 */
export function personField({
  collection,
  nameField = "title",
}: PeopleCollection): Pick<Field, "widget"> & Partial<Field> {
  return {
    widget: "relation",
    collection,
    value_field: nameField,
    search_fields: [nameField],
    display_fields: [nameField],
  };
}
