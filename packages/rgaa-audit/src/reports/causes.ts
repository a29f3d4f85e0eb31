import { criteriaIn } from "../finding";
import type { AuditedPage } from "../outcome";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { hindranceRank } from "./hindered";
import { wordsIn } from "./quote";

/**
 * Each rule that is broken, wherever it is: errors first, by how far they shut people out; then what is found on most
 * elements, then on most pages.
 */
export function heaviestCauses(pages: readonly AuditedPage[]) {
  const all = pages.flatMap((page) => page.findings.map((finding) => ({ page, finding })));
  return [...groupBy(all, ({ finding }) => finding.rule)]
    .map(([rule, found]) => ({
      rule,
      title: found[0]?.finding.title ?? rule,
      help: found[0]?.finding.help ?? "",
      rgaa: criteriaIn(found.map(({ finding }) => finding)),
      isError: found.some(({ finding }) => finding.severity === "error"),
      elements: found.length,
      /** The page with the most elements first. */
      pages: mostFirst(found, ({ page }) => page).map(([page]) => page),
      /** The words of the element that breaks it most often; "" where none has any. */
      example: mostFirst(found, ({ finding }) => wordsIn(finding.html)).find(([words]) => words)?.[0] ?? "",
    }))
    .sort(
      (a, b) =>
        Number(b.isError) - Number(a.isError) ||
        hindranceRank(a) - hindranceRank(b) ||
        b.elements - a.elements ||
        b.pages.length - a.pages.length,
    );
}

function mostFirst<T, Key>(items: readonly T[], keyOf: (item: T) => Key): [Key, T[]][] {
  return [...groupBy(items, keyOf)].sort(([, a], [, b]) => b.length - a.length);
}
