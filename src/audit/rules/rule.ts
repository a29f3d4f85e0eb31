import type { Language } from "../../content/sentences";

/** What a rule's answer depends on. A rule that needs the `page` alone is asked once, in the first scheme. */
export type Needs = "page" | "scheme" | "width" | "state";

/** `review`: a person has to look; it is counted apart and fails nothing. */
export type Severity = "error" | "warning" | "review";

/** A rule as its table holds it; each language says what is wrong, then how to fix it. */
export interface Row extends Readonly<Record<Language, readonly [title: string, help: string]>> {
  readonly severity: Severity;
  /** Criteria of RGAA 4.1.2; none for what only WCAG 2.2 or good practice asks. */
  readonly rgaa: readonly string[];
  /** `page` where nothing is said. */
  readonly needs?: Needs;
  /** Asked of whole pages only. */
  readonly whole?: true;
  /** Asked only of what this library renders. */
  readonly own?: true;
}

type Words = readonly [title: string, help: string];

/** What a law or a standard forbids. */
export function error(rgaa: readonly string[], fr: Words, en: Words): Row {
  return { severity: "error", rgaa, fr, en };
}

/** What good practice advises against. */
export function warning(rgaa: readonly string[], fr: Words, en: Words): Row {
  return { severity: "warning", rgaa, fr, en };
}

/** What takes a person to judge. */
export function review(rgaa: readonly string[], fr: Words, en: Words): Row {
  return { severity: "review", rgaa, fr, en };
}
