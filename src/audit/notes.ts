import type { Language } from "../content/sentences";
import type { Finding, PageAudit, Scheme } from "./finding";
import type { Answer } from "./page";
import type { LocatedFault } from "./page/fault";
import { messageOf, ruleOf } from "./rules";

/** How the page is shown. */
export interface State {
  readonly scheme: Scheme;
  /** Of the viewport, in CSS pixels. */
  readonly width: number;
}

/** What a visit finds, as it goes. */
export interface Notes {
  /** Writes down what the page said in a state, when it was asked so many of our rules. */
  add(state: State, rules: number, answer: Answer): void;
  /** All of it, and how many frames were not looked into. */
  audit(frames: number): PageAudit;
}

/** An empty note book on a page. */
export function notesOn(page: string, language: Language): Notes {
  const findings = new Map<string, Finding>();
  const count = { checks: 0, nodes: 0, undecided: 0 };
  return {
    add(state, rules, { faults, tested, undecided, axe }) {
      count.checks += rules + (axe?.rules ?? 0);
      count.nodes += tested + (axe?.tested ?? 0);
      count.undecided += undecided.length;
      for (const fault of [...faults, ...(axe?.faults ?? [])]) {
        const finding = findingOf(page, language, state, fault);
        const key = keyOf(finding);
        if (!findings.has(key)) findings.set(key, finding);
      }
    },
    audit: (frames) => ({ page, findings: [...findings.values()], ...count, frames }),
  };
}

function findingOf(page: string, language: Language, { scheme, width }: State, fault: LocatedFault): Finding {
  const { rule, detail, ...place } = fault;
  const { severity = "error", rgaa = [] } = ruleOf(rule) ?? {};
  return { page, scheme, width, rule, severity, rgaa, ...place, message: messageOf(rule, language, detail) };
}

/** The same thing said twice: in each state, but for what no state changes. */
function keyOf({ rule, selector, scheme, width }: Finding): string {
  const needs = ruleOf(rule)?.needs;
  const state = needs === "page" || needs === "state" ? "" : `${needs === "width" ? "" : scheme} ${width}`;
  return JSON.stringify([rule, selector, state]);
}
