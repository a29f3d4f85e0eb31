import type { Language } from "../../../content/sentences";
import { visible } from "../../../files/codeFrame";
import type { Paint } from "../../report/paint";
import { SEVERITIES } from "../../report/severities";
import type { Fault } from "../faults";
import { type Outcome, totalsOf } from "../outcome";
import { statesIn, WORDS } from "../words";

const INDENT = " ".repeat(4);

/** What an audit came to, for a person before a terminal: page by page, then in sum. */
export function textReport(outcome: Outcome, paint: Paint, language: Language): string {
  const pages = outcome.pages
    .filter(({ faults }) => faults.length > 0)
    .map(({ name, faults }) => {
      const lines = faults.map((fault) => faultText(fault, paint, language));
      return `${visible(name)}\n${lines.join("\n")}\n\n`;
    });
  const unread = outcome.unread.map(({ issues }) => {
    const lines = issues.map(({ file, line, column, message, rule }) => {
      return `${visible(file)}:${line}:${column}  ${paint.red(SEVERITIES[language].error)}  ${visible(message)}  ${paint.dim(`[${rule}]`)}\n`;
    });
    return `${lines.join("")}\n`;
  });
  const failures = outcome.failures.map(({ page, message }) => {
    return `${visible(page)}\n${INDENT}${paint.red(visible(message))}\n\n`;
  });
  return [...pages, ...unread, ...failures, `${summary(outcome, language)}\n`].join("");
}

/** Severity, what is wrong, then where: the criterion, the states, the line of the file or else the element. */
function faultText(fault: Fault, paint: Paint, language: Language): string {
  const words = WORDS[language];
  const colour = fault.severity === "error" ? paint.red : paint.yellow;
  const criteria = fault.rgaa.length > 0 ? `${words.criterion} ${fault.rgaa.join(", ")}` : "";
  const { source } = fault;
  const details = [
    [criteria, statesIn(language, fault)].filter(Boolean).join(" · "),
    source ? `${visible(source.file)}:${source.line}:${source.column}` : "",
    visible(fault.selector),
  ].filter(Boolean);
  return [
    `  ${colour(SEVERITIES[language][fault.severity])}  ${visible(fault.message)}  ${paint.dim(`[${fault.rule}]`)}`,
    ...details.map((line) => `${INDENT}${paint.dim(line)}`),
  ].join("\n");
}

/** "2 pages auditées, 412 vérifications : 3 fautes, 1 faute déjà connue" */
export function summary(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const { checks, nodes, faults, undecided, frames } = totalsOf(outcome);
  const { unread, failures, known, gone, most } = outcome;
  const found = [
    words.faults(faults) + (most > 0 ? ` (${words.tolerated(most)})` : ""),
    known > 0 && words.known(known),
    undecided > 0 && words.undecided(undecided),
    frames > 0 && words.frames(frames),
    unread.length > 0 && words.unread(unread.length),
    failures.length > 0 && words.failures(failures.length),
  ];
  const done = [words.pages(outcome.pages.length), words.checks(checks), words.nodes(nodes)];
  const colon = language === "fr" ? " :" : ":";
  const line = `${done.join(", ")}${colon} ${found.filter(Boolean).join(", ")}`;
  return gone.length > 0 ? `${line}\n${words.gone(gone.length)}` : line;
}
