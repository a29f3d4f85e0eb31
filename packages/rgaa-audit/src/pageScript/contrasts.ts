import type { Contrasts } from "../page/colour/text";
import { colorContrast } from "../rules";

/** A rule of axe's and of ours: ours decides where axe cannot. */
export const COLOURS = colorContrast.name;

/** What axe says of the contrasts of texts; it passes those that it does not name. */
export interface AxeContrasts {
  readonly undecided: ReadonlySet<Element>;
  /** With what was measured. */
  readonly low: ReadonlyMap<Element, string | undefined>;
}

/** True for a text of which axe has not said what there is to say, such as an empty field, at which it does not look. */
export function isLeftToUs(element: Element, { undecided }: AxeContrasts): boolean {
  return undecided.has(element) || element.matches(":is(input, textarea)[placeholder]");
}

/** What axe has said of a text; nothing where it passes it. */
type Verdict = "undecided" | { readonly detail: string | undefined } | undefined;

/** What axe has said of texts, with the colours that they had. */
export type KnownContrasts = ReturnType<typeof knownContrasts>;

/** Nothing yet. Kept from one state to the next, since axe's contrasts are the longest part of a look. */
export function knownContrasts() {
  const known = new Map<Element, Map<string, Verdict>>();
  /** Elements of which axe speaks and we do not. */
  const others = new Set<Element>();
  return {
    /** What axe has to be asked about: all that was not as it is now when axe saw it, or that nothing tells from what it was. */
    fresh: ({ judged, undecided }: Contrasts): Element[] => [
      ...undecided,
      ...[...judged].filter(([element, from]) => !known.get(element)?.has(from)).map(([element]) => element),
      ...[...others].filter((element) => element.isConnected),
    ],
    /** Keeps what axe has said of these texts now, and gives it with what it said of the others before. */
    with({ judged, undecided }: Contrasts, asked: ReadonlySet<Element>, now: AxeContrasts): AxeContrasts {
      const all = { undecided: new Set(now.undecided), low: new Map(now.low) };
      for (const [element, from] of judged) {
        const before = known.get(element);
        if (asked.has(element))
          known.set(element, (before ?? new Map<string, Verdict>()).set(from, verdictIn(now, element)));
        const verdict = before?.get(from);
        if (verdict === "undecided") all.undecided.add(element);
        else if (verdict) all.low.set(element, verdict.detail);
      }
      const ours = new Set([...judged.keys(), ...undecided]);
      for (const element of [...now.undecided, ...now.low.keys()])
        if (!ours.has(element)) others.add(element);
      return all;
    },
  };
}

function verdictIn({ undecided, low }: AxeContrasts, element: Element): Verdict {
  if (undecided.has(element)) return "undecided";
  return low.has(element) ? { detail: low.get(element) } : undefined;
}

/** True when there may be texts that axe looks at and we do not: in shadow trees, and on fields for files. */
export function hasTextsOfAxe(document: Document): boolean {
  const { body } = document;
  return [...body.querySelectorAll("*")].some((each) => each.shadowRoot ?? each.matches("input[type=file]"));
}
