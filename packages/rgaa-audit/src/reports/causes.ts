import { collectCriteria } from "../finding";
import type { AuditedPage } from "../outcome";
import { groupBy } from "@dsfr-blocks/base/groupBy";
import { rankHindrance } from "./hindrances";
import { extractText } from "./quote";

/**
 * Groups the findings of all pages by rule, and sorts the rules: errors first, then by how much the rule's findings hinder
 * people, then by the number of elements, then by the number of pages.
 */
export function findHeaviestCauses(pages: readonly AuditedPage[]) {
  const entries = pages.flatMap((page) => page.findings.map((finding) => ({ page, finding })));
  return [...groupBy(entries, ({ finding }) => finding.rule)]
    .map(([rule, group]) => ({
      rule,
      title: group[0]?.finding.title ?? rule,
      help: group[0]?.finding.help ?? "",
      rgaa: collectCriteria(group.map(({ finding }) => finding)),
      isError: group.some(({ finding }) => finding.severity === "error"),
      elements: group.length,
      /** Pages on which the rule reports elements, from the most elements to the fewest. */
      pages: sortBySize(group, ({ page }) => page).map(([page]) => page),
      /** Most frequent text of the elements that the rule reports. "" if no element has text. */
      example:
        sortBySize(group, ({ finding }) => extractText(finding.html)).find(([text]) => text)?.[0] ?? "",
    }))
    .sort(
      (a, b) =>
        Number(b.isError) - Number(a.isError) ||
        rankHindrance(a) - rankHindrance(b) ||
        b.elements - a.elements ||
        b.pages.length - a.pages.length,
    );
}

function sortBySize<T, Key>(items: readonly T[], getKey: (item: T) => Key): [Key, T[]][] {
  return [...groupBy(items, getKey)].sort(([, a], [, b]) => b.length - a.length);
}
