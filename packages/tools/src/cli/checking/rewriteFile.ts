import { resolve } from "node:path";
import { suggestName } from "@dsfr-blocks/base/nearest";
import type { AuthorText } from "@dsfr-blocks/content/read";
import {
  type BlockInstance,
  listBlocks,
  listInstances,
  isSingleKeyBlock,
  readPage,
} from "dsfr-blocks/internal";
import type { AnyBlock, AnyPage } from "dsfr-blocks";
import { setAtPath } from "@dsfr-blocks/base/setAtPath";
import type { YamlValues } from "@dsfr-blocks/content/yaml/edit";
import { convertHtmlToMarkdown } from "../rewriting/htmlAsMarkdown";
import { isRegularFile, type TextFile } from "@dsfr-blocks/base/node/textFile";
import { clearLock } from "@dsfr-blocks/base/node/editFile";
import { editFrontMatter } from "../files/editFrontMatter";
import type { Content } from "../../site/checkFile";
import { findPageOrOnly, type SiteFiles } from "../../site/siteFiles";
import { UserError } from "../userError";
import { FileError } from "@dsfr-blocks/base/node/userError";
import type { WriteFile } from "./fixFile";

/** `--rewrite html`: conversion of HTML to Markdown, for every page type. */
const HTML = "html";

interface RewriteOptions {
  readonly cwd: string;
  readonly write: WriteFile;
}

export interface RewriteResult {
  readonly page: TextFile;
  /** Number of blocks, or of HTML passages, that were rewritten. */
  readonly count: number;
}

/**
 * Checks that a rewrite is `html`, or is supported by a block of these page types.
 *
 * @throws {UserError} If the rewrite is neither `html` nor supported by a block.
 */
export function checkRewrite(name: string, pages: readonly AnyPage[]): void {
  const rewriteNames = [
    HTML,
    ...new Set(pages.flatMap(listBlocks<AnyBlock>).flatMap(({ rewrites }) => Object.keys(rewrites))),
  ];
  if (rewriteNames.includes(name)) return;
  throw new UserError("unknownRewrite", {
    name,
    known: rewriteNames.join(", "),
    ...suggestName(name, rewriteNames),
  });
}

/**
 * Rewrites parts of a page file. For `html`, rewrites the HTML of the page as Markdown. For any other name, rewrites the blocks
 * whose definition has a rewrite of this name. The rest of the file is unchanged. A file with an error is unchanged.
 *
 * @throws {FileError} If the path is not a regular file, but contains something to rewrite.
 */
export function rewriteFile(
  page: TextFile,
  name: string,
  site: SiteFiles,
  { cwd, write }: RewriteOptions,
): RewriteResult {
  clearLock({ name: page.file, target: resolve(cwd, page.file) });
  const unchanged = { page, count: 0 };
  const pageType = findPageOrOnly(page, site);
  const reading = pageType && readPage(page.source, pageType, { file: page.file });
  const value = reading?.value;
  if (page.issue || !pageType || !value) return unchanged;
  if (name === HTML) return rewriteHtml(page, reading.texts, pageType.body, { cwd, write });
  const content = value as Content;
  const rewrittenBlocks = listInstances<AnyBlock>(pageType, content).flatMap((instance) => {
    const { rewrites } = instance.block;
    const rewrite = Object.hasOwn(rewrites, name) ? rewrites[name] : undefined;
    const newContent = rewrite?.(instance.content as never) as Content | undefined;
    return newContent === undefined ? [] : [{ ...instance, content: newContent }];
  });
  if (rewrittenBlocks.length === 0) return unchanged;
  if (!isRegularFile(page.file, cwd)) throw new FileError("rewriteElsewhere", page.file, "");
  const source = editFrontMatter(page, (values) =>
    rewrittenBlocks.reduce(
      (all, rewrittenBlock) =>
        setAtPath(all, rewrittenBlock.path, toFileValue(rewrittenBlock, pageType)) as YamlValues,
      values,
    ),
  );
  if (source === undefined) return unchanged;
  write(page, source);
  return { page: { ...page, source }, count: rewrittenBlocks.length };
}

/** Rewrites the HTML in the texts and the body of a page as Markdown, where the Markdown renders the same as the HTML. */
function rewriteHtml(
  page: TextFile,
  texts: readonly AuthorText[],
  hasBody: boolean,
  { cwd, write }: RewriteOptions,
): RewriteResult {
  // the path `body` means the body of the page, because a page type with a body has no key of this name
  const isBody = ([key]: AuthorText["path"]) => hasBody && key === "body";
  const rewrittenTexts = texts.flatMap(({ path, format, value, directives }) => {
    // skip the texts inside directives: they are part of the body
    if (!value.includes("<") || (isBody(path) && path.length > 1)) return [];
    if (format !== "markdown" && format !== "inline") return [];
    const start = page.source.length - value.length;
    // the value of a body has normalised line ends: use the source instead, to preserve the original line ends
    const { text, count } = convertHtmlToMarkdown(
      isBody(path) ? page.source.slice(start) : value,
      format,
      directives,
    );
    return count > 0 ? [{ path, text, count, length: value.length }] : [];
  });
  if (rewrittenTexts.length === 0) return { page, count: 0 };
  if (!isRegularFile(page.file, cwd)) throw new FileError("rewriteElsewhere", page.file, "");
  const body = rewrittenTexts.find(({ path }) => isBody(path));
  const keyTexts = rewrittenTexts.filter((each) => each !== body);
  const applyToValues = (values: YamlValues) =>
    keyTexts.reduce((all, { path, text }) => setAtPath(all, path, text) as YamlValues, values);
  let source = keyTexts.length > 0 ? editFrontMatter(page, applyToValues) : page.source;
  if (source === undefined) return { page, count: 0 };
  if (body) source = source.slice(0, source.length - body.length) + body.text;
  write(page, source);
  return { page: { ...page, source }, count: rewrittenTexts.reduce((sum, { count }) => sum + count, 0) };
}

/**
 * Returns the value to write for a block in the page file. If the page type declares the block with `only(…)`, this value is
 * the value of the block's single key. Otherwise, this value is the content of the block, with the discriminator key before it
 * if the block is a list item.
 */
function toFileValue(
  { path, discriminator: beside, content }: BlockInstance<AnyBlock>,
  { only }: AnyPage,
): unknown {
  const [key = ""] = path;
  return isSingleKeyBlock({ only }, path) ? content[only[key] ?? ""] : { ...beside, ...content };
}
