import { collectCriteria, type Finding } from "../finding";
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
      /** Pages on which the rule reports elements, in the order of the audit. */
      pages: [...new Set(group.map(({ page }) => page))],
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

/**
 * Returns the pages of each reported element, in the order of the audit, by the key of `getElementKey`. An element of a header
 * or a footer is on several pages.
 */
export function findElementPages(
  pages: readonly AuditedPage[],
  kind: "findings" | "reviews",
): ReadonlyMap<string, readonly AuditedPage[]> {
  const entries = pages.flatMap((page) =>
    page[kind].map((finding) => ({ page, key: getElementKey(finding) })),
  );
  return new Map(
    [...groupBy(entries, ({ key }) => key)].map(([key, group]) => [
      key,
      [...new Set(group.map(({ page }) => page))],
    ]),
  );
}

/** Returns a key that is the same for the same finding about an element that several pages share. */
export const getElementKey = (finding: Finding): string =>
  JSON.stringify([finding.rule, getGeneralSelector(finding), finding.html, finding.detail]);

/**
 * Returns the selector of a finding without positions, and without ids that contain digits. Positions and such ids differ
 * between pages that share the same markup.
 */
export function getGeneralSelector({ selector }: Pick<Finding, "selector">): string {
  return selector.replace(/:nth-[a-z-]+\([^)]*\)/g, "").replace(/#[^ >]*\d[^ >]*/g, "#…");
}
