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

/** The pages of a site, and what they were made of. */
export interface Site {
  readonly sources: Sources;
  /** By the path of their HTML. */
  readonly pages: ReadonlyMap<string, MadePage>;
}

export interface MadePage {
  readonly from: TextFile;
  /** Undefined while the page has an error. */
  readonly html: string | undefined;
  readonly layout: string | undefined;
  readonly title: string | undefined;
  readonly meta: PageMeta | undefined;
  readonly outline: ReturnType<typeof outlineOf>;
  readonly issues: readonly Issue[];
}

export interface MakeOptions {
  readonly now: Date | string;
  /** The site's root, where documents are weighed and images measured. */
  readonly publicFolder: string | undefined;
  /** Whether a page is its `<main>` alone. */
  readonly mainOnly: boolean;
}

/** A site made of these sources; of the one before, it takes the pages that would be the same. */
export function nextSite(before: Site | undefined, sources: Sources, options: MakeOptions, io: Io): Site {
  const known = before && isSameSetting(before.sources, sources) ? before.pages : undefined;
  const pages = [...sources.files].map(([html, from]) => {
    const page = known?.get(html);
    const isSame = page?.from.source === from.source && page.from.file === from.file;
    return [html, isSame ? page : pageOf(from, sources, options, io)] as const;
  });
  return { sources, pages: new Map(pages) };
}

function pageOf(from: TextFile, sources: Sources, options: MakeOptions, io: Io): MadePage {
  const { entries } = sources.directory;
  const { now, publicFolder, mainOnly } = options;
  const { origin } = sources.settings;
  const folders = { folder: io.cwd, from: dirname(from.file), publicFolder };
  const sizeOf = (url: string) => weigh(url, publicFolder);
  const imageSizeOf = (src: string) => imageSizeAt(src, folders);
  const checked = checkForShow(from, sources.settings, entries, now, io);
  const { page, content } = checked;
  const { made: shown, issues } = makePage(checked, from.file, io, (own, given) =>
    renderFragment(own, given, { entries, now, origin, sizeOf, imageSizeOf }),
  );
  return {
    from,
    html: shown !== undefined && mainOnly ? mainOf(shown) : shown,
    layout: layoutIn(content) ?? page?.layouts[0],
    title: page && content && titleOf(page, content),
    meta: page && content && metaIn(page, content, { origin, imageSizeOf }),
    outline: shown === undefined ? [] : outlineOf(shown),
    issues,
  };
}

function layoutIn(content: Content | undefined): string | undefined {
  return typeof content?.layout === "string" ? content.layout : undefined;
}
