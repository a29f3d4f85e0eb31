import type { Contrasts } from "../page/colour/text";
import { colorContrast } from "../rules";

/** A rule of axe's and of ours: ours decides where axe cannot. */
export const COLOURS = colorContrast.name;

/** What axe says of the contrasts of texts; it passes those that it does not name. */
export interface AxeContrasts {
  readonly undecided: ReadonlySet<Element>;
  readonly low: ReadonlySet<Element>;
}

/** True for a text of which axe has not said what there is to say, such as an empty field, at which it does not look. */
export function isLeftToUs(element: Element, { undecided }: AxeContrasts): boolean {
  return undecided.has(element) || element.matches(":is(input, textarea)[placeholder]");
}

/** Texts that axe and our own computation have both found good, with the colours that they had. */
export type KnownContrasts = ReturnType<typeof knownContrasts>;

/** Nothing yet. Kept from one state to the next, since axe's contrasts are the longest part of a look. */
export function knownContrasts(document: Document) {
  const known = new Map<Element, Set<string>>();
  return {
    /** True when every text is now as it was when both found it good: axe has nothing to add. */
    covers: ({ judged, low, undecided }: Contrasts): boolean =>
      low.length === 0 &&
      undecided.length === 0 &&
      [...judged].every(([element, from]) => known.get(element)?.has(from)) &&
      !hasTextsOfAxe(document),
    /** Keeps what we found good, except what axe objects to. */
    add({ judged, low }: Contrasts, objections: ReadonlySet<Element>): void {
      const bad = new Set([...objections, ...low.map(({ element }) => element)]);
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
