import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Language } from "@dsfr-blocks/base/message";
import type { Outcome } from "../outcome";
import { LABELS } from "../sentences/reports";

/** Pages that were not audited, or not completely, for the same reason. */
export interface FailureGroup {
  /** Name of the page, or the number of pages if the group has several pages. */
  readonly title: string;
  readonly message: string;
  readonly pages: readonly string[];
}

/** Groups failures by message, so that a reason such as Ctrl-C appears only once for hundreds of pages. */
export function groupFailures({ failures, pages }: Outcome, language: Language): FailureGroup[] {
  const interrupted = new Set(
    pages.filter(({ audit }) => audit.untried.length > 0).map(({ index }) => index),
  );
  const labels = LABELS[language];
  const getKey = ({ index, message }: Outcome["failures"][number]) => `${interrupted.has(index)} ${message}`;
  return [...groupBy(failures, getKey).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const count = interrupted.has(first.index) ? labels.cut : labels.failures;
    const title = group.length === 1 ? first.page : count(group.length);
    return [{ title, message: first.message, pages: group.map(({ page }) => page) }];
  });
}
