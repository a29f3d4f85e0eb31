import { compareWithBaseline, type KnownFinding, selectLines } from "./baseline";
import { type AuditedPage, type Failure, type Outcome, createOutcome } from "./outcome";
import type { Blob } from "./reports/blob";
import { AuditError, formatAuditMessage } from "./sentences/errors";
import { selectShardIndexes, formatShard, WHOLE_AUDIT } from "./shard";

/** Report to merge, with the path of its file. */
export type BlobFile = Blob & { readonly path: string };

/**
 * Merges the reports of shards into the outcome of the whole audit. The pages of a shard without a report become failures.
 *
 * @throws {AuditError} If a report belongs to another audit, or if two reports belong to the same shard.
 */
export function mergeBlobs(files: readonly [BlobFile, ...BlobFile[]]): Blob {
  const [{ language, outcome: first, path }, ...otherFiles] = files;
  for (const otherFile of otherFiles)
    if (createAuditKey(otherFile) !== createAuditKey(files[0]))
      throw new AuditError("otherBlob", { path: otherFile.path, first: path });
  const filesByShard = new Map<number, BlobFile>();
  for (const file of files) {
    const { shard } = file.outcome;
    const duplicate = filesByShard.get(shard.index);
    if (duplicate)
      throw new AuditError("twiceBlob", {
        path: file.path,
        first: duplicate.path,
        shard: formatShard(shard),
      });
    filesByShard.set(shard.index, file);
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
    outcome: createOutcome(results, {
      ...first,
      unread: [...unread.values()],
      versions,
      today,
      shard: WHOLE_AUDIT,
    }),
  };

  function createMissingFailures(): Failure[] {
    const { shard, subjects } = first;
    return Array.from({ length: shard.count }, (_, index) => ({ index: index + 1, count: shard.count }))
      .filter(({ index }) => !filesByShard.has(index))
      .flatMap((each) => {
        const message = formatAuditMessage(language, "shardMissing", { shard: formatShard(each) });
        return selectShardIndexes(subjects, each).map((index) => ({
          index,
          page: subjects[index] ?? "",
          message,
        }));
      });
  }
}

/** Returns a key that is the same for all shards of one audit. */
function createAuditKey({ language, outcome: { tool, schemes, widths, subjects, shard } }: Blob): string {
  return JSON.stringify([language, tool, schemes, widths, subjects, shard.count]);
}

function joinDistinct(values: readonly string[]): string {
  return [...new Set(values)].join(", ");
}

/** Compares all findings of an outcome with a baseline, which replaces any earlier baseline. Returns the new outcome. */
export function applyBaseline(outcome: Outcome, baseline: readonly KnownFinding[]): Outcome {
  const pages = outcome.pages.map((page): AuditedPage => {
    const { fresh, known, gone } = compareWithBaseline(
      [...page.findings, ...page.known],
      selectLines(page.name, baseline),
    );
    return { ...page, findings: fresh, known, gone };
  });
  return createOutcome([...pages, ...outcome.failures], outcome);
}
