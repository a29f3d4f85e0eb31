import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Language } from "@dsfr-blocks/base/message";
import type { Outcome } from "../outcome";
import { WORDS } from "../sentences/reports";

/** Pages that were not audited, or only in part, for one cause. */
export interface FailureGroup {
  /** The page, or how many there are. */
  readonly title: string;
  readonly message: string;
  readonly pages: readonly string[];
}

/** Failures as people read them: one cause is told once, such as Ctrl-C before hundreds of pages. */
export function failureGroups({ failures, pages }: Outcome, language: Language): FailureGroup[] {
  const cut = new Set(pages.filter(({ audit }) => audit.untried.length > 0).map(({ place }) => place));
  const words = WORDS[language];
  const keyOf = ({ place, message }: Outcome["failures"][number]) => `${cut.has(place)} ${message}`;
  return [...groupBy(failures, keyOf).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const count = cut.has(first.place) ? words.cut : words.failures;
    const title = group.length === 1 ? first.page : count(group.length);
    return [{ title, message: first.message, pages: group.map(({ page }) => page) }];
  });
}
