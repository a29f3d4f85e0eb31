import { resolve } from "node:path";
import { suggestion } from "@dsfr-blocks/base/nearest";
import type { AuthorText } from "@dsfr-blocks/content/read";
import { type BlockInstance, everyBlock, instancesIn, isOneKey, readPage } from "dsfr-blocks/internal";
import type { AnyBlock, AnyPage } from "dsfr-blocks";
import { putIn } from "@dsfr-blocks/base/putIn";
import type { YamlValues } from "@dsfr-blocks/content/yaml/edit";
import { htmlAsMarkdown } from "../rewriting/htmlAsMarkdown";
import { isRegularFile, type TextFile } from "@dsfr-blocks/base/node/textFile";
import { clearLock } from "@dsfr-blocks/base/node/editFile";
import { editFrontMatter } from "../files/editFrontMatter";
import { pageNamed, type SiteFiles } from "../../site/siteFiles";
import { UserError } from "../userError";
import { FileError } from "@dsfr-blocks/base/node/userError";
import type { WriteFile } from "./fixFile";

type Content = Readonly<Record<string, unknown>>;

/** The name that every page knows. */
const HTML = "html";

interface RewriteOptions {
  readonly cwd: string;
  readonly write: WriteFile;
}

export interface Rewritten {
  readonly page: TextFile;
  /** How many blocks were written otherwise. */
  readonly count: number;
}

/** Refuses a name that is not `html`, and that no block of the pages has. */
export function checkRewrite(name: string, pages: readonly AnyPage[]): void {
  const known = [
    HTML,
    ...new Set(pages.flatMap(everyBlock<AnyBlock>).flatMap(({ rewrites }) => Object.keys(rewrites))),
  ];
  if (known.includes(name)) return;
  throw new UserError("unknownRewrite", { name, known: known.join(", "), ...suggestion(name, known) });
}

/**
 * Writes a page's blocks otherwise, each as its definition says, in the page's file; the rest of the file stays byte
 * for byte. A file with an error is left alone. Throws a `FileError` for one that has something to rewrite, and cannot have it.
 */
export function rewriteFile(
  page: TextFile,
  name: string,
  site: SiteFiles,
  { cwd, write }: RewriteOptions,
): Rewritten {
  clearLock({ name: page.file, target: resolve(cwd, page.file) });
  const unchanged = { page, count: 0 };
  const definition = pageNamed(page, site);
  const reading = definition && readPage(page.source, definition, { file: page.file });
  const value = reading?.value;
  if (page.issue || !definition || !value) return unchanged;
  if (name === HTML) return rewriteHtml(page, reading.texts, definition.body, { cwd, write });
  const content = value as Content;
  const rewritten = instancesIn<AnyBlock>(definition, content).flatMap((instance) => {
    const { rewrites } = instance.block;
    const rewrite = Object.hasOwn(rewrites, name) ? rewrites[name] : undefined;
    const other = rewrite?.(instance.content as never) as Content | undefined;
    return other === undefined ? [] : [{ ...instance, content: other }];
  });
  if (rewritten.length === 0) return unchanged;
  if (!isRegularFile(page.file, cwd)) throw new FileError("rewriteElsewhere", page.file, "");
  const source = editFrontMatter(page, (values) =>
    rewritten.reduce((all, each) => putIn(all, each.path, writtenAs(each, definition)) as YamlValues, values),
  );
  if (source === undefined) return unchanged;
  write(page, source);
  return { page: { ...page, source }, count: rewritten.length };
}

/** Writes a page's HTML in Markdown, where it shows the same: in its texts and in its body. */
function rewriteHtml(
  page: TextFile,
  texts: readonly AuthorText[],
  hasBody: boolean,
  { cwd, write }: RewriteOptions,
): Rewritten {
  // in a page with a body, no key has its name
  const isBody = ([key]: AuthorText["path"]) => hasBody && key === "body";
  const written = texts.flatMap(({ path, format, value, directives }) => {
    // what a directive holds is in the body
    if (!value.includes("<") || (isBody(path) && path.length > 1)) return [];
    if (format !== "markdown" && format !== "inline") return [];
    const start = page.source.length - value.length;
    // a body is in its value but for its line ends, which stay
    const { text, count } = htmlAsMarkdown(
      isBody(path) ? page.source.slice(start) : value,
      format,
      directives,
    );
    return count > 0 ? [{ path, text, count, length: value.length }] : [];
  });
  if (written.length === 0) return { page, count: 0 };
  if (!isRegularFile(page.file, cwd)) throw new FileError("rewriteElsewhere", page.file, "");
  const body = written.find(({ path }) => isBody(path));
  const keys = written.filter((each) => each !== body);
  const put = (values: YamlValues) =>
    keys.reduce((all, { path, text }) => putIn(all, path, text) as YamlValues, values);
  let source = keys.length > 0 ? editFrontMatter(page, put) : page.source;
  if (source === undefined) return { page, count: 0 };
  if (body) source = source.slice(0, source.length - body.length) + body.text;
  write(page, source);
  return { page: { ...page, source }, count: written.reduce((sum, { count }) => sum + count, 0) };
}

/** What the page's file holds for a block: its content, after its word in a list; or the one key of it. */
function writtenAs({ path, beside, content }: BlockInstance<AnyBlock>, { only }: AnyPage): unknown {
  const [key = ""] = path;
  return isOneKey({ only }, path) ? content[only[key] ?? ""] : { ...beside, ...content };
}
