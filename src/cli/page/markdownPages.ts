import type { MarkdownPage, UnreadableFile } from "../../audit/subjects";
import { readPage } from "../../definition/check";
import { isError } from "../../files/fileIssue";
import type { Settings } from "../../files/settings";
import { readTextFile } from "../../files/textFile";
import type { Io } from "../io";
import { anyPageStyles } from "../dsfrStyles";
import { type OnFileError, trying } from "../userError";
import { readForShow, renderPage } from "./renderPage";
import { readSite, renderOptionsOf } from "./site";

export interface MarkdownPages {
  readonly pages: readonly MarkdownPage[];
  readonly unread: readonly UnreadableFile[];
}

/**
 * Markdown files as pages, rendered as `dsfr-blocks render` does when the browser asks for each. `onError` is called
 * for each that cannot be opened.
 */
export function markdownPages(
  files: readonly string[],
  settings: Settings,
  publicFolder: string | undefined,
  now: Date | string,
  io: Io,
  onError: OnFileError,
): MarkdownPages {
  const site = readSite(settings.people, publicFolder, io);
  const stylesOf = new Map<string, string>();
  const pages: MarkdownPage[] = [];
  const unread: UnreadableFile[] = [];
  for (const file of files) {
    const text = trying(() => readTextFile(file, io), onError);
    if (!text) continue;
    const { page, content, issues } = readForShow(text, settings.pages, site.directory?.people, io);
    if (!page || !content) {
      unread.push({ file, issues: issues.filter(isError) });
      continue;
    }
    const html = () => {
      const options = renderOptionsOf(file, site, io);
      const styles = stylesOf.get(options.dsfr) ?? anyPageStyles("system", options.dsfr);
      stylesOf.set(options.dsfr, styles);
      return renderPage(page, content, { ...options, now, scheme: "system", styles }).html;
    };
    const blocks = new Map(Object.entries(page.anchors).map(([key, id]) => [id, key]));
    pages.push({ file, blocks, html, read: () => readPage(text.source, page, { file }) });
  }
  return { pages, unread };
}
