import { getTextWithout } from "./dom";
import type { Reading } from "./readings";

/** Minimum numbers of small words that make the language of a page, and the language of a passage, certain. */
const [PAGE_WORDS, PASSAGE_WORDS] = [12, 4];
/**
 * Lower minimum numbers for a short page, such as a title and a line, and for a short passage. These numbers apply only if at
 * least `DENSE_SHARE` of all words are small words, and no small word belongs to another language.
 */
const [SHORT_PAGE_WORDS, SHORT_PASSAGE_WORDS, DENSE_SHARE] = [4, 3, 0.3];
/**
 * Minimum share of small words among all words, for a page whose declared language is not in `SMALL_WORDS`. Such a language may
 * contain some of the same words by chance.
 */
const FOREIGN_SHARE = 0.15;

/** Selector of the elements that contain a passage of text. */
export const PASSAGES =
  "p, li, dd, dt, td, th, caption, figcaption, blockquote, h1, h2, h3, h4, h5, h6, summary, legend, label";

/** Selector of the elements whose text direction is checked. */
export const DIRECTIONAL = `${PASSAGES}, [dir]`;

/** Whether the `dir` of an element has a valid value. */
export const hasValidDirection = (element: Element) =>
  /^(?:ltr|rtl|auto)$/i.test((element.getAttribute("dir") ?? "").trim());

/**
 * Returns the declared and the actual language of a page, as `fr → en`, if the two languages differ; otherwise undefined. If
 * the languages differ, the rules for passages report nothing, because every passage would repeat the same finding.
 */
export const findWrongPageLanguage: Reading<string | undefined> = (document) => {
  const declared = getPrimaryTag(document.documentElement.lang);
  const actual = detectPageLanguage(document, declared);
  return actual && actual !== declared ? `${declared} → ${actual}` : undefined;
};

function detectPageLanguage(document: Document, declared: string): KnownLanguage | undefined {
  const text = getUnmarkedText(document.body);
  if (isKnownLanguage(declared)) {
    const whole = `${document.title} ${text}`;
    return detectLanguage(text, PAGE_WORDS) ?? detectShortTextLanguage(whole, SHORT_PAGE_WORDS);
  }
  if (!isLanguageCode(declared)) return undefined;
  const actual = detectLanguage(text, PAGE_WORDS);
  return actual && computeShare(actual, text) >= FOREIGN_SHARE ? actual : undefined;
}

/**
 * Returns the declared and the probable language of a page with few words, as `fr → en`, if the two languages differ; otherwise
 * undefined. The page must have at least two small words of one language, and almost no small word of any other language,
 * including the declared language. On a page that is not short, the small words must also be frequent.
 */
export const findDoubtfulPageLanguage: Reading<string | undefined> = (document) => {
  const declared = getPrimaryTag(document.documentElement.lang);
  const text = `${document.title} ${getUnmarkedText(document.body)}`;
  if (!isLanguageCode(declared)) return undefined;
  const actual = detectLanguage(text, 2);
  if (actual === undefined || actual === declared) return undefined;
  const isShort = splitWords(text).length <= SHORT_PAGE_LENGTH;
  return isShort || computeShare(actual, text) >= FOREIGN_SHARE ? `${declared} → ${actual}` : undefined;
};

/** Maximum number of words of a short page. */
const SHORT_PAGE_LENGTH = 40;

/**
 * Whether a code of two or three letters names a language. The codes `mul`, `und` and `zxx` do not: they mean several
 * languages, an unknown language and no language.
 */
const isLanguageCode = (declared: string) => /^(?!mul|und|zxx)[a-z]{2,3}$/.test(declared);

const getPrimaryTag = (lang: string) => lang.trim().toLowerCase().split("-")[0] ?? "";

/** Returns the language that the nearest `lang` attribute declares for an element; "" if no such attribute exists. */
export function getDeclaredLanguage(element: Element): string {
  return getPrimaryTag(element.closest("[lang]")?.getAttribute("lang") ?? "");
}

/**
 * Returns the language of a section if this language is certain; otherwise undefined. Ignores descendants with their own
 * `lang`.
 */
export function detectSectionLanguage(element: Element): KnownLanguage | undefined {
  const text = getUnmarkedText(element);
  return detectLanguage(text, PASSAGE_WORDS) ?? detectShortTextLanguage(text, SHORT_PASSAGE_WORDS);
}

/**
 * Returns the language of a passage if this language is certain; otherwise undefined. The writing system decides first. The
 * words decide only if the small words of the declared language are known.
 */
export function detectPassageLanguage(text: string, declared: string): string | undefined {
  const actual = isKnownLanguage(declared) ? detectLanguage(text, PASSAGE_WORDS) : undefined;
  const languages = detectScript(text)?.languages.split(" ");
  return languages && !languages.includes(declared) ? languages[0] : actual;
}

/** Writing systems, with the languages that use each system. */
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
/** Minimum number of letters that identify a writing system. */
export const MIN_SCRIPT_LETTERS = 5;
const DOMINANT_SHARE = 0.7;

/**
 * Returns the non-Latin writing system of most letters of a text. Returns undefined if most letters do not belong to one of
 * these writing systems, or if there are fewer than `MIN_SCRIPT_LETTERS` of them.
 */
