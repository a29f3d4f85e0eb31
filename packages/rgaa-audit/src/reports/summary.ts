import type { Language } from "@dsfr-blocks/base/message";
import { type Outcome, totalsOf } from "../outcome";
import { shardName } from "../shard";
import { WORDS } from "../sentences/reports";

/** Returns the summary: "2 pages auditées, 412 vérifications : 3 fautes, 1 faute déjà connue". */
export function summary(outcome: Outcome, language: Language): string {
  const labels = WORDS[language];
  const totals = totalsOf(outcome);
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
  const shardPrefix = shard.of > 1 ? `${labels.shard(shardName(shard))}${labels.colon} ` : "";
  const line = `${shardPrefix}${counts.join(", ")}${labels.colon} ${results.join(", ")}`;
  const { changes } = outcome;
  return [
    line,
    ...(gone.length > 0 ? [labels.gone(gone.length)] : []),
    ...(changes ? [labels.changes(changes.fresh.size, changes.gone.length, changes.same.size)] : []),
  ].join("\n");
}
