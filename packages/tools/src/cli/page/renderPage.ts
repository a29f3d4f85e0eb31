import { type ComponentType, createElement, type ImgHTMLAttributes, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import {
  withBlockPath,
  DefinitionError,
  buildPageMeta,
  linkTagsOf,
  metaTagsOf,
  getComponentName,
  listAllInstances,
  collectPlacedBlocks,
  createProse,
  createSizedImage,
  getPageTitle,
  addSize,
  getPlainText,
  type PageTextOptions,
} from "dsfr-blocks/internal";
import type { ImageSize, GetImageSize } from "@dsfr-blocks/base/imageSize";
import { toFrenchDay } from "@dsfr-blocks/base/day";
import type { AnyPage, EntriesByCollection, ResolveUrl } from "dsfr-blocks";
import { type CheckedFile, checkFile, type Content } from "../../site/checkFile";
import type { Settings } from "../../site/settings";
import { findPageOrOnly } from "../../site/siteFiles";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import { createHtmlDocument } from "@dsfr-blocks/base/node/document";
import { type Scheme, formatSchemeAttributes } from "../../styles/scheme";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import type { ImageProblem } from "../../site/rules/image-left-out";
import { createPageStyles } from "../dsfrStyles";

/** An image as a data URL, with its size if known, or the reason why the image cannot be used. */
export type EmbeddedImage =
  { readonly data: string; readonly size: ImageSize | undefined } | { readonly problem: ImageProblem };

export interface RenderOptions {
  /** Language of the page, and its text settings; `resolveUrl` also adds the path under which the site is published. */
  readonly texts: PageTextOptions;
  readonly entries: EntriesByCollection;
  readonly origin?: string | undefined;
  readonly now: Date | string;
  readonly scheme: Scheme;
  /** Whether `<html>` has the attribute `data-dsfrb-stateful` on a page that contains a block with state, for the audit. */
  readonly marksState?: boolean;
  /** Folder of the installed DSFR. */
  readonly dsfr: string;
  /** Styles of the page. By default, the styles are computed from the page's HTML. */
  readonly styles?: string;
  readonly sizeOf?: ((url: string) => number | undefined) | undefined;
  readonly embed: (src: string) => EmbeddedImage;
}

/** HTML of a page, without the document around it. The images are embedded. */
export interface RenderedBody {
  readonly body: string;
  /** The images that could not be embedded, by `src`, each with the reason. */
  readonly missingImages: ReadonlyMap<string, ImageProblem>;
}

/** Checks a page file like the `check` command, with the site's settings. */
export function checkBeforeRender(
  text: TextFile,
  settings: Settings,
  entries: EntriesByCollection,
  now: Date | string,
  { language, cwd }: Io,
): CheckedFile {
  const { domains, origin } = settings;
  const page = findPageOrOnly(text, settings);
  return checkFile(text, page, settings, {
    language,
    cwd,
    today: toFrenchDay(now),
    domains,
    entries,
    compileOptions: { origin },
    compilesSiteCodeOnly: true,
  });
}

/**
 * Renders the HTML of a page with its images embedded. An image that cannot be embedded has no URL: a text shows the
 * alternative text instead, and a block is rendered as if it had no image.
 */
export function renderBody(page: AnyPage, content: Content, options: RenderOptions): RenderedBody {
  const missingImages = new Map<string, ImageProblem>();
  const resolve = createProse(options.texts).resolveUrl;
  const resolveUrl: ResolveUrl = (url, kind) => {
    const resolved = resolve(url, kind);
    const image = kind === "image" ? options.embed(resolved) : undefined;
    if (!image || !("problem" in image)) return resolved;
    missingImages.set(resolved, image.problem);
    return "";
  };
  const img = ({ src = "", ...props }: ImgHTMLAttributes<HTMLImageElement>): ReactNode => {
    const image = options.embed(src);
    // a component of the site may pass a URL that was not resolved
    if (!("data" in image)) return props.alt ?? null;
    return createElement("img", { ...addSize(props, () => image.size), src: image.data });
  };
  const html = renderWith({ img }, page, content, { ...options, texts: { ...options.texts, resolveUrl } });
  // remove the empty paragraphs of decorative images that could not be embedded
  return { body: html.replaceAll("<p></p>", ""), missingImages };
}

/** Renders a page as one HTML document, with its styles. */
export function renderDocument(
  page: AnyPage,
  content: Content,
  body: string,
  { scheme, marksState, dsfr, styles, origin, texts, embed }: RenderOptions,
): string {
  const imageSizeOf: GetImageSize = (src) => {
    const image = embed(src);
    return "size" in image ? image.size : undefined;
  };
  const description = {
    title: getPlainPageTitle(page, content, texts),
    meta: buildPageMeta(page, content, { ...texts, origin, imageSizeOf }),
  };
  const [{ title }, ...meta] = metaTagsOf(description);
  const links = linkTagsOf(description).map((tag) => ({ ...tag }));
  const getStyles = (html: string) => styles ?? createPageStyles(html, scheme, dsfr);
  const hasState = marksState && listAllInstances(page, content).some(({ block }) => block.client);
  const attributes = formatSchemeAttributes(scheme) + (hasState ? " data-dsfrb-stateful" : "");
  const { lang: language = "fr" } = texts;
  const generator = "dsfr-blocks";
  return createHtmlDocument({ title, meta, links, generator, attributes, language, body }, getStyles);
}

export interface FragmentOptions extends PageSettings {
  readonly imageSizeOf?: GetImageSize | undefined;
}

/** Renders the HTML of a page for a document made with another tool. */
export function renderFragment(
  page: AnyPage,
  content: Content,
  { imageSizeOf, ...options }: FragmentOptions,
): string {
  const components = imageSizeOf ? { img: createSizedImage("img", imageSizeOf) } : {};
  return renderWith(components, page, content, options);
}

type PageSettings = Pick<RenderOptions, "entries" | "now" | "origin" | "sizeOf" | "texts">;

function renderWith(
  components: object,
  page: AnyPage,
  content: Content,
  { entries, now, origin, sizeOf, texts }: PageSettings,
): string {
  const Page = page as unknown as ComponentType<Content>;
  const props = { allContent: content, ...texts, entries, now, origin, sizeOf, components };
  try {
    return renderToStaticMarkup(createElement(Page, props));
  } catch (error) {
    throw findBlockError(page, props) ?? error;
  }
}

/**
 * Finds the block whose code throws: renders each block alone until a block throws. This is needed because React does not
 * report which block throws. Returns the error of that block, or undefined if no block throws.
 */
function findBlockError(page: AnyPage, props: object): DefinitionError | undefined {
  try {
    for (const [path, element] of collectPlacedBlocks(page, props))
      withBlockPath(path, getComponentName(element.type), () => renderToStaticMarkup(element));
  } catch (error) {
    if (error instanceof DefinitionError) return error;
  }
  return undefined;
}

/** Returns the title of a page without its Markdown, for `<title>`. */
export function getPlainPageTitle(page: AnyPage, content: Content, options: PageTextOptions): string {
  const { typeset, labels } = createProse(options);
  return typeset(getPlainText(getPageTitle(page, content))) || labels.untitled;
}
