import { dropStart, isBlank, textOf, withSingleSpaces } from "@dsfr-blocks/content/markdown/text";
import type { Block, Inline, RichText } from "@dsfr-blocks/content/markdown/tree";
import { markGrammar, startsWithCategory } from "./grammar";

/** A dictionary entry. */
export interface DictionaryEntry {
  /** What stands above the entry, when the entry is in the text: the author's own title. */
  readonly title: readonly Inline[];
  /** The word itself, where the author wrote it before its phonetic. */
  readonly term?: string;
  /** With its brackets or strokes: `[əiʒ]`. */
  readonly phonetic: string;
  /** Grammatical categories, etymology, first sense: the line after the phonetic. */
  readonly grammar: readonly Inline[];
  readonly senses?: readonly RichText[];
  /** All that follows. */
  readonly rest: RichText;
}

/**
 * Reads a dictionary entry: a phonetic in brackets at the head of the title or of the text. Undefined
 * when nothing is found, since the author then wrote a notice and not an entry.
 */
export function readEntry(title: readonly Inline[], desc: RichText): DictionaryEntry | undefined {
  const inTitle = readHead(title);
  if (inTitle) return { title: [], ...inTitle, ...readSenses(desc) };
  const [first, ...rest] = desc;
  const inText = first?.type === "paragraph" ? readHead(first.children) : undefined;
  return inText && { title, ...inText, ...readSenses(rest) };
}

const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}·.'’-]{0,30}`;
// « [sil] », « /sil/ », « CIL, [sil] – »: up to three words before, and the punctuation between them.
const HEAD = new RegExp(
  String.raw`^\s*(?:((?:${WORD}\s+){0,2}${WORD})(?:\s*[,:–—-])?\s+)?(\[[^\][\n]{1,60}\]|/[^/\n]{1,60}/)[\s,;:–—-]*`,
  "u",
);

/** In letters of the API, without a capital: « [tjɛʁ ljø] ». */
const IN_LETTERS = /^.(?!\s*\p{Lu}).*(?:[\u0250-\u02FFðŋθβχãẽõ]|\p{M})/u;
/** « [sil] », but not « [À compléter] » or the box « [x] ». */
const IN_PLAIN_LETTERS = /^.\s?\p{Ll}{2,}\s?.$/u;

function readHead(
  line: readonly Inline[],
): Pick<DictionaryEntry, "term" | "phonetic" | "grammar"> | undefined {
  const [head = "", term = "", phonetic = ""] = HEAD.exec(textOf(line)) ?? [];
  const after = head === "" ? undefined : dropStart(line, head.length);
  if (!after) return undefined;
  const sounds = phonetic.normalize("NFC");
  const inLetters = IN_LETTERS.test(sounds);
  // « [siklə tʁwa] CM1 et CM2 »: what follows is not grammar.
  const isAlone = inLetters && term === "" && isBlank(after);
  if (!isAlone && !startsWithCategory(textOf(after))) return undefined;
  if (!inLetters && !IN_PLAIN_LETTERS.test(sounds)) return undefined;
  return { ...(term !== "" && { term }), phonetic, grammar: markGrammar(after) };
}

/** The first numbered list is the senses. */
function readSenses(blocks: RichText): Pick<DictionaryEntry, "senses" | "rest"> {
  const [list, ...rest] = blocks.filter((block) => block.type !== "paragraph" || !isBlank(block.children));
  if (list?.type !== "list" || !list.ordered || list.start !== 1) return { rest: blocks };
  return { senses: list.items.map(({ children }): readonly Block[] => children), rest };
}

/*
 * The word that the block's title asks about, where it has one of these forms:
 *
 * | form                                              | not                                              |
 * |---------------------------------------------------|--------------------------------------------------|
 * | an acronym that begins it: `EIG, kézako ?`        | `2026, année de la donnée`; `LE RELAIS, KÉZAKO ?`|
 * | up to three words, a comma or a colon, a question | `Relais, guides et passeurs`; `Alors, kézako ?`  |
 *
 * The questions are those of QUESTION, about a word and nothing else.
 */

/** The word, without its article. */
export function readTerm(title: readonly Inline[]): string | undefined {
  const text = textOf(title).trim();
  const asked = QUESTION.exec(text);
  return (ACRONYM.exec(text) ?? (asked && WORDS.exec(withSingleSpaces(text.slice(0, asked.index)))))?.[1];
}

const QUESTION =
  /(?<=[\s,:–—-])(?:k[ée]zako|qu[ée]saco|qu['’]est[- ]ce(?: que c['’]est(?: que [çc]a)?)?|(?:c['’]est )?quoi|[çc]a veut dire quoi|que veut dire ce (?:mot|sigle)|de quoi (?:parle[- ]t[- ]on|s['’]agit[- ]il)|d[ée]finition)(?: au juste| exactement)?[\s\u00A0\u202F]?[?!.]{0,3}$/i;
const ACRONYM = /^(\d?\p{Lu}[\p{Lu}\d]{1,11})(?![\p{L}\p{N}]|\s+\p{Lu}{2})/u;
const OTHER =
  "ah|alors|attention|au|bienvenue|bon|bonjour|bref|d[ée]finition|donc|en|et|lexique|mais|non|ok|oui";
const WORDS = new RegExp(
  String.raw`^(?!(?:${OTHER})(?!\p{L}))(?:l['’]|(?:les?|la|une?|des) )?((?=[^,:]*\p{L})(?:${WORD} ){0,2}${WORD}) ?[,:]$`,
  "iu",
);

/** True for two lines of the same words, however they are set: the one above an entry often repeats the block's title. */
export function isRepeated(line: readonly Inline[], title: readonly Inline[]): boolean {
  const words = (of: readonly Inline[]) =>
    textOf(of)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return words(line) !== "" && words(line) === words(title);
}
