import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import { readPage } from "dsfr-blocks/internal";
import { findPageOrOnly, type SiteFiles } from "../../site/siteFiles";

export interface RenameResult {
  readonly source: string;
  /** Number of keys that were renamed. */
  readonly count: number;
  /** Offsets of the keys that keep their former names, since the new names would change the meaning of the file. */
  readonly keptOffsets: readonly number[];
}

/**
 * Renames the former keys of a page file to their current names. Renames no key if the new names would change the meaning
 * of the file.
 */
export function renameKeys({ file, source }: TextFile, site: SiteFiles): RenameResult {
  const page = findPageOrOnly({ file, source }, site);
  if (!page) return { source, count: 0, keptOffsets: [] };
  const reading = readPage(source, page, { file });
  const fixes = reading.issues.flatMap(({ rule, fix }) => (rule === "renamed-key" && fix ? [fix] : []));
  // keyed by offset: a map that a YAML alias repeats is found twice
  const fixesByOffset = new Map(fixes.map((fix) => [fix.offset, fix]));
  const start = source.startsWith("\uFEFF") ? 1 : 0;
  let renamedSource = source;
  for (const { offset, length, text } of [...fixesByOffset.values()].sort((a, b) => b.offset - a.offset))
    renamedSource =
      renamedSource.slice(0, start + offset) + text + renamedSource.slice(start + offset + length);
  const isSame =
    serialiseMeaning(reading, true) === serialiseMeaning(readPage(renamedSource, page, { file }), false);
  return isSame
    ? { source: renamedSource, count: fixesByOffset.size, keptOffsets: [] }
    : { source, count: 0, keptOffsets: [...fixesByOffset.keys()] };
}

/** Serialises the meaning of a file: its values, texts and issues, without their positions. */
function serialiseMeaning(
  { value, texts, issues }: ReturnType<typeof readPage>,
  ignoresRenamedKeys: boolean,
): string {
  const otherIssues = issues.filter(
    ({ rule, fix }) => !(ignoresRenamedKeys && rule === "renamed-key" && fix),
  );
  return JSON.stringify([
    value,
    texts.map((text) => [text.path, text.value]),
    otherIssues.map(({ rule, path, message }) => [rule, path, message]),
  ]);
}
