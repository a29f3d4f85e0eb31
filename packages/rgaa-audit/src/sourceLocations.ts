import type { Page } from "playwright-core";
import type { Path } from "@dsfr-blocks/base/issue";
import { isUnder } from "@dsfr-blocks/base/paths";
import type { Position } from "@dsfr-blocks/base/position";
import type { Finding, Source } from "./finding";

/** Text of a file, as its author wrote it. */
export interface SourceText {
  readonly value: string;
  /** Path to the text: keys and list indexes. It begins with the path of the block that contains the text. */
  readonly path: Path;
  /** Returns the position, in the file, of the character at an offset in the value. */
  getPosition(offset: number): Position;
}

/** Texts of a file, and the positions of its keys. */
export interface SourceTexts {
  readonly texts: readonly SourceText[];
  /** Returns the position of a path in the file; undefined if the file does not contain the path. */
  getPosition(path: Path): Position | undefined;
}

/** Markdown file that a page is built from. Findings are reported at the lines of this file. */
export interface PageSource {
  readonly file: string;
  /** Path of each block in the file, by the block's id on the page. */
  readonly blocks: ReadonlyMap<string, Path>;
  /** Reads the texts of the file and their positions. Called only if the page has findings. */
  readonly readTexts: () => SourceTexts;
}

/** Adds to each finding the location of its element's text in the Markdown file. Returns the new findings. */
export async function addSourceLocations(
  page: Page,
  findings: readonly Finding[],
  { file, blocks, readTexts }: PageSource,
): Promise<Finding[]> {
  if (findings.length === 0) return [];
  const selectors = [...new Set(findings.map(({ selector }) => selector))];
  const renderedTexts = await readRenderedTexts(page, selectors, [...blocks.keys()]);
  const findPosition = createPositionFinder(readTexts());
  return findings.map((finding): Finding => {
    const rendered = renderedTexts.get(finding.selector);
    const block = rendered?.block === undefined ? undefined : blocks.get(rendered.block);
    const source: Source = { file, ...findPosition(block, rendered?.trail ?? []) };
    return { ...finding, source };
  });
}

/** Minimum number of characters to search for. A shorter text would match anywhere. */
const MIN_CHARACTERS = 3;
/**
 * Numbers of characters, from the start of an element's text, to search for if the whole text is not found. An element may show
 * several texts of the file.
 */
const PREFIX_LENGTHS = [80, 40, 20, 10] as const;

/**
 * Creates a function that returns the position, in the file, of the text that an element displays. The function searches for
 * the element's URL or alternative, then for its text, then for the texts of its ancestors, from the nearest. Texts are
 * compared by their letters and digits, because Markdown marks and the page's typography differ. If no text matches, the
 * function returns the position of the block or, without a block, the position of the title.
 */
export function createPositionFinder(
  sourceTexts: SourceTexts,
): (block: Path | undefined, trail: readonly ElementText[]) => Position {
  const lettersCache = new Map<SourceText, Letters>();
  const getLetters = (text: SourceText) => {
    const cached = lettersCache.get(text) ?? extractLetters(text.value);
    lettersCache.set(text, cached);
    return cached;
  };
  const findAmong = (
    texts: readonly SourceText[],
    { text: shownText, attributes }: ElementText,
  ): Position | undefined => {
    // a URL written as `img/a.png` in the file begins with a slash on the page
    for (const candidate of attributes.flatMap((each) => [each, each.replace(/^\//, "")])) {
      const text =
        candidate.length < MIN_CHARACTERS ? undefined : texts.find(({ value }) => value.includes(candidate));
      if (text) return text.getPosition(text.value.indexOf(candidate));
    }
    const wantedLetters = extractLetters(shownText).text;
    for (const prefix of createPrefixes(wantedLetters)) {
      for (const text of texts) {
        const at = findText(getLetters(text), prefix);
        if (at !== undefined) return text.getPosition(at);
      }
    }
    return undefined;
  };
  return (block = [], trail) => {
    const texts = sourceTexts.texts.filter(({ path }) => isUnder(path, block));
    for (const step of trail) {
      const position = findAmong(texts, step);
      if (position) return position;
    }
    return sourceTexts.getPosition(block.length > 0 ? block : ["title"]) ?? { line: 1, column: 1 };
  };
}

function createPrefixes(letters: string): string[] {
  const lengths = PREFIX_LENGTHS.filter((length) => length < letters.length);
  return [letters, ...lengths.map((length) => letters.slice(0, length))].filter(
    (prefix) => prefix.length >= MIN_CHARACTERS,
  );
}

interface Letters {
  /** Letters and digits of the value, in lower case and without accents. */
  readonly text: string;
  /** Offset in the value of each character of `text`. */
  readonly offsets: readonly number[];
}

function extractLetters(value: string): Letters {
  let text = "";
  const offsets: number[] = [];
  for (const { 0: character, index } of value.matchAll(/[\p{L}\p{N}]/gu)) {
    const plainCharacters = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    text += plainCharacters;
    for (let count = 0; count < plainCharacters.length; count++) offsets.push(index);
  }
  return { text, offsets };
}

/**
 * Returns the offset, in the value, at which the given letters begin, preferably at the start of a word. Returns undefined if
 * the value does not contain these letters.
 */
function findText({ text, offsets }: Letters, letters: string): number | undefined {
  let firstOffset: number | undefined;
  for (let index = text.indexOf(letters); index >= 0; index = text.indexOf(letters, index + 1)) {
    const offset = offsets[index] ?? 0;
    firstOffset ??= offset;
    const isAtStart = index === 0 || (offsets[index - 1] ?? 0) < offset - 1;
    if (isAtStart) return offset;
  }
  return firstOffset;
}

/** Texts of an element and of its ancestors, used to find the element's text in the file. */
export interface RenderedElement {
  /** Id of the block that contains the element. Undefined if no block contains the element. */
  readonly block: string | undefined;
  /** Texts of the element, then of its nearest ancestors, up to the block. */
  readonly trail: readonly ElementText[];
}

/** Text and attributes of one element. */
export interface ElementText {
  /** Start of the element's text. */
  readonly text: string;
  /** URLs, alternative, title and language of the element. */
  readonly attributes: readonly string[];
}

/** Returns the texts of the elements that the selectors match, by selector. Skips a selector that matches no element. */
async function readRenderedTexts(
  page: Page,
  selectors: readonly string[],
  blocks: readonly string[],
): Promise<Map<string, RenderedElement>> {
  const found = await page.evaluate(
    ([selectorList, ids]) => {
      const readElement = (element: Element) => ({
        text: (element.textContent ?? "").trim().slice(0, 200),
        attributes: ["src", "href", "alt", "title", "lang"].flatMap(
          (name) => element.getAttribute(name) ?? [],
        ),
      });
      const readSelector = (selector: string) => {
        const element = document.querySelector(selector);
        if (!element) return [];
        const root = element.closest(ids.map((id) => `#${CSS.escape(id)}`).join() || ":root");
        const trail = [];
        for (let at: Element | null = element; at && trail.length < 8; at = at.parentElement) {
          trail.push(readElement(at));
          if (at === root) break;
        }
        return [{ selector, block: ids.find((id) => root?.id === id), trail }];
      };
      return selectorList.flatMap((selector) => {
        try {
          return readSelector(selector);
        } catch {
          return []; // a selector through a frame or a shadow root is not a valid CSS selector
        }
      });
    },
    [selectors, blocks] as const,
  );
  return new Map(found.map(({ selector, block, trail }) => [selector, { block, trail }]));
}
