import type { Language } from "@dsfr-blocks/base/message";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import { isSeq, parseDocument, type YAMLMap } from "yaml";
import { getCriterionTitle, listTests } from "../../criteria";
import type { AuditedPage, Outcome } from "../../outcome";
import { LABELS, TEMPLATE_LABELS } from "../../sentences/reports";
import { extractText, formatQuote } from "../quote";
import {
  type Answer,
  coversPage,
  type Entry,
  isBlank,
  isCriterionAnswer,
  parseAnswers,
  selectAnswers,
  type Verdict,
} from "./answers";
import { isCurrent } from "./contents";
import { createGrid } from "./grid";
import { closeQuestions } from "./questions";

/** Entry to add to the file of answers. */
interface OpenEntry {
  /** Lines of the comment, which say what to look at. */
  readonly comment: readonly string[];
  /** Criterion or question that the entry is about. */
  readonly keys: Readonly<Record<string, string>>;
  readonly pages: readonly AuditedPage[];
}

/**
 * Adds an entry to the file of answers for each criterion that is still NT, for each NC that no answer explains, and for each
 * review item that is not closed. Changes no entry of the file, and adds none for what the file already has an entry to fill in.
 * Pages whose audit was interrupted are left out. Returns the new text, and the number of added entries.
 *
 * @param text Text of the file. If undefined, the file does not exist yet.
 */
export function addOpenEntries(
  text: string | undefined,
  { pages, answers }: Pick<Outcome, "pages" | "answers">,
  language: Language,
): { readonly text: string; readonly count: number } {
  const { head } = TEMPLATE_LABELS[language];
  const document = parseDocument(text ?? `${head.map((line) => `# ${line}\n`).join("")}\nanswers: []\n`, {
    schema: "failsafe",
  });
  const list = document.get("answers");
  if (!isSeq(list)) return { text: text ?? "", count: 0 };
  const complete = pages.filter(({ audit }) => audit.untried.length === 0);
  const blanks = (parseAnswers(text ?? "").entries ?? []).filter(
    (entry): entry is Entry => isRecord(entry) && isBlank(entry as Entry),
  );
  const entries = listOpenEntries({ pages: complete, answers }, language).flatMap((entry): OpenEntry[] => {
    const isListed = (name: string) =>
      blanks.some(
        (blank) =>
          Object.entries(entry.keys).every(([key, value]) => blank[key] === value) && coversPage(blank, name),
      );
    const missing = entry.pages.filter(({ name }) => !isListed(name));
    return missing.length > 0 ? [{ ...entry, pages: missing }] : [];
  });
  if (entries.length > 0) list.flow = false;
  for (const entry of entries) {
    const node = createNode(entry, pages);
    node.spaceBefore = list.items.length > 0;
    list.items.push(node);
  }
  return { text: document.toString({ lineWidth: 0 }), count: entries.length };
}

/** Returns the entries that are open, in the order of the RGAA: each criterion, then its review items. */
function listOpenEntries(outcome: Pick<Outcome, "pages" | "answers">, language: Language): OpenEntry[] {
  const questions = groupBy(listQuestions(outcome, language), ({ criterion }) => criterion);
  return [
    ...createGrid(outcome).rows.flatMap(({ criterion, verdicts }) => [
      ...listCriterionEntries(criterion, verdicts, outcome, language),
      ...(questions.get(criterion) ?? []),
    ]),
    ...(questions.get(undefined) ?? []),
  ];
}

/** Returns the entries about a criterion: one for the pages where it is NT, and one for those where no answer explains its NC. */
function listCriterionEntries(
  criterion: string,
  verdicts: readonly Verdict[],
  { pages, answers }: Pick<Outcome, "pages" | "answers">,
  language: Language,
): OpenEntry[] {
  const labels = TEMPLATE_LABELS[language];
  const isExplained = (page: AuditedPage) =>
    selectAnswers(criterion, page.name, answers, (each) => isCurrent(each, page)).some(
      ({ verdict, comment }) => verdict === "NC" && comment !== undefined,
    );
  const untested = pages.filter((_, index) => verdicts[index] === "NT");
  const unexplained = pages.filter((page, index) => verdicts[index] === "NC" && !isExplained(page));
  return [unexplained, untested]
    .filter((group) => group.length > 0)
    .map((group) => {
      const findings = group
        .flatMap((page) => [...page.findings, ...page.known])
        .filter(({ rgaa }) => rgaa.includes(criterion));
      const expired = answers.filter(isCriterionAnswer).filter((each) => each.criterion === criterion);
      return {
        comment: [
          labels.criterion(criterion, getCriterionTitle(criterion, language), listTests(criterion)),
          ...[...groupBy(findings, ({ title }) => title)].map(([title, { length }]) =>
            labels.found(title, LABELS[language].times(length)),
          ),
          ...formatExpired(expired, group, language),
        ],
        keys: { criterion },
        pages: group,
      };
    });
}

/** Returns a line for each of some answers that has expired on one of some pages. */
function formatExpired(
  answers: readonly Answer[],
  pages: readonly AuditedPage[],
  language: Language,
): string[] {
  return answers
    .filter((each) => pages.some((page) => coversPage(each, page.name) && !isCurrent(each, page)))
    .map((each) => {
      const { date, who, comment } = each;
      const verdict = isCriterionAnswer(each) ? [each.test, each.verdict] : [];
      return TEMPLATE_LABELS[language].expired([...verdict, date, who, comment].filter(Boolean).join(", "));
    });
}

/** Returns the entries about review items that are open. A review item about an element that pages share has one entry. */
function listQuestions(outcome: Pick<Outcome, "pages" | "answers">, language: Language) {
  const items = closeQuestions(outcome).pages.flatMap((page) =>
    page.reviews.map((review) => ({ page, review })),
  );
  const groups = groupBy(items, ({ review: { rule, selector, html } }) =>
    JSON.stringify([rule, selector, html]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { rule, selector, html, message, rgaa } = first.review;
    const text = extractText(html);
    const pages = group.map(({ page }) => page);
    const answers = outcome.answers.filter(
      (each) => !isCriterionAnswer(each) && each.question === rule && each.selector === selector,
    );
    return {
      criterion: rgaa[0],
      comment: [
        message,
        ...(message.includes(text) ? [] : [formatQuote(text, language)]),
        ...formatExpired(answers, pages, language),
      ],
      keys: { question: rule, selector },
      pages,
    };
  });
}

/** Creates the YAML of an entry, with its comment and the keys that a person fills in. */
function createNode({ comment, keys, pages }: OpenEntry, all: readonly AuditedPage[]): YAMLMap {
  const names = pages.map(({ name }) => JSON.stringify(name));
  const lines = [
    ...Object.entries(keys).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    ...(names.length === all.length
      ? []
      : names.length === 1
        ? [`page: ${names[0]}`]
        : ["page:", ...names.map((name) => `  - ${name}`)]),
    ...(Object.hasOwn(keys, "question") ? [] : ['verdict: ""']),
    'comment: ""',
  ];
  const node = parseDocument(lines.join("\n"), { schema: "failsafe" }).contents as YAMLMap;
  node.commentBefore = comment.map((line) => ` ${line.replace(/\s+/g, " ")}`).join("\n");
  return node;
}
