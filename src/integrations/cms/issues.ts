import type { Issue } from "../../content/issue";
import type { Path } from "../../content/validate";
import { type CheckOptions, checkPage } from "../../pages/candidates/checkPage";
import { candidatesSchema } from "../../pages/candidates/schema";
import { type Entry, withoutGaps } from "./entry";
import { frontMatterOf } from "./frontMatter";
import { CANDIDATES_WORDING } from "./labels";

/** An issue, and the field of the form that it belongs to. */
export interface FieldIssue extends Pick<Issue, "severity" | "rule" | "message"> {
  readonly path: Path;
  /** As the form calls it, from the top: « Étapes › Étape 2 › Titre de l’étape ». */
  readonly field: string;
}

export type FieldCheckOptions = Omit<CheckOptions, "file">;

/**
 * The issues that `check` would have with an entry, were it saved as it stands, in the order of the
 * form. Never throws on what an author typed.
 */
export function issuesOf(entry: Entry, options: FieldCheckOptions = {}): FieldIssue[] {
  const { source, paths } = frontMatterOf(withoutGaps(entry, candidatesSchema) as Entry);
  return checkPage(source, options).issues.map(({ line, severity, rule, message }) => {
    const path = paths[line] ?? [];
    return { severity, rule, message, path, field: fieldName(path) };
  });
}

/** What the form calls the field at a path; the page whole has no name of its own. */
export function fieldName(path: Path): string {
  let known = "";
  const names = path.map((step) => {
    known = typeof step === "number" ? `${known}[]` : known === "" ? step : `${known}.${step}`;
    const label = CANDIDATES_WORDING[known]?.label;
    return typeof step === "number" ? `${label ?? "Élément"} ${step + 1}` : (label ?? step);
  });
  return names.join(" › ");
}