function detectScript(text: string) {
  const total = text.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(({ letters }) => {
    const count = text.match(letters)?.length ?? 0;
    return count >= MIN_SCRIPT_LETTERS && count > total * DOMINANT_SHARE;
  });
}

/** Whether a text is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const script = detectScript(text);
  return script !== undefined && "isRightToLeft" in script;
}

const NOT_RENDERED = "script, style, template, noscript";
/** Selector of the parts that are not written in the language of the page: code, and names that are not to be translated. */
const CODE = "pre, code, kbd, samp, var, textarea, [translate=no]";

/** Returns the text of an element, without descendants with their own `lang` and without code. */
export const getUnmarkedText = (element: Element) =>
  getTextWithout(`[lang], ${NOT_RENDERED}, ${CODE}`, element);

/** Frequent small words of each language. A word that two languages share counts for neither language. */
const SMALL_WORDS = {
  fr: "au aux avec cette ces dans de des du elle est et il ils la le les leur mais nous ou où par pas pour que qui sa se ses sont sous sur un une vous votre",
  en: "an and are as at be been by for from has have he his if in into is it its no of our she that the their they this to was we which will with you your",
  es: "al como con de del el en es esta está están este hay la las le los más muy no para pero por que se son su sus también todos todas un una usted y",
  de: "an auch auf aus bei das dass dem den der des die ein eine es für hat haben ihnen im in ist mit nach nicht oder sich sie sind und uns von was wenn werden wie wir zu",
  nl: "aan als bij dat de deze die dit door een en er haar heeft het hij hun ik in is je maar met mijn naar niet nog of om onder ons onze ook op over te tot uit uw van voor was wat we wij wordt worden zich zij zijn",
  it: "alla alle anche che con da dei del della delle di e è gli ha hanno il in la le lo nel nella non per più questa questo se si sono un una",
};
type KnownLanguage = keyof typeof SMALL_WORDS;

const LANGUAGES = Object.keys(SMALL_WORDS) as KnownLanguage[];
/** Language of each small word that belongs to only one language. */
const LANGUAGE_OF_WORD = new Map<string, KnownLanguage>();
for (const language of LANGUAGES)
  for (const word of SMALL_WORDS[language].split(" "))
    if (LANGUAGES.every((other) => other === language || !SMALL_WORDS[other].split(" ").includes(word)))
      LANGUAGE_OF_WORD.set(word, language);

export function isKnownLanguage(language: string): boolean {
  return Object.hasOwn(SMALL_WORDS, language);
}

/** Counts the small words of each language in a text. */
function countSmallWords(text: string) {
  const tally = { fr: 0, en: 0, es: 0, de: 0, nl: 0, it: 0 };
  for (const word of splitWords(text)) {
    const language = LANGUAGE_OF_WORD.get(word);
    if (language) tally[language] += 1;
  }
  return tally;
}

/**
 * Splits a text into words. Ignores the final « e » of « ingénieur(e)s » or « entrepreneur·e », which would count as an Italian
 * word.
 */
const splitWords = (text: string) => text.toLowerCase().match(/(?<!\p{L}[()·]?)\p{L}+/gu) ?? [];

function computeShare(language: KnownLanguage, text: string): number {
  return countSmallWords(text)[language] / Math.max(splitWords(text).length, 1);
}

/** Matches placeholder text, which contains words of several languages, but is written in no language. */
const FILLER = /\blorem ipsum\b|\bdolor sit amet\b|\bconsecte?tu?er adipiscing\b/i;

/**
 * Returns the language of a short text if its small words are frequent enough and all belong to this language; otherwise
 * undefined.
 */
function detectShortTextLanguage(text: string, minWordCount: number): KnownLanguage | undefined {
  if (FILLER.test(text)) return undefined;
  const tally = countSmallWords(text);
  const [language, ...otherLanguages] = LANGUAGES.filter((each) => tally[each] > 0);
  const isDense = language && otherLanguages.length === 0 && tally[language] >= minWordCount;
  return isDense && computeShare(language, text) >= DENSE_SHARE ? language : undefined;
}

/**
 * Ratio above which the first language of a text is certain: the number of its small words divided by the number of small words
 * of the second language.
 */
const CERTAIN_RATIO = 6;

/**
 * Returns the language of a text if this language is certain; otherwise undefined. The text must have at least `minWordCount`
 * small words of this language, and almost no small words of any other language.
 */
function detectLanguage(text: string, minWordCount: number): KnownLanguage | undefined {
  if (FILLER.test(text)) return undefined;
  const tally = countSmallWords(text);
  const [first, second] = [...LANGUAGES].sort((a, b) => tally[b] - tally[a]);
  if (!first || !second || tally[first] < minWordCount || tally[first] <= CERTAIN_RATIO * tally[second])
    return undefined;
  return first;
}

/** Whether all text of a body has a declared language, on the body itself or on an element around the text. */
export const declaresLanguages = (body: HTMLElement): boolean =>
  body.lang !== "" || getTextWithout(`[lang]:not([lang=""]), ${NOT_RENDERED}`, body) === "";
