import type { Element, Kinds } from "./element";

/**
 * The classes that the DSFR's own script adds, by the block of those that get them: `.fr-modal--opened` to `.fr-modal`
 * and what else is named so, `.fr-scroll-divider` to `.fr-modal__body`. A test holds the list to the script's source.
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

/** The attributes that tell a state, which scripts set and change. The theme is the document's alone: see `siteElements`. */
export function isState(attribute: string): boolean {
  return /^(?:aria-|data-fr-(?!theme$|scheme$)|(?:disabled|hidden|inert|open|role|tabindex)$)/.test(
    attribute,
  );
}

/** An element with whatever a script may give it: classes, and any value of these attributes. */
export function inAnyState(element: Element, states: readonly string[]): Element {
  const blocks = new Set(Array.from(element.classes, (name) => name.replace(/(?:__|--).*/, "")));
  const added = [...blocks].flatMap((block) => SCRIPT_CLASSES[block] ?? []);
  const attributes = new Map(element.attributes);
  for (const name of states) attributes.set(name, undefined);
  return { ...element, attributes, classes: new Set([...element.classes, ...added]) };
}

/** The DSFR's script copies the links of a header into its menu for small screens. */
export function copyHeaderLinks(kinds: Kinds): void {
  const all = kinds.all();
  const named = (name: string) => all.filter(({ classes }) => classes.has(name));
  const copy = (from: Element, to: Element) => {
    for (const child of kinds.childrenOf(from)) copy(child, kinds.add(child.name, child.attributes, to));
  };
  for (const links of named("fr-header__tools-links"))
    for (const menu of named("fr-header__menu-links")) copy(links, menu);
}
