import { isRecord } from "@dsfr-blocks/base/isRecord";
import { LineCounter, parseDocument } from "yaml";
import { CRITERIA, listTests } from "../../criteria";
import { getCriterion } from "../../rule/getCriterion";
import { AuditError } from "../../sentences/errors";

/** Verdicts of an RGAA audit on a criterion of a page: conforming, not conforming, not applicable, not tested. */
export const VERDICTS = ["C", "NC", "NA", "NT"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Keys that every answer of a person may have. */
interface SignedAnswer {
  /** Name of the page, or names of the pages. If undefined, the answer applies to all pages. */
  readonly page?: string | readonly string[];
  readonly comment?: string;
  readonly date?: string;
  readonly who?: string;
  /**
   * Checksums of what the answer covers, separated by spaces: one for each page of the answer, as the page was at the time of
   * the answer. The audit adds these checksums.
   */
  readonly content?: string;
}

/** A person's answer to a criterion, or to one of its tests. */
export interface CriterionAnswer extends SignedAnswer {
  readonly criterion: string;
  /** Number of the test, such as "1.1.1". If undefined, the answer is to the whole criterion. */
  readonly test?: string;
  readonly verdict: Verdict;
  /** Content of the page under derogation for disproportionate burden, with the reason. The verdict is about the rest. */
  readonly derogation?: string;
}

/** A person's answer to a question, which closes it. A question is a review item: a rule, and an element. */
export interface QuestionAnswer extends SignedAnswer {
  /** Name of the rule that asks the question. */
  readonly question: string;
  readonly selector: string;
  readonly comment: string;
}

export type Answer = CriterionAnswer | QuestionAnswer;

/** Entry of the file of answers, as written. An entry with an empty verdict or an empty comment is still to be answered. */
export type Entry = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Keys of every entry; keys of an entry about a criterion or a test; keys of an entry about a question. */
const COMMON_KEYS = ["page", "comment", "date", "who", "content"];
const CRITERION_KEYS = ["criterion", "test", "verdict", "derogation", ...COMMON_KEYS];
const QUESTION_KEYS = ["question", "selector", ...COMMON_KEYS];

/**
 * Reads the list `answers` of a file of answers, such as `rgaa.yaml`, without the entries that are still to be answered.
 *
 * @throws {AuditError} If the YAML, the list or one of its entries is not valid. The message contains `path`, and the line, or the
 * number of the entry, from 1, with the invalid key.
 */
export function readAnswers(text: string, path: string): readonly Answer[] {
  const createError = (answerNumber: number, key: string) =>
    new AuditError("wrongAnswers", { path, answerNumber: String(answerNumber), key });
  const { entries, error } = parseAnswers(text);
  if (error) throw new AuditError("answersNotYaml", { path, ...error });
  if (!entries) throw createError(0, "answers");
  for (const [index, entry] of entries.entries()) {
    const key = findInvalidKey(entry);
    if (key !== undefined) throw createError(index + 1, key);
  }
  return (entries as readonly Entry[]).filter((entry) => !isBlank(entry)).map(createAnswer);
}

/**
 * Returns the entries of the list `answers`, which may not be valid, if the text has such a list; or the first error of the YAML,
 * with its line, from 1.
 */
export function parseAnswers(text: string): {
  readonly entries?: readonly unknown[];
  readonly error?: Readonly<Record<"line" | "problem", string>>;
} {
  const lines = new LineCounter();
  // all values are text: 1.10 is not a number
  const document = parseDocument(text, { schema: "failsafe", prettyErrors: false, lineCounter: lines });
  // a file with several documents, such as a Markdown page, is YAML, but no file of answers
  const error = document.errors.find(({ code }) => code !== "MULTIPLE_DOCS");
  if (error)
    return { error: { line: String(lines.linePos(error.pos[0]).line), problem: `${error.message}.` } };
  const list = (document.toJS() as { answers?: unknown } | null)?.answers;
  return Array.isArray(list) ? { entries: list } : {};
}

/** Returns the first key of an entry that is unknown, missing or not valid; undefined if the entry is valid. */
function findInvalidKey(entry: unknown): string | undefined {
  if (!isRecord(entry)) return "criterion";
  const { page, ...texts } = entry;
  const isQuestion = Object.hasOwn(entry, "question");
  const keys = isQuestion ? QUESTION_KEYS : CRITERION_KEYS;
  const invalidEntry = Object.entries(texts).find(
    ([key, value]) => typeof value !== "string" || !keys.includes(key),
  );
  if (invalidEntry) return invalidEntry[0];
  const names: unknown[] = Array.isArray(page) ? page : [page ?? "all"];
  if (names.length === 0 || names.some((name) => typeof name !== "string" || name === "")) return "page";
  const { question, selector, comment, criterion, test, verdict } = texts as Readonly<Record<string, string>>;
  if (isQuestion) {
    if (!question) return "question";
    return selector ? undefined : "selector";
  }
  if (test !== undefined) {
    const about = getCriterion(test);
    if (!listTests(about).includes(test)) return "test";
    if ((criterion ?? about) !== about) return "criterion";
  } else if (!Object.hasOwn(CRITERIA, criterion ?? "")) return "criterion";
  const isAnswered = verdict || comment || texts["derogation"];
  return isAnswered && !VERDICTS.some((each) => each === verdict) ? "verdict" : undefined;
}

/** Whether an entry is still to be answered. Such entries are those of `--write-answers`. */
export function isBlank(entry: Entry): boolean {
  const key = Object.hasOwn(entry, "question") ? "comment" : "verdict";
  return !entry[key];
}

function createAnswer(entry: Entry): Answer {
  const filled = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== ""));
  const { test } = filled;
  return (typeof test === "string"
    ? { ...filled, criterion: getCriterion(test) }
    : filled) as unknown as Answer;
}

/** Whether an answer is signed: it has `who`, `date` and a reason. Only a signed answer overrides a finding. */
export function isSigned({ who, date, comment, derogation }: CriterionAnswer): boolean {
  return [who, date, comment ?? derogation].every((each) => each?.trim());
}

/** Whether an answer applies to a page. */
export function coversPage({ page }: Pick<Answer, "page">, name: string): boolean {
  return page === undefined || [page].flat().includes(name);
}

export const isCriterionAnswer = (answer: Answer): answer is CriterionAnswer => "criterion" in answer;

/**
 * Returns the answers to a criterion and to its tests that apply to a page, of those for which `isCurrent` returns true: first
 * the answers for some pages, then those for all pages. If an answer to the whole criterion names the page, the answers for all
 * pages do not apply.
 */
export function selectAnswers(
  criterion: string,
  page: string,
  answers: readonly Answer[],
  isCurrent: (answer: CriterionAnswer) => boolean = () => true,
): CriterionAnswer[] {
  const applicable = answers
    .filter(isCriterionAnswer)
    .filter((each) => each.criterion === criterion && coversPage(each, page) && isCurrent(each));
  const own = applicable.filter((each) => each.page !== undefined);
  if (own.some(({ test }) => test === undefined)) return own;
  return [...own, ...applicable.filter((each) => each.page === undefined)];
}

/**
 * Returns the verdict of several, according to the RGAA: not conforming if one of them is, otherwise conforming if one of them
 * is, otherwise not applicable. So it is for a criterion's tests on a page, and for a site's pages on a criterion.
 */
export function mergeVerdicts(verdicts: readonly Verdict[]): Verdict {
  return (["NC", "C"] as const).find((each) => verdicts.includes(each)) ?? "NA";
}
