import type { Language } from "@dsfr-blocks/base/message";
import { toPrintable } from "@dsfr-blocks/base/codeFrame";
import { type Outcome, computeTotals, listPathsWithoutFile } from "../outcome";
import { formatShard } from "../shard";
import { LABELS } from "../sentences/reports";
import { listUntested } from "./rgaa/conformity";
import { createGrid } from "./rgaa/grid";

/** Returns the summary of an audit: "2 pages auditées, 412 vérifications : 3 fautes, 1 faute déjà connue". */
export function formatSummary(outcome: Outcome, language: Language): string {
  const labels = LABELS[language];
  const totals = computeTotals(outcome);
  const { gone, shard } = outcome;
  const optionalTotals = ["known", "reviews", "frames", "unwalked", "unread", "cut", "failures"] as const;
  const results = [
    labels.findings(totals.findings),
    ...optionalTotals.flatMap((each) => (totals[each] > 0 ? labels[each](totals[each]) : [])),
  ];
  const counts = [
    labels.pages(outcome.pages.length),
    labels.checks(totals.checks),
    labels.nodes(totals.nodes),
  ];
  const shardPrefix = shard.count > 1 ? `${labels.shard(formatShard(shard))}${labels.colon} ` : "";
  const line = `${shardPrefix}${counts.join(", ")}${labels.colon} ${results.join(", ")}`;
  const { changes, pages } = outcome;
  const withoutFile = listPathsWithoutFile(pages);
  const untested = shard.count > 1 || pages.length === 0 ? [] : listUntested(createGrid(outcome));
  return [
    line,
    ...(withoutFile.length > 0 ? [labels.withoutFile(withoutFile.length, formatFirst(withoutFile))] : []),
    ...(gone.length > 0 ? [labels.gone(gone.length)] : []),
    ...(changes ? [labels.changes(changes.fresh.size, changes.gone.length, changes.same.size)] : []),
    ...(untested.length > 0 ? [labels.untested(untested.length)] : []),
  ].join("\n");
}

/** Maximum number of paths that the summary names. */
const MAX_PATHS = 10;

/** Returns paths as text, such as "/devenir, /faq, /postuler…". */
function formatFirst(paths: readonly string[]): string {
  return paths.slice(0, MAX_PATHS).map(toPrintable).join(", ") + (paths.length > MAX_PATHS ? "…" : "");
}
