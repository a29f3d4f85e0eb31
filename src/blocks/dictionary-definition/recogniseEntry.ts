import { dropStart, isBlank, getText, collapseSpaces } from "@dsfr-blocks/content/markdown/text";
import type { BlockNode, InlineNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import { markGrammar, startsWithCategory } from "./markGrammar";

/** A recognised dictionary entry. */
export interface RecognisedEntry {
  /** Title above the entry, if the entry is in the text. */
  readonly title: readonly InlineNode[];
  /** The defined word, if the author wrote it before its pronunciation. */
  readonly term?: string;
  /** Pronunciation, with its brackets or slashes: `[əiʒ]`. */
  readonly phonetic: string;
  /** Line after the pronunciation: grammatical categories, etymology, first sense. */
  readonly grammar: readonly InlineNode[];
  readonly senses?: readonly MarkdownTree[];
  /** Nodes after the senses. */
  readonly rest: MarkdownTree;
}

/**
 * Recognises a dictionary entry: a pronunciation in brackets or slashes, at the beginning of the title or of the text. Returns
 * undefined if neither the title nor the text begins an entry: the author wrote an ordinary text.
 */
export function recogniseEntry(
  title: readonly InlineNode[],
  desc: MarkdownTree,
): RecognisedEntry | undefined {
  const titleHead = recogniseHead(title);
  if (titleHead) return { title: [], ...titleHead, ...recogniseSenses(desc) };
  const [first, ...rest] = desc;
  const textHead = first?.type === "paragraph" ? recogniseHead(first.children) : undefined;
  return textHead && { title, ...textHead, ...recogniseSenses(rest) };
}

const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}·.'’-]{0,30}`;
// a pronunciation, alone or after up to three words and their punctuation: « [sil] », « /sil/ », « CIL, [sil] – »
const HEAD = new RegExp(
  String.raw`^\s*(?:((?:${WORD}\s+){0,2}${WORD})(?:\s*[,:–—-])?\s+)?(\[[^\][\n]{1,60}\]|/[^/\n]{1,60}/)[\s,;:–—-]*`,
  "u",
);

/** Matches a pronunciation in the phonetic alphabet (IPA), which does not begin with a capital: « [tjɛʁ ljø] ». */
const PHONETIC_LETTERS = /^.(?!\s*\p{Lu}).*(?:[\u0250-\u02FFðŋθβχãẽõ]|\p{M})/u;
/** Matches a pronunciation in ordinary letters, « [sil] », but not « [À compléter] » or the checkbox « [x] ». */
const ORDINARY_LETTERS = /^.\s?\p{Ll}{2,}\s?.$/u;

/**
 * Recognises the pronunciation at the beginning of a line, and the word before the pronunciation, if any. Returns undefined if
 * the line does not begin an entry.
 */
function recogniseHead(
  line: readonly InlineNode[],
): Pick<RecognisedEntry, "term" | "phonetic" | "grammar"> | undefined {
  const [head = "", term = "", phonetic = ""] = HEAD.exec(getText(line)) ?? [];
  const after = head === "" ? undefined : dropStart(line, head.length);
  if (!after) return undefined;
  const sounds = phonetic.normalize("NFC");
  const isPhonetic = PHONETIC_LETTERS.test(sounds);
  const isAlone = isPhonetic && term === "" && isBlank(after);
  // not an entry: « [siklə tʁwa] CM1 et CM2 », because the text after the pronunciation is not grammar
  if (!isAlone && !startsWithCategory(getText(after))) return undefined;
  if (!isPhonetic && !ORDINARY_LETTERS.test(sounds)) return undefined;
  return { ...(term !== "" && { term }), phonetic, grammar: markGrammar(after) };
}

/** Recognises the senses: a numbered list from 1 at the beginning of the nodes. */
function recogniseSenses(blocks: MarkdownTree): Pick<RecognisedEntry, "senses" | "rest"> {
  const [list, ...rest] = blocks.filter((block) => block.type !== "paragraph" || !isBlank(block.children));
  if (list?.type !== "list" || !list.ordered || list.start !== 1) return { rest: blocks };
  return { senses: list.items.map(({ children }): readonly BlockNode[] => children), rest };
}

/*
 * The word that the title of the block asks about is recognised in these forms:
 *
 * | recognised                                        | not recognised                                   |
 * |---------------------------------------------------|--------------------------------------------------|
 * | an acronym at the beginning: `EIG, kézako ?`      | `2026, année de la donnée`; `LE RELAIS, KÉZAKO ?`|
 * | up to three words, a comma or a colon, a question | `Relais, guides et passeurs`; `Alors, kézako ?`  |
 *
 * `QUESTION` lists the questions, which can only be about a word.
 */

/** Recognises the word that a title asks about, without its article. Returns undefined if the title asks about no word. */
export function recogniseTerm(title: readonly InlineNode[]): string | undefined {
  const text = getText(title).trim();
  const question = QUESTION.exec(text);
  return (ACRONYM.exec(text) ?? (question && TERM.exec(collapseSpaces(text.slice(0, question.index)))))?.[1];
}

const QUESTION =
  /(?<=[\s,:–—-])(?:k[ée]zako|qu[ée]saco|qu['’]est[- ]ce(?: que c['’]est(?: que [çc]a)?)?|(?:c['’]est )?quoi|[çc]a veut dire quoi|que veut dire ce (?:mot|sigle)|de quoi (?:parle[- ]t[- ]on|s['’]agit[- ]il)|d[ée]finition)(?: au juste| exactement)?[\s\u00A0\u202F]?[?!.]{0,3}$/i;
const ACRONYM = /^(\d?\p{Lu}[\p{Lu}\d]{1,11})(?![\p{L}\p{N}]|\s+\p{Lu}{2})/u;
/** Words with which no term begins, such as « alors » in « Alors, kézako ? ». */
const NOT_A_TERM =
  "ah|alors|attention|au|bienvenue|bon|bonjour|bref|d[ée]finition|donc|en|et|lexique|mais|non|ok|oui";
const TERM = new RegExp(
  String.raw`^(?!(?:${NOT_A_TERM})(?!\p{L}))(?:l['’]|(?:les?|la|une?|des) )?((?=[^,:]*\p{L})(?:${WORD} ){0,2}${WORD}) ?[,:]$`,
  "iu",
);

/**
 * Whether two lines contain the same words, whatever their case and punctuation. The title of an entry often repeats the title
 * of its block.
 */
export function haveSameWords(line: readonly InlineNode[], title: readonly InlineNode[]): boolean {
  const getWords = (inlines: readonly InlineNode[]) =>
    getText(inlines)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return getWords(line) !== "" && getWords(line) === getWords(title);
}
