import { ownTexts, textOf, textWithout } from "./dom";
import type { Reading } from "./readings";

/** Small words that make a whole page's language sure, and a passage's. */
const [FOR_A_PAGE, FOR_A_PART] = [12, 4];
/** The same where they are this share of all words, and none is of another language: a title and a line, three words that say what they are in. */
const [SHORT_PAGE, SHORT_PART, DENSE] = [4, 3, 0.3];
/** The share that tells a text from one in a language whose words we do not know, and of which some look the same. */
const FOREIGN = 0.15;

/** The elements that hold a passage of text. */
export const PASSAGES =
  "p, li, dd, dt, td, th, caption, figcaption, blockquote, h1, h2, h3, h4, h5, h6, summary, legend, label";

/** The elements that have a direction to say. */
export const DIRECTED = `${PASSAGES}, [dir]`;

/** True where the `dir` of an element is one that there is. */
export const hasDirection = (element: Element) =>
  /^(?:ltr|rtl|auto)$/i.test((element.getAttribute("dir") ?? "").trim());

/** The language that a page declares and the one that it is written in, where they differ; then every passage would repeat it. */
export const wrongPageLanguage: Reading<string | undefined> = (document) => {
  const declared = primary(document.documentElement.lang);
  const actual = languageOfPage(document, declared);
  return actual && actual !== declared ? `${declared} → ${actual}` : undefined;
};

function languageOfPage(document: Document, declared: string): Known | undefined {
  const text = unmarkedText(document.body);
  if (isKnown(declared)) {
    const whole = `${document.title} ${text}`;
    return languageOf(text, FOR_A_PAGE) ?? languageOfShort(whole, SHORT_PAGE);
  }
  if (!isWritten(declared)) return undefined;
  const actual = languageOf(text, FOR_A_PAGE);
  return actual && shareOf(actual, text) >= FOREIGN ? actual : undefined;
}

/** The same for a short page, of which a few words tell: two of one language, and none of any other, the declared one included. */
export const doubtfulPageLanguage: Reading<string | undefined> = (document) => {
  const declared = primary(document.documentElement.lang);
  const text = `${document.title} ${unmarkedText(document.body)}`;
  if (!isWritten(declared) || FILLER.test(text) || wordsOf(text).length > FEW) return undefined;
  const tally = tallyOf(text);
  const [actual, ...others] = LANGUAGES.filter((each) => tally[each] > 0);
  if (!actual || others.length > 0 || actual === declared || tally[actual] < 2) return undefined;
  return `${declared} → ${actual}`;
};

/** The words of a page that is short. */
const FEW = 40;

/** True for a two- or three-letter code, except `mul`, `und` and `zxx`: several languages, unknown, none. */
const isWritten = (declared: string) => /^(?!mul|und|zxx)[a-z]{2,3}$/.test(declared);

const primary = (lang: string) => lang.trim().toLowerCase().split("-")[0] ?? "";

/** The language that is declared for an element. */
export function declaredOn(element: Element): string {
  return primary(element.closest("[lang]")?.getAttribute("lang") ?? "");
}

/** The language that a part of a page is beyond doubt in, without what it marks as another. */
export function languageOfPart(element: Element): Known | undefined {
  const text = unmarkedText(element);
  return languageOf(text, FOR_A_PART) ?? languageOfShort(text, SHORT_PART);
}

/** The language that a passage is beyond doubt in, by its words where the one that is declared is known, or by its letters. */
export function languageOfPassage(text: string, declared: string): string | undefined {
  const actual = isKnown(declared) ? languageOf(text, FOR_A_PART) : undefined;
  const languages = scriptOf(text)?.languages.split(" ");
  return languages && !languages.includes(declared) ? languages[0] : actual;
}

/** Writing systems, with the languages that are written in each. */
const SCRIPTS = [
  { letters: /\p{Script=Arabic}/gu, languages: "ar fa ur ps ckb ug sd", isRightToLeft: true },
  { letters: /\p{Script=Hebrew}/gu, languages: "he yi iw", isRightToLeft: true },
  { letters: /\p{Script=Cyrillic}/gu, languages: "ru uk bg sr be mk kk ky mn tg" },
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, languages: "ja" },
  { letters: /\p{Script=Hangul}/gu, languages: "ko" },
  { letters: /\p{Script=Han}/gu, languages: "zh ja ko yue" },
  { letters: /\p{Script=Greek}/gu, languages: "el grc" },
  { letters: /\p{Script=Thai}/gu, languages: "th" },
  { letters: /\p{Script=Devanagari}/gu, languages: "hi mr ne sa" },
] as const satisfies readonly { letters: RegExp; languages: string; isRightToLeft?: true }[];
/** Letters that are too few to tell. */
export const LEAST = 5;
const MOSTLY = 0.7;

