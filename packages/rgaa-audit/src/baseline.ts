import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Finding } from "./finding";

/** A finding that a site already knows: its element, whatever the scheme and width. */
export interface KnownFinding {
  readonly page: string;
  readonly rule: string;
  readonly selector: string;
}

/**
 * The lines of a baseline that speak of a page, under its name now: it may have been named from another folder
 * (`a.html`, `site/a.html`), or served at another port. Those of the very name come first.
 */
export function linesFor(page: string, baseline: readonly KnownFinding[]): KnownFinding[] {
  const exact = baseline.filter((known) => known.page === page);
  const lines = exact.length > 0 ? exact : baseline.filter((known) => isSamePage(known.page, page));
  return lines.map((known) => ({ ...known, page }));
}

function isSamePage(a: string, b: string): boolean {
  if (URL.canParse(a) && URL.canParse(b)) return withoutPort(a) === withoutPort(b);
  const [short = [], long = []] = [a, b].map(stepsOf).sort((x, y) => x.length - y.length);
  return short.length > 0 && short.every((step, index) => step === long[long.length - short.length + index]);
}

function withoutPort(address: string): string {
  const url = new URL(address);
  url.port = "";
  return url.href;
}

function stepsOf(path: string): string[] {
  return path.split("/").filter((step) => step !== "" && step !== "." && step !== "..");
}

/**
 * Parts findings into fresh ones and known ones; `gone` are lines of which nothing was found. Each line of the baseline stands for one element: the one of
 * that very selector, or else one whose selector differs by its positions alone (`:nth-child(3)`), so that a
 * paragraph put in above makes no finding new; or else by boxes without a name put around it.
 */
export function compare(findings: readonly Finding[], baseline: readonly KnownFinding[]) {
  const left = new Set(baseline);
  const elements = new Map(findings.map((finding) => [keyOf(finding), finding]));
  const matched = new Set<string>();
  for (const nameOf of [keyOf, withoutPositions, withoutBoxes]) {
    const byName = groupBy([...left], nameOf);
    for (const [key, element] of elements) {
      const known = matched.has(key) ? undefined : byName.get(nameOf(element))?.shift();
      if (!known) continue;
      matched.add(key);
      left.delete(known);
    }
  }
  const isKnown = (finding: Finding) => matched.has(keyOf(finding));
  return {
    fresh: findings.filter((finding) => !isKnown(finding)),
    known: findings.filter(isKnown),
    gone: [...left],
  };
}

/** The keys of a line. */
export const KEYS = ["page", "rule", "selector"] as const;

/** The lines that stand for findings, each once. */
export function linesOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ page, rule, selector }) => JSON.stringify({ page, rule, selector })))];
}

function keyOf({ page, rule, selector }: KnownFinding): string {
  return JSON.stringify([page, rule, selector]);
}

function withoutPositions({ page, rule, selector }: KnownFinding): string {
  return keyOf({ page, rule, selector: selector.replace(/:nth-[a-z-]+\([^)]*\)/g, "") });
}

/** Ids and what is inside them stay; the boxes that only group are left out. */
function withoutBoxes({ page, rule, selector }: KnownFinding): string {
  const steps = selector.replace(/:nth-[a-z-]+\([^)]*\)/g, "").split(" > ");
  const named = steps.filter(
    (step, index) => index === steps.length - 1 || !/^(?:div|span|section)$/.test(step),
  );
  return keyOf({ page, rule, selector: named.join(" > ") });
}
