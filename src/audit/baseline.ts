import { groupBy } from "./groupBy";
import type { Violation } from "./violation";

/** A violation that a site already knows of. Neither schemes nor widths: what is known is the element. */
export interface KnownViolation {
  readonly page: string;
  readonly rule: string;
  readonly selector: string;
}

export interface Compared {
  /** The violations that the baseline does not hold. */
  readonly fresh: readonly Violation[];
  readonly known: readonly Violation[];
  /** What the baseline holds and was not found. */
  readonly gone: readonly KnownViolation[];
}

/**
 * Parts violations into new ones and known ones. Each line of the baseline stands for one element: the one of
 * that very selector, or else one whose selector differs by its positions alone (`:nth-child(3)`), so that a
 * paragraph put in above makes no violation new.
 */
export function compare(violations: readonly Violation[], baseline: readonly KnownViolation[]): Compared {
  const left = new Set(baseline);
  const elements = new Map(violations.map((violation) => [keyOf(violation), violation]));
  const matched = new Set<string>();
  for (const nameOf of [keyOf, looseKeyOf]) {
    const byName = groupBy([...left], nameOf);
    for (const [key, element] of elements) {
      const known = matched.has(key) ? undefined : byName.get(nameOf(element))?.shift();
      if (!known) continue;
      matched.add(key);
      left.delete(known);
    }
  }
  const isKnown = (violation: Violation) => matched.has(keyOf(violation));
  return {
    fresh: violations.filter((violation) => !isKnown(violation)),
    known: violations.filter(isKnown),
    gone: [...left],
  };
}

/** A file that a version control shows well: one line a violation, sorted. */
export function writeBaseline(violations: readonly Violation[]): string {
  const lines = [...new Map(violations.map((violation) => [keyOf(violation), violation])).values()]
    .map(({ page, rule, selector }) => JSON.stringify({ page, rule, selector }))
    .sort();
  return lines.length === 0
    ? '{ "version": 1, "known": [] }\n'
    : `{ "version": 1, "known": [\n${lines.join(",\n")}\n] }\n`;
}

/** Undefined for what is no such file. */
export function readBaseline(text: string): KnownViolation[] | undefined {
  try {
    const file = JSON.parse(text) as { version?: unknown; known?: unknown } | null;
    if (file?.version !== 1 || !Array.isArray(file.known)) return undefined;
    const known: readonly unknown[] = file.known;
    return known.every(isLine) ? [...known] : undefined;
  } catch {
    return undefined;
  }
}

function isLine(value: unknown): value is KnownViolation {
  if (typeof value !== "object" || value === null) return false;
  const { page, rule, selector } = value as Record<string, unknown>;
  return [page, rule, selector].every((each) => typeof each === "string");
}

function keyOf({ page, rule, selector }: KnownViolation): string {
  return JSON.stringify([page, rule, selector]);
}

function looseKeyOf({ page, rule, selector }: KnownViolation): string {
  return keyOf({ page, rule, selector: selector.replace(/:nth-[a-z-]+\([^)]*\)/g, "") });
}
