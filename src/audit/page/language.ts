import { ENGLISH_TERMS } from "../../content/english";
import { isExposed, ownTexts, quote, textOf } from "./dom";
import type { Fault, Look } from "./fault";
import { languageOf, tallyOf } from "./words";

/** Small words that make a whole page's language sure, and a passage's. */
const [FOR_A_PAGE, FOR_A_PART] = [12, 4];

const PASSAGES =
  "p, li, dd, dt, td, th, caption, figcaption, blockquote, h1, h2, h3, h4, h5, h6, summary, legend, label";

/** RGAA 8.4, 8.7 and 8.8, as far as small words can tell French from English. */
export function language(document: Document): Look {
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
      faults: [{ rule: "lang-page", element: document.documentElement, detail: `${declared} → ${actual}` }],
    };
  }
  return {
    tested: 1 + marked.length + passages.length,
    faults: [...marked.flatMap(wrongMark), ...passages.flatMap(missingMark), ...termFaults(document)],
  };
}

const primary = (lang: string) => lang.trim().toLowerCase().split("-")[0] ?? "";

function declaredOn(element: Element): string {
  return primary(element.closest("[lang]")?.getAttribute("lang") ?? "");
}

function wrongMark(element: Element): Fault[] {
  const actual = languageOf(tallyOf(unmarkedText(element)), FOR_A_PART);
  const declared = declaredOn(element);
  return actual && declared && actual !== declared
    ? [{ rule: "lang-part-wrong", element, detail: `${declared} → ${actual} ${quote(textOf(element))}` }]
    : [];
}

function missingMark(element: Element): Fault[] {
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
function termFaults(document: Document): Fault[] {
  const terms = new RegExp(`(?<!\\p{L})(?:${ENGLISH_TERMS.join("|")})(?!\\p{L})`, "iu");
  return [...document.body.querySelectorAll("*")].flatMap((element): Fault[] => {
    if (!isExposed(element) || declaredOn(element) === "en") return [];
    const term = ownTexts(element).flatMap((text) => terms.exec(text.data) ?? [])[0];
    return term === undefined ? [] : [{ rule: "own-lang-term", element, detail: quote(term) }];
  });
}
