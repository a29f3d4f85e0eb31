import type { People } from "../../definition/people";
import type { Field } from "./field";

/** What makes the names of a page the entries of the CMS's own collection of people. */
export interface PeopleCollection {
  /** The name of the collection. */
  readonly collection: string;
  /** The field of its entries that holds the name; `title` by default. */
  readonly nameField?: string | undefined;
  /** The address of a person's page, where their profile has none: `/communaute/{{slug}}`. */
  readonly href?: string | undefined;
}

/** Whether a directory is the CMS's own collection, and not the people themselves. */
export function isCollection(people: People | PeopleCollection | undefined): people is PeopleCollection {
  return typeof people?.["collection"] === "string";
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
