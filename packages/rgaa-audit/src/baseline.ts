import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Finding } from "./finding";

/**
 * Finding of a baseline: a page, a rule, and the selector of an element that fails the rule, in any scheme and at any width.
 */
export interface KnownFinding {
  readonly page: string;
  readonly rule: string;
  readonly selector: string;
}

/**
 * Returns the lines of a baseline about a page, with the page's current name. Selects the lines with exactly this name. If no
 * line has this name, selects the lines whose name differs only by its first folders (`a.html`, `site/a.html`) or by its port.
 */
export function selectLines(page: string, baseline: readonly KnownFinding[]): KnownFinding[] {
  const exact = baseline.filter((line) => line.page === page);
  const lines = exact.length > 0 ? exact : baseline.filter((line) => isSamePage(line.page, page));
  return lines.map((line) => ({ ...line, page }));
}

function isSamePage(a: string, b: string): boolean {
  if (URL.canParse(a) && URL.canParse(b)) return removePort(a) === removePort(b);
  const [short = [], long = []] = [a, b].map(splitPath).sort((x, y) => x.length - y.length);
  return short.length > 0 && short.every((step, index) => step === long[long.length - short.length + index]);
}

function removePort(address: string): string {
  const url = new URL(address);
  url.port = "";
  return url.href;
}

function splitPath(path: string): string[] {
  return path.split("/").filter((step) => step !== "" && step !== "." && step !== "..");
}

/**
 * Compares findings with the lines of a baseline. Returns `fresh`, the findings that match no line; `known`, the findings that
 * match a line; and `gone`, the lines that match no finding. A line matches at most one element. Lines and elements are matched
 * in three rounds. The first round compares whole selectors. The second round ignores positions (`:nth-child(3)`), so that a
 * paragraph inserted above an element does not make the finding new. The third round also ignores the unnamed boxes (`div`,
 * `span`, `section`) around the element.
 */
export function compareWithBaseline(findings: readonly Finding[], baseline: readonly KnownFinding[]) {
  const unmatched = new Set(baseline);
  const findingsByKey = new Map(findings.map((finding) => [createKey(finding), finding]));
  const matchedKeys = new Set<string>();
  for (const getKey of [createKey, createKeyWithoutPositions, createKeyWithoutBoxes]) {
    const linesByKey = groupBy([...unmatched], getKey);
    for (const [key, finding] of findingsByKey) {
      const line = matchedKeys.has(key) ? undefined : linesByKey.get(getKey(finding))?.shift();
      if (!line) continue;
      matchedKeys.add(key);
      unmatched.delete(line);
    }
  }
  const isKnown = (finding: Finding) => matchedKeys.has(createKey(finding));
  return {
    fresh: findings.filter((finding) => !isKnown(finding)),
    known: findings.filter(isKnown),
    gone: [...unmatched],
  };
}

/** Keys of a line of a baseline. */
export const LINE_KEYS = ["page", "rule", "selector"] as const;

/** Returns findings as the JSON lines of a baseline file, without duplicates. */
export function formatLines(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ page, rule, selector }) => JSON.stringify({ page, rule, selector })))];
}

function createKey({ page, rule, selector }: KnownFinding): string {
  return JSON.stringify([page, rule, selector]);
}

function createKeyWithoutPositions({ page, rule, selector }: KnownFinding): string {
  return createKey({ page, rule, selector: selector.replace(/:nth-[a-z-]+\([^)]*\)/g, "") });
}

/**
 * Returns the key of a finding without positions, and without ancestors that are a `div`, `span` or `section` without an id.
 */
function createKeyWithoutBoxes({ page, rule, selector }: KnownFinding): string {
  const steps = selector.replace(/:nth-[a-z-]+\([^)]*\)/g, "").split(" > ");
  const namedSteps = steps.filter(
    (step, index) => index === steps.length - 1 || !/^(?:div|span|section)$/.test(step),
  );
  return createKey({ page, rule, selector: namedSteps.join(" > ") });
}
