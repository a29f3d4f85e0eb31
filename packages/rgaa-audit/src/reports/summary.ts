import type { Language } from "@dsfr-blocks/base/message";
import { type Outcome, computeTotals } from "../outcome";
import { formatShard } from "../shard";
import { LABELS } from "../sentences/reports";

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
  const { changes } = outcome;
  return [
    line,
    ...(gone.length > 0 ? [labels.gone(gone.length)] : []),
    ...(changes ? [labels.changes(changes.fresh.size, changes.gone.length, changes.same.size)] : []),
  ].join("\n");
}
