import type { Element, ElementSet } from "./element";

/**
 * Classes that the DSFR's own script adds to elements, by the component of these elements. For example, the classes of
 * `fr-modal` are `fr-modal--opened`, which the script adds to `.fr-modal`, and `fr-scroll-divider`, which the script adds to
 * `.fr-modal__body`. A test compares the list with the script's source.
 */
export const SCRIPT_CLASSES: Readonly<Record<string, readonly string[]>> = {
  "fr-collapse": ["fr-collapse--expanded", "fr-collapsing"],
  "fr-modal": ["fr-modal--opened", "fr-scroll-divider"],
  "fr-nav": ["fr-nav__item--align-right"],
  "fr-segmented": ["fr-segmented--vertical", "fr-segmented__legend--inline"],
  "fr-table": ["fr-table__shadow", "fr-table__shadow--left", "fr-table__shadow--right"],
  "fr-tabs": [
    ...["fr-tabs__panel--selected", "fr-tabs__panel--direction-start", "fr-tabs__panel--direction-end"],
    ...["fr-tabs__shadow", "fr-tabs__shadow--left", "fr-tabs__shadow--right", "fr-transition-none"],
  ],
  "fr-tooltip": [
    ...["fr-tooltip--shown", "fr-tooltip--hidding"],
    ...["top", "right", "bottom", "left", "start", "center", "end"].map((side) => `fr-placement--${side}`),
  ],
};

/**
 * Whether an attribute expresses a state, which scripts set and change. The attributes of the theme are excluded, because
 * the theme applies to the whole document: see `parseSiteElements`.
 */
export function isStateAttribute(attribute: string): boolean {
  return /^(?:aria-|data-fr-(?!theme$|scheme$)|(?:disabled|hidden|inert|open|role|tabindex)$)/.test(
    attribute,
  );
}

/** Returns a copy of an element with the classes that the DSFR's script may add, and with any value of the state attributes. */
export function withAnyState(element: Element, states: readonly string[]): Element {
  const blocks = new Set(Array.from(element.classes, (name) => name.replace(/(?:__|--).*/, "")));
  const addedClasses = [...blocks].flatMap((block) => SCRIPT_CLASSES[block] ?? []);
  const attributes = new Map(element.attributes);
  for (const name of states) attributes.set(name, undefined);
  return { ...element, attributes, classes: new Set([...element.classes, ...addedClasses]) };
}

/** Copies the links of a header into its menu for small screens, as the DSFR's script does. */
export function copyHeaderLinks(elements: ElementSet): void {
  const all = elements.all();
  const findByClass = (name: string) => all.filter(({ classes }) => classes.has(name));
  const copy = (from: Element, to: Element) => {
    for (const child of elements.getChildren(from))
      copy(child, elements.add(child.name, child.attributes, to));
  };
  for (const links of findByClass("fr-header__tools-links"))
    for (const menu of findByClass("fr-header__menu-links")) copy(links, menu);
}
