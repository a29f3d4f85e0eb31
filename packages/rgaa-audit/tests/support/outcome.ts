import { ruleOf } from "../../src/ruleTable";
import type { AuditedPage, Outcome } from "../../src/outcome";
import { type Occurrence, type Violation, violationsOf } from "../../src/violation";

/** An occurrence such as the engine gives, except what a test says. */
export function foundAs(occurrence: Partial<Occurrence> = {}): Occurrence {
  const { rule = "image-alt" } = occurrence;
  const { title, help, needs = "state" } = ruleOf(rule) ?? {};
  return {
    ...{ title: title?.fr ?? rule, help: help?.fr ?? "", needs },
    page: "page.md",
    scheme: "light",
    width: 1280,
    rule: "image-alt",
    severity: "error",
    rgaa: ["1.1"],
    selector: "main > img",
    message: "L’image n’a pas d’alternative.",
    html: "<img>",
    ...occurrence,
  };
}

export function violation(occurrence: Partial<Occurrence> = {}): Violation {
  const [made] = violationsOf([foundAs(occurrence)]);
  if (!made) throw new Error("one occurrence makes one violation");
  return made;
}

export function auditedPage(
  name: string,
  violations: readonly Violation[] = [],
  more: Partial<AuditedPage> = {},
): AuditedPage {
  const audit = {
    ...{ page: name, checks: 100, nodes: 1000, frames: 0, isWalked: true, kinds: [], content: "" },
  };
  return {
    ...{ name, file: name, audit, violations, reviews: [], pictures: new Map(), redirectedTo: undefined },
    ...more,
  };
}

export function outcome(made: Partial<Outcome> = {}): Outcome {
  return {
    pages: [],
    unread: [],
    failures: [],
    known: 0,
    gone: [],
    schemes: ["light", "dark"],
    widths: [320, 1280],
    most: 0,
    tool: "dsfr-blocks audit",
    versions: { browser: "Chromium 1.2.3", axe: "axe-core 4.5.6" },
    today: new Date("2026-04-14T10:00:00Z"),
    answers: [],
    ...made,
  };
}
