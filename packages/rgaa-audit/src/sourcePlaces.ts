import type { Page } from "playwright-core";
import type { Path } from "@dsfr-blocks/base/issue";
import { isUnder } from "@dsfr-blocks/base/paths";
import type { Position } from "@dsfr-blocks/base/position";
import type { Finding, Source } from "./finding";

/** A text of a file, as its author wrote it. */
export interface SourceText {
  readonly value: string;
  /** The keys and list indexes that lead to it; the first are those of its block. */
  readonly path: Path;
  /** The place in the file of an offset in the value. */
  placeAt(offset: number): Position;
}

/** The texts of a file, and the place of each key. */
export interface SourceTexts {
  readonly texts: readonly SourceText[];
  place(path: Path): Position | undefined;
}

/** The Markdown that a page is made of, for what is wrong to be shown at its line. */
export interface PageSource {
  readonly file: string;
  /** Each block's id on the page, with the keys and list indexes that lead to it in the file. */
  readonly blocks: ReadonlyMap<string, Path>;
  /** Its texts and their places; read only when something is wrong. */
  readonly read: () => SourceTexts;
}

/** The same findings, each with the place in the Markdown file of the text that its element shows. */
export async function withPlaces(
  page: Page,
  findings: readonly Finding[],
  { file, blocks, read }: PageSource,
): Promise<Finding[]> {
  if (findings.length === 0) return [];
  const selectors = [...new Set(findings.map(({ selector }) => selector))];
  const shown = await shownBy(page, selectors, [...blocks.keys()]);
  const placeOf = placeFinder(read());
  return findings.map((finding): Finding => {
    const element = shown.get(finding.selector);
    const block = element?.block === undefined ? undefined : blocks.get(element.block);
    const place: Source = { file, ...placeOf(block, element?.trail ?? []) };
    return { ...finding, source: place };
  });
}

/** Fewer characters are found anywhere. */
const FEWEST = 3;
/** How much of an element's text is looked for: all, then less, since it may go through several texts. */
const LENGTHS = [80, 40, 20, 10] as const;

/**
 * Finds where in its file stands what an element shows: its address or its alternative, its words,
 * or those of the elements around it, from the nearest. Words are compared by their letters, so that neither
 * Markdown's marks nor the typography of the page are in the way. When none is found, it is where the block begins.
 */
export function placeFinder(
  reading: SourceTexts,
): (block: Path | undefined, trail: readonly Step[]) => Position {
  const letters = new Map<SourceText, LettersOfText>();
  const lettersIn = (text: SourceText) => {
    const known = letters.get(text) ?? lettersOf(text.value);
    letters.set(text, known);
    return known;
  };
  const among = (texts: readonly SourceText[], { text: shown, attributes }: Step): Position | undefined => {
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
  return (block = [], trail) => {
    const texts = reading.texts.filter(({ path }) => isUnder(path, block));
    for (const step of trail) {
      const place = among(texts, step);
      if (place) return place;
    }
    return reading.place(block.length > 0 ? block : ["title"]) ?? { line: 1, column: 1 };
  };
}

function partsOf(wanted: string): string[] {
  const lengths = LENGTHS.filter((length) => length < wanted.length);
  return [wanted, ...lengths.map((length) => wanted.slice(0, length))].filter(
    (part) => part.length >= FEWEST,
  );
}

interface LettersOfText {
  /** Letters and digits alone, small and without accents. */
  readonly text: string;
  /** The place in the value of each. */
  readonly places: readonly number[];
}

function lettersOf(value: string): LettersOfText {
  let text = "";
  const places: number[] = [];
  for (const { 0: character, index } of value.matchAll(/[\p{L}\p{N}]/gu)) {
    const plain = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    text += plain;
    for (let count = 0; count < plain.length; count++) places.push(index);
  }
  return { text, places };
}

/** Where a text begins in a value, at the start of a word if it can. */
function indexOfWord({ text, places }: LettersOfText, wanted: string): number | undefined {
  let first: number | undefined;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const place = places[at] ?? 0;
    first ??= place;
    const isAtStart = at === 0 || (places[at - 1] ?? 0) < place - 1;
    if (isAtStart) return place;
  }
  return first;
}

/** What an element shows, for its words to be found again in the file. */
export interface ShownElement {
  /** The id of the block that it lies in, of those that were asked for. */
  readonly block: string | undefined;
  /** The element, then those around it, as far as the block. */
  readonly trail: readonly Step[];
}

export interface Step {
  /** The start of its text. */
  readonly text: string;
  /** Its addresses and its alternatives. */
  readonly attributes: readonly string[];
}

/** What the elements of these selectors show, by selector. One that finds nothing is left out. */
async function shownBy(
  page: Page,
  selectors: readonly string[],
  blocks: readonly string[],
): Promise<Map<string, ShownElement>> {
  const found = await page.evaluate(
    ([wanted, ids]) => {
      const stepOf = (element: Element) => ({
        text: (element.textContent ?? "").trim().slice(0, 200),
        attributes: ["src", "href", "alt", "title", "lang"].flatMap(
          (name) => element.getAttribute(name) ?? [],
        ),
      });
      const shown = (selector: string) => {
        const element = document.querySelector(selector);
        if (!element) return [];
        const root = element.closest(ids.map((id) => `#${CSS.escape(id)}`).join() || ":root");
        const trail = [];
        for (let at: Element | null = element; at && trail.length < 8; at = at.parentElement) {
          trail.push(stepOf(at));
          if (at === root) break;
        }
        return [{ selector, block: ids.find((id) => root?.id === id), trail }];
      };
      return wanted.flatMap((selector) => {
        try {
          return shown(selector);
        } catch {
          return []; // it goes through a frame or a shadow root
        }
      });
    },
    [selectors, blocks] as const,
  );
  return new Map(found.map(({ selector, block, trail }) => [selector, { block, trail }]));
}
