import type { MarkdownPage, UnreadableFile } from "rgaa-audit/command";
import { instancesIn, readPage } from "dsfr-blocks/internal";
import { makePage } from "../../site/checkFile";
import { isError } from "@dsfr-blocks/base/issue";
import type { AnyBlock } from "dsfr-blocks";
import type { Settings } from "../../site/settings";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { anyPageStyles } from "../dsfrStyles";
import { checkForShow, renderBody, renderDocument, renderFragment } from "./renderPage";
import { readSite, renderOptionsOf } from "./site";

/** Markdown files as pages, rendered as `dsfr-blocks render` does when the browser asks for each. */
export function markdownPages(
  files: readonly TextFile[],
  settings: Settings,
  publicFolder: string | undefined,
  now: Date | string,
  io: Io,
) {
  const site = readSite(settings, publicFolder, io);
  const stylesOf = new Map<string, string>();
  const pages: MarkdownPage[] = [];
  const unread: UnreadableFile[] = [];
  for (const text of files) {
    const { file } = text;
    const { entries } = site.directory;
    const checked = checkForShow(text, settings, entries, now, io);
    const { page, content } = checked;
    // whether it can be rendered; its HTML is kept for no page, as its images are in it
    const { made, issues } = makePage(checked, file, io, (Page, given) =>
      renderFragment(Page, given, { entries, now, sizeOf: unknown, imageSizeOf: unknown }),
    );
    if (made === undefined || !page || !content) {
      unread.push({ file, issues: issues.filter(isError) });
      continue;
    }
    const html = () => {
      const own = renderOptionsOf(file, site, io);
      const styles = stylesOf.get(own.dsfr) ?? anyPageStyles("system", own.dsfr);
      stylesOf.set(own.dsfr, styles);
      const options = { ...own, now, scheme: "system", styles } as const;
      return renderDocument(page, content, renderBody(page, content, options).body, options);
    };
    const blocks = new Map(instancesIn<AnyBlock>(page, content).map(({ id, path }) => [id, path]));
    pages.push({ file, blocks, html, read: () => readPage(text.source, page, { file }) });
  }
  return { pages, unread };
}

const unknown = () => undefined;