/** The writing system of nearly all letters of a text, where it is not Latin. */
function scriptOf(text: string) {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(({ letters }) => {
    const own = text.match(letters)?.length ?? 0;
    return own >= LEAST && own > all * MOSTLY;
  });
}

/** True for a text that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const script = scriptOf(text);
  return script !== undefined && "isRightToLeft" in script;
}

/** The text of an element, without parts in another language and parts that are not read. */
const unmarkedText = (element: Element) => textWithout("[lang], script, style, template, noscript", element);

/** Small words that are frequent in a language. Those of two languages count for neither. */
const SMALL_WORDS = {
  fr: "au aux avec cette ces dans de des du elle est et il ils la le les leur mais nous ou où par pas pour que qui sa se ses sont sous sur un une vous votre",
  en: "an and are as at be been by for from has have he his if in into is it its no of our she that the their they this to was we which will with you your",
  es: "al como con de del el en es esta está están este hay la las le los más muy no para pero por que se son su sus también todos todas un una usted y",
  de: "an auch auf aus bei das dass dem den der des die ein eine es für hat haben ihnen im in ist mit nach nicht oder sich sie sind und uns von was wenn werden wie wir zu",
  nl: "aan als bij dat de deze die dit door een en er haar heeft het hij hun ik in is je maar met mijn naar niet nog of om onder ons onze ook op over te tot uit uw van voor was wat we wij wordt worden zich zij zijn",
  it: "alla alle anche che con da dei del della delle di e è gli ha hanno il in la le lo nel nella non per più questa questo se si sono un una",
};
type Known = keyof typeof SMALL_WORDS;

const LANGUAGES = Object.keys(SMALL_WORDS) as Known[];
/** A small word to its only language. */
const LANGUAGE_OF_WORD = new Map<string, Known>();
for (const language of LANGUAGES)
  for (const word of SMALL_WORDS[language].split(" "))
    if (LANGUAGES.every((other) => other === language || !SMALL_WORDS[other].split(" ").includes(word)))
      LANGUAGE_OF_WORD.set(word, language);

export function isKnown(language: string): boolean {
  return Object.hasOwn(SMALL_WORDS, language);
}

/** How many words that tell languages from one another a text holds of each. */
function tallyOf(text: string) {
  const tally = { fr: 0, en: 0, es: 0, de: 0, nl: 0, it: 0 };
  for (const word of wordsOf(text)) {
    const language = LANGUAGE_OF_WORD.get(word);
    if (language) tally[language] += 1;
  }
  return tally;
}

/** The « e » of « ingénieur(e)s » or « entrepreneur·e » is not a word: it would be Italian. */
const wordsOf = (text: string) => text.toLowerCase().match(/(?<!\p{L}[()·]?)\p{L}+/gu) ?? [];

function shareOf(language: Known, text: string): number {
  return tallyOf(text)[language] / Math.max(wordsOf(text).length, 1);
}

/** What stands in the place of a text: it is in no language, and has words of several. */
const FILLER = /\blorem ipsum\b|\bdolor sit amet\b|\bconsecte?tu?er adipiscing\b/i;

/** The language of a text too short to be sure by number alone. */
function languageOfShort(text: string, least: number): Known | undefined {
  if (FILLER.test(text)) return undefined;
  const tally = tallyOf(text);
  const [language, ...others] = LANGUAGES.filter((each) => tally[each] > 0);
  const isDense = language && others.length === 0 && tally[language] >= least;
  return isDense && shareOf(language, text) >= DENSE ? language : undefined;
}

/** How many times more words than of any other language make one sure. */
const SURE = 6;

/** The language that a text is beyond doubt in, or undefined. `least` small words are asked for, and next to none of the others'. */
function languageOf(text: string, least: number): Known | undefined {
  if (FILLER.test(text)) return undefined;
  const tally = tallyOf(text);
  const [first, second] = [...LANGUAGES].sort((a, b) => tally[b] - tally[a]);
  if (!first || !second || tally[first] < least || tally[first] <= SURE * tally[second]) return undefined;
  return first;
}

/** True where each text of a body says its language, or a part around it. */
export function hasLanguages(body: HTMLElement): boolean {
  if (body.lang !== "") return true;
  return (
    ownTexts(body).length === 0 &&
    [...body.children].every((part) => part.matches("[lang]:not([lang=''])") || readTextOf(part) === "")
  );
}

const readTextOf = (part: Element) => (part.matches("script, style, template, noscript") ? "" : textOf(part));
