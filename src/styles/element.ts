/** An element as far as a selector asks: one of a page, or one that the library may make. */
export interface Element {
  /** `*` for an element that may be of any name, with any attributes. */
  readonly name: string;
  /** Values by name; undefined where any value may stand. `class` is among them. */
  readonly attributes: ReadonlyMap<string, string | undefined>;
  readonly classes: ReadonlySet<string>;
  readonly parent: Element | undefined;
}

export function elementOf(
  name: string,
  attributes: ReadonlyMap<string, string | undefined>,
  parent: Element | undefined,
): Element {
  const classes = new Set((attributes.get("class") ?? "").split(/\s+/).filter(Boolean));
  return { name, attributes, classes, parent };
}
