import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import { readPage } from "dsfr-blocks/internal";
import { pageNamed, type SiteFiles } from "../../site/siteFiles";

export interface Renamed {
  readonly source: string;
  /** How many keys have their present name. */
  readonly count: number;
  /** Where keys keep their former name, since another would change what the file says. */
  readonly left: readonly number[];
}

/** Writes the present names of the keys of a page's file that have former ones; or none, where that would change what it says. */
export function renameKeys({ file, source }: TextFile, site: SiteFiles): Renamed {
  const page = pageNamed({ file, source }, site);
  if (!page) return { source, count: 0, left: [] };
  const before = readPage(source, page, { file });
  const fixes = before.issues.flatMap(({ rule, fix }) => (rule === "renamed-key" && fix ? [fix] : []));
  // a map that an alias repeats is found twice
  const places = new Map(fixes.map((fix) => [fix.offset, fix]));
  const start = source.startsWith("\uFEFF") ? 1 : 0;
  let renamed = source;
  for (const { offset, length, text } of [...places.values()].sort((a, b) => b.offset - a.offset))
    renamed = renamed.slice(0, start + offset) + text + renamed.slice(start + offset + length);
  const isSame = said(before, true) === said(readPage(renamed, page, { file }), false);
  return isSame
    ? { source: renamed, count: places.size, left: [] }
    : { source, count: 0, left: [...places.keys()] };
}

/** All that a file says, and nothing of its places. */
function said({ value, texts, issues }: ReturnType<typeof readPage>, isBefore: boolean): string {
  const others = issues.filter(({ rule, fix }) => !(isBefore && rule === "renamed-key" && fix));
  return JSON.stringify([
    value,
    texts.map((text) => [text.path, text.value]),
    others.map(({ rule, path, message }) => [rule, path, message]),
  ]);
}
