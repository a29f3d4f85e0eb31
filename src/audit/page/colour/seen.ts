import type { ContrastLook } from "../fault";

/** Texts that axe and our own computation have both found good, with the colours that they had. */
export interface Seen {
  /** True when every text is now as it was when both found it good: axe has nothing to add. */
  covers(look: ContrastLook): boolean;
  /** Keeps what we found good, but for what axe objects to. */
  add(look: ContrastLook, objections: ReadonlySet<Element>): void;
}

/** Nothing yet. Kept from one state to the next, since axe's contrasts are the longest part of a look. */
export function seenTexts(document: Document): Seen {
  const known = new Map<Element, Set<string>>();
  return {
    covers: ({ judged, faults, undecided }) =>
      faults.length === 0 &&
      undecided.length === 0 &&
      [...judged].every(([element, from]) => known.get(element)?.has(from)) &&
      !hasTextsOfAxe(document),
    add({ judged, faults }, objections) {
      const bad = new Set([...objections, ...faults.map(({ element }) => element)]);
      for (const [element, from] of judged)
        if (!bad.has(element)) known.set(element, (known.get(element) ?? new Set()).add(from));
    },
  };
}

/** True when there may be texts that axe looks at and we do not: in shadow trees, and on fields for files. */
function hasTextsOfAxe(document: Document): boolean {
  const { body } = document;
  return [...body.querySelectorAll("*")].some((each) => each.shadowRoot ?? each.matches("input[type=file]"));
}
