import type { Place } from "../../../content/place";
import type { AuthorText, Reading } from "../../../content/read";
import type { Step } from "./elements";

/** Fewer signs are found anywhere. */
const FEWEST = 3;
/** How much of an element's text is looked for: all, then less, since it may go through several texts. */
const LENGTHS = [80, 40, 20, 10] as const;

/**
 * Finds where in its file stands what an element shows: an address or an alternative that it bears, its words,
 * or those of the elements around it, from the nearest. Words are compared by their letters, so that neither
 * Markdown's marks nor the typography of the page are in the way. When none is found, it is the block's key.
 */
export function placeFinder(
  reading: Pick<Reading<unknown>, "texts" | "place">,
): (key: string | undefined, trail: readonly Step[]) => Place {
  const letters = new Map<AuthorText, Letters>();
  const lettersIn = (text: AuthorText) => {
    const known = letters.get(text) ?? lettersOf(text.value);
    letters.set(text, known);
    return known;
  };
  const among = (texts: readonly AuthorText[], { text: shown, attributes }: Step): Place | undefined => {
    // an address written `img/a.png` starts from the root on the page
    for (const written of attributes.flatMap((each) => [each, each.replace(/^\//, "")])) {
      const text = written.length < FEWEST ? undefined : texts.find(({ value }) => value.includes(written));
      if (text) return text.placeAt(text.value.indexOf(written));
    }
    const wanted = lettersOf(shown).text;
    for (const part of partsOf(wanted)) {
      for (const text of texts) {
        const at = indexOfWord(lettersIn(text), part);
        if (at !== undefined) return text.placeAt(at);
      }
    }
    return undefined;
  };
  return (key, trail) => {
    const texts = key === undefined ? reading.texts : reading.texts.filter(({ path }) => path[0] === key);
    for (const step of trail) {
      const place = among(texts, step);
      if (place) return place;
    }
    return reading.place([key ?? "title"]) ?? { line: 1, column: 1 };
  };
}

function partsOf(wanted: string): string[] {
  const lengths = LENGTHS.filter((length) => length < wanted.length);
  return [wanted, ...lengths.map((length) => wanted.slice(0, length))].filter(
    (part) => part.length >= FEWEST,
  );
}

interface Letters {
  /** Letters and digits alone, small and without accents. */
  readonly text: string;
  /** The place in the value of each. */
  readonly places: readonly number[];
}

function lettersOf(value: string): Letters {
  let text = "";
  const places: number[] = [];
  for (const { 0: sign, index } of value.matchAll(/[\p{L}\p{N}]/gu)) {
    const plain = sign.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    text += plain;
    for (let count = 0; count < plain.length; count++) places.push(index);
  }
  return { text, places };
}

/** Where a text begins in a value, at the start of a word if it can. */
function indexOfWord({ text, places }: Letters, wanted: string): number | undefined {
  let first: number | undefined;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const place = places[at] ?? 0;
    first ??= place;
    const isAtStart = at === 0 || (places[at - 1] ?? 0) < place - 1;
    if (isAtStart) return place;
  }
  return first;
}
