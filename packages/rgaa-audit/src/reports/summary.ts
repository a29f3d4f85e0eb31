import type { Language } from "@dsfr-blocks/base/message";
import { type Outcome, totalsOf } from "../outcome";
import { shardName } from "../shard";
import { WORDS } from "../sentences/reports";

/** "2 pages auditées, 412 vérifications : 3 fautes, 1 faute déjà connue" */
export function summary(outcome: Outcome, language: Language): string {
  const words = WORDS[language];
  const totals = totalsOf(outcome);
  const { gone, shard } = outcome;
  const others = ["known", "reviews", "frames", "unwalked", "unread", "cut", "failures"] as const;
  const found = [
    words.findings(totals.findings),
    ...others.flatMap((each) => (totals[each] > 0 ? words[each](totals[each]) : [])),
  ];
  const done = [words.pages(outcome.pages.length), words.checks(totals.checks), words.nodes(totals.nodes)];
  const part = shard.of > 1 ? `${words.shard(shardName(shard))}${words.colon} ` : "";
  const line = `${part}${done.join(", ")}${words.colon} ${found.join(", ")}`;
  const { changes } = outcome;
  return [
    line,
    ...(gone.length > 0 ? [words.gone(gone.length)] : []),
    ...(changes ? [words.changes(changes.fresh.size, changes.gone.length, changes.same.size)] : []),
  ].join("\n");
}
