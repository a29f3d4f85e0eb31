import { dirname } from "node:path/posix";
import { weigh } from "@dsfr-blocks/base/node/inside";
import { type Content, makePage } from "../../site/checkFile";
import { imageSizeAt } from "../../site/images";
import type { Issue } from "@dsfr-blocks/base/issue";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { checkForShow, renderFragment, titleOf } from "../page/renderPage";
import { metaIn, type PageMeta } from "dsfr-blocks/internal";
import { mainOf, outlineOf } from "./readHtml";
import { isSameSetting, type Sources } from "./sources";

/** The rendered pages of a site, and their sources. */
export interface Site {
  readonly sources: Sources;
  /** Pages, by the path of their HTML. */
  readonly pages: ReadonlyMap<string, MadePage>;
}

export interface MadePage {
  readonly from: TextFile;
  /** Undefined if the page has an error. */
  readonly html: string | undefined;
  readonly layout: string | undefined;
  readonly title: string | undefined;
  readonly meta: PageMeta | undefined;
  readonly outline: ReturnType<typeof outlineOf>;
  readonly issues: readonly Issue[];
}

export interface MakeOptions {
  readonly now: Date | string;
  /** Root folder of the site, used to measure downloads and images. */
  readonly publicFolder: string | undefined;
  /** Whether only the `<main>` of each page is kept. */
  readonly mainOnly: boolean;
}

/** Renders a site from its sources. Reuses the pages of the previous site that would be identical. */
export function nextSite(previous: Site | undefined, sources: Sources, options: MakeOptions, io: Io): Site {
  const reusablePages = previous && isSameSetting(previous.sources, sources) ? previous.pages : undefined;
  const pages = [...sources.files].map(([html, textFile]) => {
    const page = reusablePages?.get(html);
    const isSame = page?.from.source === textFile.source && page.from.file === textFile.file;
    return [html, isSame ? page : renderPage(textFile, sources, options, io)] as const;
  });
  return { sources, pages: new Map(pages) };
}

function renderPage(from: TextFile, sources: Sources, options: MakeOptions, io: Io): MadePage {
  const { entries } = sources.directory;
  const { now, publicFolder, mainOnly } = options;
  const { origin } = sources.settings;
  const folders = { folder: io.cwd, from: dirname(from.file), publicFolder };
  const sizeOf = (url: string) => weigh(url, publicFolder);
  const imageSizeOf = (src: string) => imageSizeAt(src, folders);
  const checked = checkForShow(from, sources.settings, entries, now, io);
  const { page, content } = checked;
  const { made: shown, issues } = makePage(checked, from.file, io, (pageType, pageContent) =>
    renderFragment(pageType, pageContent, { entries, now, origin, sizeOf, imageSizeOf }),
  );
  return {
    from,
    html: shown !== undefined && mainOnly ? mainOf(shown) : shown,
    layout: getLayout(content) ?? page?.layouts[0],
    title: page && content && titleOf(page, content),
    meta: page && content && metaIn(page, content, { origin, imageSizeOf }),
    outline: shown === undefined ? [] : outlineOf(shown),
    issues,
  };
}

function getLayout(content: Content | undefined): string | undefined {
  return typeof content?.layout === "string" ? content.layout : undefined;
}
