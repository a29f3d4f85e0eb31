import { suggestion } from "../../base/nearest";
import { readPage } from "../../definition/check";
import type { AnyPage } from "../../definition/definePage";
import { partOf } from "../../definition/options";
import type { TextFile } from "../../base/node/textFile";
import { editFrontMatter } from "../files/editFrontMatter";
import { pageNamed, type SiteFiles } from "../../site/siteFiles";
import { UserError } from "../userError";
import { FileError } from "../../base/node/userError";
import { isOwnFile, writeFile } from "./fixFile";

export interface Rewritten {
  readonly page: TextFile;
  /** How many blocks were written otherwise. */
  readonly count: number;
}

/** Refuses a name that no block of the pages has. */
export function checkRewrite(name: string, pages: readonly AnyPage[]): void {
  const known = [...new Set(pages.flatMap(({ blocks }) => Object.values(blocks).flatMap(namesOf)))];
  if (known.includes(name)) return;
  throw new UserError("unknownRewrite", { name, known: known.join(", "), ...suggestion(name, known) });
}

function namesOf({ rewrites }: AnyPage["blocks"][string]): string[] {
  return Object.keys(rewrites);
}

/**
 * Writes a page's blocks otherwise, each as its definition says, in the page's file; the rest of the file stays byte
 * for byte. A file with an error is left alone. Throws a `FileError` for one that has something to rewrite, and cannot have it.
 */
export function rewriteFile(page: TextFile, name: string, site: SiteFiles, cwd: string): Rewritten {
  const unchanged = { page, count: 0 };
  const definition = pageNamed(page, site);
  const value = definition && readPage(page.source, definition, { file: page.file }).value;
  if (page.issue || !value) return unchanged;
  const content = value as Readonly<Record<string, object>>;
  const rewritten = Object.entries(definition.blocks).flatMap(([key, { rewrites }]) => {
    const rewrite = Object.hasOwn(rewrites, name) ? rewrites[name] : undefined;
    const part = partOf(definition, key, content);
    const other = part && rewrite?.(part as never);
    const own = definition.only[key];
    return other === undefined ? [] : [[key, own === undefined ? other : other[own]] as const];
  });
  if (rewritten.length === 0) return unchanged;
  if (!isOwnFile(page, cwd)) throw new FileError("rewriteElsewhere", page.file, "");
  const source = editFrontMatter(page, (values) => ({ ...values, ...Object.fromEntries(rewritten) }));
  if (source === undefined) return unchanged;
  writeFile(page, source, cwd);
  return { page: { ...page, source }, count: rewritten.length };
}
