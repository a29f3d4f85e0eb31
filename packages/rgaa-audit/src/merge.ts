import { compare, type KnownFinding, linesFor } from "./baseline";
import { type AuditedPage, type Failure, type Outcome, outcomeOf } from "./outcome";
import type { Blob } from "./reports/blob";
import { AuditError, auditMessage } from "./sentences/errors";
import { placesOf, shardName, WHOLE } from "./shard";

/** A report for `merge`, and the file that it was read from. */
export type BlobFile = Blob & { readonly path: string };

/**
 * One outcome of all shards: that of the audit that was shared among them. Pages of a shard without a report are failures.
 * Throws an `AuditError` for shards of another audit, and for one that is there twice.
 */
export function merged(files: readonly [BlobFile, ...BlobFile[]]): Blob {
  const [{ language, outcome: first, path }, ...others] = files;
  for (const other of others)
    if (auditOf(other) !== auditOf(files[0]))
      throw new AuditError("otherBlob", { path: other.path, first: path });
  const byShard = new Map<number, BlobFile>();
  for (const file of files) {
    const { shard } = file.outcome;
    const same = byShard.get(shard.at);
    if (same)
      throw new AuditError("twiceBlob", { path: file.path, first: same.path, shard: shardName(shard) });
    byShard.set(shard.at, file);
  }
  const outcomes = files.map(({ outcome }) => outcome);
  const unread = new Map(outcomes.flatMap((each) => each.unread.map((one) => [one.file, one])));
  const results = [...outcomes.flatMap(({ pages, failures }) => [...pages, ...failures]), ...missing()];
  const versions = {
    browser: distinct(outcomes.map((each) => each.versions.browser)),
    axe: distinct(outcomes.map((each) => each.versions.axe)),
  };
  const today = new Date(Math.max(...outcomes.map((each) => each.today.getTime())));
  return {
    language,
    outcome: outcomeOf(results, { ...first, unread: [...unread.values()], versions, today, shard: WHOLE }),
  };

  function missing(): Failure[] {
    const { shard, subjects } = first;
    return Array.from({ length: shard.of }, (_, index) => ({ at: index + 1, of: shard.of }))
      .filter(({ at }) => !byShard.has(at))
      .flatMap((each) => {
        const message = auditMessage(language, "shardMissing", { shard: shardName(each) });
        return placesOf(subjects, each).map((place) => ({ place, page: subjects[place] ?? "", message }));
      });
  }
}

/** What all shards of one audit have in common. */
function auditOf({ language, outcome: { tool, schemes, widths, subjects, shard } }: Blob): string {
  return JSON.stringify([language, tool, schemes, widths, subjects, shard.of]);
}

function distinct(values: readonly string[]): string {
  return [...new Set(values)].join(", ");
}

/** The same outcome with another baseline. */
export function comparedWith(outcome: Outcome, baseline: readonly KnownFinding[]): Outcome {
  const pages = outcome.pages.map((page): AuditedPage => {
    const { fresh, known, gone } = compare([...page.findings, ...page.known], linesFor(page.name, baseline));
    return { ...page, findings: fresh, known, gone };
  });
  return outcomeOf([...pages, ...outcome.failures], outcome);
}
