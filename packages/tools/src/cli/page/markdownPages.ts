import type { MarkdownPage, UnreadableFile } from "rgaa-audit/command";
import { listInstances, readPage } from "dsfr-blocks/internal";
import { buildPage } from "../../site/checkFile";
import { isError } from "@dsfr-blocks/base/issue";
import type { AnyBlock } from "dsfr-blocks";
import type { Settings } from "../../site/settings";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { createAnyPageStyles } from "../dsfrStyles";
import { checkBeforeRender, renderBody, renderDocument, renderFragment } from "./renderPage";
import { readSiteContext, createRenderOptions } from "./site";

/**
 * Prepares Markdown files as pages for the audit. A page is rendered when the browser requests it, with the same result as with
 * `dsfr-blocks render`.
 */
export function prepareMarkdownPages(
  files: readonly TextFile[],
  settings: Settings,
  publicFolder: string | undefined,
  now: Date | string,
  io: Io,
) {
  const site = readSiteContext(settings, publicFolder, io);
  const stylesByDsfr = new Map<string, string>();
  const pages: MarkdownPage[] = [];
  const unread: UnreadableFile[] = [];
  for (const text of files) {
    const { file } = text;
    const { entries } = site.siteEntries;
    const checked = checkBeforeRender(text, settings, entries, now, io);
    const { page, content } = checked;
    // render the page only to check that it can be rendered: do not cache the HTML, which also contains the page's images
    const { result, issues } = buildPage(checked, file, io, (Page, pageContent, texts) =>
      renderFragment(Page, pageContent, { entries, now, texts }),
    );
    if (result === undefined || !page || !content) {
      unread.push({ file, issues: issues.filter(isError) });
      continue;
    }
    const renderHtml = () => {
      const renderOptions = createRenderOptions(file, site, checked.textOptions, io);
      const styles =
        stylesByDsfr.get(renderOptions.dsfr) ?? createAnyPageStyles("system", renderOptions.dsfr);
      stylesByDsfr.set(renderOptions.dsfr, styles);
      const options = { ...renderOptions, now, scheme: "system", marksState: true, styles } as const;
      return renderDocument(page, content, renderBody(page, content, options).body, options);
    };
    const blocks = new Map(listInstances<AnyBlock>(page, content).map(({ id, path }) => [id, path]));
    pages.push({
      file,
      blocks,
      renderHtml: renderHtml,
      readTexts: () => readPage(text.source, page, { file }),
    });
  }
  return { pages, unread };
}
