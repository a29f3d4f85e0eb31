import { compare, type KnownFinding, linesFor } from "./baseline";
import { type AuditedPage, type Failure, type Outcome, outcomeOf } from "./outcome";
import type { Blob } from "./reports/blob";
import { AuditError, auditMessage } from "./sentences/errors";
import { placesOf, shardName, WHOLE } from "./shard";

/** Report for `merge`, with the path of its file. */
export type BlobFile = Blob & { readonly path: string };

/**
 * Merges the reports of shards into the outcome of the whole audit. The pages of a shard without a report become failures.
 * Throws an `AuditError` for a report of another audit, and for two reports of the same shard.
 */
export function merged(files: readonly [BlobFile, ...BlobFile[]]): Blob {
  const [{ language, outcome: first, path }, ...otherFiles] = files;
  for (const otherFile of otherFiles)
    if (createAuditKey(otherFile) !== createAuditKey(files[0]))
      throw new AuditError("otherBlob", { path: otherFile.path, first: path });
  const filesByShard = new Map<number, BlobFile>();
  for (const file of files) {
    const { shard } = file.outcome;
    const duplicate = filesByShard.get(shard.at);
    if (duplicate)
      throw new AuditError("twiceBlob", { path: file.path, first: duplicate.path, shard: shardName(shard) });
    filesByShard.set(shard.at, file);
  }
  const outcomes = files.map(({ outcome }) => outcome);
  const unread = new Map(
    outcomes.flatMap((each) => each.unread.map((unreadFile) => [unreadFile.file, unreadFile])),
  );
  const results = [
    ...outcomes.flatMap(({ pages, failures }) => [...pages, ...failures]),
    ...createMissingFailures(),
  ];
  const versions = {
    browser: joinDistinct(outcomes.map((each) => each.versions.browser)),
    axe: joinDistinct(outcomes.map((each) => each.versions.axe)),
  };
  const today = new Date(Math.max(...outcomes.map((each) => each.today.getTime())));
  return {
    language,
    outcome: outcomeOf(results, { ...first, unread: [...unread.values()], versions, today, shard: WHOLE }),
  };

  function createMissingFailures(): Failure[] {
    const { shard, subjects } = first;
    return Array.from({ length: shard.of }, (_, index) => ({ at: index + 1, of: shard.of }))
      .filter(({ at }) => !filesByShard.has(at))
      .flatMap((each) => {
        const message = auditMessage(language, "shardMissing", { shard: shardName(each) });
        return placesOf(subjects, each).map((place) => ({ place, page: subjects[place] ?? "", message }));
      });
  }
}

/** Returns a key that all shards of one audit have in common. */
function createAuditKey({ language, outcome: { tool, schemes, widths, subjects, shard } }: Blob): string {
  return JSON.stringify([language, tool, schemes, widths, subjects, shard.of]);
}

function joinDistinct(values: readonly string[]): string {
  return [...new Set(values)].join(", ");
}

/** Returns the outcome compared with another baseline. */
export function comparedWith(outcome: Outcome, baseline: readonly KnownFinding[]): Outcome {
  const pages = outcome.pages.map((page): AuditedPage => {
    const { fresh, known, gone } = compare([...page.findings, ...page.known], linesFor(page.name, baseline));
    return { ...page, findings: fresh, known, gone };
  });
  return outcomeOf([...pages, ...outcome.failures], outcome);
}
