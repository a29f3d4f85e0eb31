import { suggestion } from "../../base/nearest";
import { readPage } from "../../definition/check";
import type { AnyBlock } from "../../definition/defineBlock";
import type { AnyPage } from "../../definition/definePage";
import { type BlockInstance, everyBlock, instancesIn, isOneKey } from "../../definition/instances";
import { putIn } from "../../base/putIn";
import type { YamlValues } from "../../content/yaml/edit";
import type { TextFile } from "../../base/node/textFile";
import { editFrontMatter } from "../files/editFrontMatter";
import { pageNamed, type SiteFiles } from "../../site/siteFiles";
import { UserError } from "../userError";
import { FileError } from "../../base/node/userError";
import { isOwnFile, writeFile } from "./fixFile";

type Content = Readonly<Record<string, unknown>>;

export interface Rewritten {
  readonly page: TextFile;
  /** How many blocks were written otherwise. */
  readonly count: number;
}

/** Refuses a name that no block of the pages has. */
export function checkRewrite(name: string, pages: readonly AnyPage[]): void {
  const known = [
    ...new Set(pages.flatMap(everyBlock<AnyBlock>).flatMap(({ rewrites }) => Object.keys(rewrites))),
  ];
  if (known.includes(name)) return;
  throw new UserError("unknownRewrite", { name, known: known.join(", "), ...suggestion(name, known) });
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
  const content = value as Content;
  const rewritten = instancesIn<AnyBlock>(definition, content).flatMap((instance) => {
    const { rewrites } = instance.block;
    const rewrite = Object.hasOwn(rewrites, name) ? rewrites[name] : undefined;
    const other = rewrite?.(instance.content as never) as Content | undefined;
    return other === undefined ? [] : [{ ...instance, content: other }];
  });
  if (rewritten.length === 0) return unchanged;
  if (!isOwnFile(page, cwd)) throw new FileError("rewriteElsewhere", page.file, "");
  const source = editFrontMatter(page, (values) =>
    rewritten.reduce((all, each) => putIn(all, each.path, writtenAs(each, definition)) as YamlValues, values),
  );
  if (source === undefined) return unchanged;
  writeFile(page, source, cwd);
  return { page: { ...page, source }, count: rewritten.length };
}

/** What the page's file holds for a block: its content, after its word in a list; or the one key of it. */
function writtenAs({ path, beside, content }: BlockInstance<AnyBlock>, { only }: AnyPage): unknown {
  const [key = ""] = path;
  return isOneKey({ only }, path) ? content[only[key] ?? ""] : { ...beside, ...content };
}
