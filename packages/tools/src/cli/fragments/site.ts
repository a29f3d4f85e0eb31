import { dirname } from "node:path/posix";
import { getFileSize } from "@dsfr-blocks/base/node/inside";
import { type Content, buildPage } from "../../site/checkFile";
import { findImageSize } from "../../site/images";
import type { Issue } from "@dsfr-blocks/base/issue";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { checkBeforeRender, renderFragment, getPlainPageTitle } from "../page/renderPage";
import { buildPageMeta, type PageMeta, withBasePath } from "dsfr-blocks/internal";
import { extractMain, readOutline } from "./readHtml";
import { getPageUrls, isSameMap, isSameSetting, type Sources } from "./sources";

/** The rendered pages of a site, and their sources. */
export interface FragmentSite {
  readonly sources: Sources;
  /** Pages, by the path of their HTML. */
  readonly pages: ReadonlyMap<string, RenderedPage>;
}

export interface RenderedPage {
  readonly textFile: TextFile;
  /** Undefined if the page has an error. */
  readonly html: string | undefined;
  readonly layout: string | undefined;
  readonly title: string | undefined;
  readonly lang: string | undefined;
  readonly meta: PageMeta | undefined;
  readonly outline: ReturnType<typeof readOutline>;
  readonly issues: readonly Issue[];
}

export interface BuildOptions {
  readonly now: Date | string;
  /** Path under which the site is published: `/eig/`. */
  readonly base: string | undefined;
  /** Root folder of the site, used to measure downloads and images. */
  readonly publicFolder: string | undefined;
  /** Whether only the `<main>` of each page is kept. */
  readonly isMainOnly: boolean;
}

/**
 * Renders a site from its sources. Does not render a page again if the result would be identical to the page of the previous
 * site.
 */
export function updateSite(
  previous: FragmentSite | undefined,
  sources: Sources,
  options: BuildOptions,
  io: Io,
): FragmentSite {
  const getUrls = ({ files }: Sources) => getPageUrls(files.values());
  const isReusable = ({ sources: before }: FragmentSite) =>
    isSameSetting(before, sources) && isSameMap(getUrls(before), getUrls(sources));
  const reusablePages = previous && isReusable(previous) ? previous.pages : undefined;
  const pages = [...sources.files].map(([html, textFile]) => {
    const page = reusablePages?.get(html);
    const isSame = page?.textFile.source === textFile.source && page.textFile.file === textFile.file;
    return [html, isSame ? page : renderPage(textFile, sources, options, io)] as const;
  });
  return { sources, pages: new Map(pages) };
}

function renderPage(textFile: TextFile, sources: Sources, options: BuildOptions, io: Io): RenderedPage {
  const { entries } = sources.siteEntries;
  const { now, base, publicFolder, isMainOnly } = options;
  const { origin } = sources.settings;
  const folders = { folder: io.cwd, baseFolder: dirname(textFile.file), publicFolder };
  const checked = checkBeforeRender(textFile, sources.settings, entries, now, io);
  const { page, content, textOptions } = checked;
  const { resolveUrl, sizeOf, imageSizeOf } = withBasePath({
    base,
    resolveUrl: textOptions.resolveUrl,
    sizeOf: (url: string) => getFileSize(url, publicFolder),
    imageSizeOf: (src: string) => findImageSize(src, folders),
  });
  const texts = { ...textOptions, resolveUrl };
  const { result: shown, issues } = buildPage(checked, textFile.file, io, (pageType, pageContent) =>
    renderFragment(pageType, pageContent, { entries, now, origin, sizeOf, imageSizeOf, texts }),
  );
  return {
    textFile,
    html: shown !== undefined && isMainOnly ? extractMain(shown) : shown,
    layout: getLayout(content) ?? page?.layouts[0],
    lang: textOptions.lang,
    title: page && content && getPlainPageTitle(page, content, texts),
    meta: page && content && buildPageMeta(page, content, { ...texts, origin, imageSizeOf }),
    outline: shown === undefined ? [] : readOutline(shown),
    issues,
  };
}

function getLayout(content: Content | undefined): string | undefined {
  return typeof content?.layout === "string" ? content.layout : undefined;
}
