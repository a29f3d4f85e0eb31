import { ENGLISH_TERMS } from "../../content/english";
import { isExposed, ownTexts, quote, textOf } from "./dom";
import type { CheckResult, ElementViolation } from "./violation";

/** Small words that make a whole page's language sure, and a passage's. */
const [FOR_A_PAGE, FOR_A_PART] = [12, 4];

const PASSAGES =
  "p, li, dd, dt, td, th, caption, figcaption, blockquote, h1, h2, h3, h4, h5, h6, summary, legend, label";

/** RGAA 8.4, 8.7 and 8.8, as far as small words can tell French from English. */
export function language(document: Document): CheckResult {
  const declared = primary(document.documentElement.lang);
  const marked = [...document.body.querySelectorAll("[lang]")].filter(isExposed);
  const passages = [...document.body.querySelectorAll(PASSAGES)].filter(
    (passage) => isExposed(passage) && !passage.querySelector(`${PASSAGES}, [lang]`),
  );
  const actual = declared && languageOf(tallyOf(unmarkedText(document.body)), FOR_A_PAGE);
  if (actual && actual !== declared) {
    // every passage would repeat it
    return {
      tested: 1,
      violations: [
        { rule: "lang-page", element: document.documentElement, detail: `${declared} → ${actual}` },
      ],
    };
  }
  return {
    tested: 1 + marked.length + passages.length,
    violations: [...marked.flatMap(wrongMark), ...passages.flatMap(missingMark), ...termViolations(document)],
  };
}

const primary = (lang: string) => lang.trim().toLowerCase().split("-")[0] ?? "";

function declaredOn(element: Element): string {
  return primary(element.closest("[lang]")?.getAttribute("lang") ?? "");
}

function wrongMark(element: Element): ElementViolation[] {
  const actual = languageOf(tallyOf(unmarkedText(element)), FOR_A_PART);
  const declared = declaredOn(element);
  return actual && declared && actual !== declared
    ? [{ rule: "lang-part-wrong", element, detail: `${declared} → ${actual} ${quote(textOf(element))}` }]
    : [];
}

function missingMark(element: Element): ElementViolation[] {
  const actual = languageOf(tallyOf(textOf(element)), FOR_A_PART);
  const declared = declaredOn(element);
  return actual && declared && actual !== declared && !element.hasAttribute("lang")
    ? [{ rule: "lang-part", element, detail: `${declared} → ${actual} ${quote(textOf(element))}` }]
    : [];
}

/** The text of an element, without what says another language, nor what is not read. */
function unmarkedText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll("[lang], script, style, template, noscript")) other.remove();
  return textOf(copy);
}

/** English terms that the blocks mark by default. */
function termViolations(document: Document): ElementViolation[] {
  const terms = new RegExp(`(?<!\\p{L})(?:${ENGLISH_TERMS.join("|")})(?!\\p{L})`, "iu");
  return [...document.body.querySelectorAll("*")].flatMap((element): ElementViolation[] => {
    if (!isExposed(element) || declaredOn(element) === "en") return [];
    const term = ownTexts(element).flatMap((text) => terms.exec(text.data) ?? [])[0];
    return term === undefined ? [] : [{ rule: "own-lang-term", element, detail: quote(term) }];
  });
}

/** Small words that are frequent in one language and not words of the other. */
const SMALL_WORDS = {
  fr: "au aux avec cette ces dans de des du elle est et il ils la le les leur mais nous ou où par pas pour que qui sa se ses sont sous sur un une vous votre",
  en: "an and are as at be been by for from has have he his if in into is it its of our she that the their they this to was we which will with you your",
};

/** How many small words of each language a text holds, and how many words in all. */
export interface Tally {
  readonly all: number;
  readonly fr: number;
  readonly en: number;
}

/** Counts the words that tell French from English. */
function tallyOf(text: string): Tally {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (language: keyof typeof SMALL_WORDS) => {
    const small = new Set(SMALL_WORDS[language].split(" "));
    return words.filter((word) => small.has(word)).length;
  };
  return { all: words.length, fr: count("fr"), en: count("en") };
}

/** The language that a text is beyond doubt in, or undefined. `least` small words are asked for, and next to none of the other's. */
export function languageOf({ fr, en }: Tally, least: number): "fr" | "en" | undefined {
  if (fr >= least && fr > 8 * en) return "fr";
  if (en >= least && en > 8 * fr) return "en";
  return undefined;
}
