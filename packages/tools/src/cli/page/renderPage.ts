import { type ComponentType, createElement, type ImgHTMLAttributes, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import {
  atBlock,
  DefinitionError,
  metaIn,
  metaTagsOf,
  nameOf,
  placedBlocks,
  proseOf,
  sizedImage,
  titleIn,
  withSize,
  wordsOf,
} from "dsfr-blocks/internal";
import type { ImageSize, ImageSizeOf } from "@dsfr-blocks/base/imageSize";
import { dayOf } from "@dsfr-blocks/base/day";
import type { AnyPage, Entries } from "dsfr-blocks";
import { type CheckedFile, checkFile, type Content } from "../../site/checkFile";
import type { Settings } from "../../site/settings";
import { pageNamed } from "../../site/siteFiles";
import type { TextFile } from "@dsfr-blocks/base/node/textFile";
import { htmlDocument } from "@dsfr-blocks/base/node/document";
import { type Scheme, schemeAttributes } from "../../styles/scheme";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import type { ImageProblem } from "../../site/rules/image-left-out";
import { pageStyles } from "../dsfrStyles";

/** An image as a data URL, with its size where it is known; or why there is none. */
export type Embedded =
  { readonly data: string; readonly size: ImageSize | undefined } | { readonly problem: ImageProblem };

export interface RenderOptions {
  readonly entries: Entries;
  readonly origin?: string | undefined;
  readonly now: Date | string;
  readonly scheme: Scheme;
  /** The folder of the installed DSFR. */
  readonly dsfr: string;
  /** The page's styles, where they are made already. */
  readonly styles?: string;
  readonly sizeOf: (url: string) => number | undefined;
  readonly embed: (src: string) => Embedded;
}

/** A page's own HTML, with its images in it. */
export interface RenderedBody {
  readonly body: string;
  /** The images that the page could not hold, and why. */
  readonly lost: ReadonlyMap<string, ImageProblem>;
}

/** Checks a page's file as `check` does, by the site's settings. */
export function checkForShow(
  text: TextFile,
  settings: Settings,
  entries: Entries,
  now: Date | string,
  { language, cwd }: Io,
): CheckedFile {
  const { domains, origin } = settings;
  const page = pageNamed(text, settings);
  return checkFile(text, page, settings, {
    language,
    cwd,
    today: dayOf(now),
    domains,
    entries,
    compiling: { origin },
  });
}

/** A page's HTML that asks for nothing else: an image that it cannot hold becomes its alternative. */
export function renderBody(page: AnyPage, content: Content, options: RenderOptions): RenderedBody {
  const lost = new Map<string, ImageProblem>();
  const img = ({ src = "", ...props }: ImgHTMLAttributes<HTMLImageElement>): ReactNode => {
    const image = options.embed(src);
    if ("data" in image)
      return createElement("img", { ...withSize(props, () => image.size), src: image.data });
    lost.set(src, image.problem);
    return props.alt ?? null;
  };
  const shown = renderWith({ img }, page, content, options);
  // the paragraph of a decoration that was lost
  return { body: shown.replaceAll("<p></p>", ""), lost };
}

/** A page as one HTML document, with its styles in it. */
export function renderDocument(
  page: AnyPage,
  content: Content,
  body: string,
  { scheme, dsfr, styles, origin, embed }: RenderOptions,
): string {
  const imageSizeOf: ImageSizeOf = (src) => {
    const image = embed(src);
    return "size" in image ? image.size : undefined;
  };
  const [{ title }, ...meta] = metaTagsOf({
    title: titleOf(page, content),
    meta: metaIn(page, content, { origin, imageSizeOf }),
  });
  const stylesFor = (html: string) => styles ?? pageStyles(html, scheme, dsfr);
  const attributes = schemeAttributes(scheme);
  return htmlDocument({ title, meta, generator: "dsfr-blocks", attributes, body }, stylesFor);
}

export interface FragmentOptions extends PageSetting {
  readonly imageSizeOf: ImageSizeOf;
}

/** A page's own HTML, for a document that is made elsewhere. */
export function renderFragment(
  page: AnyPage,
  content: Content,
  { imageSizeOf, ...options }: FragmentOptions,
): string {
  return renderWith({ img: sizedImage("img", imageSizeOf) }, page, content, options);
}

type PageSetting = Pick<RenderOptions, "entries" | "now" | "origin" | "sizeOf">;

function renderWith(
  components: object,
  page: AnyPage,
  content: Content,
  { entries, now, origin, sizeOf }: PageSetting,
): string {
  const Page = page as unknown as ComponentType<Content>;
  const props = { allContent: content, entries, now, origin, sizeOf, components };
  try {
    return renderToStaticMarkup(createElement(Page, props));
  } catch (error) {
    throw blockAtFault(page, props) ?? error;
  }
}

/** React does not say which block of a page has thrown: each is rendered alone, up to the first that throws. */
function blockAtFault(page: AnyPage, props: object): DefinitionError | undefined {
  try {
    for (const [path, element] of placedBlocks(page, props))
      atBlock(path, nameOf(element.type), () => renderToStaticMarkup(element));
  } catch (error) {
    if (error instanceof DefinitionError) return error;
  }
  return undefined;
}

/** A page's title without its Markdown, for `<title>`. */
export function titleOf(page: AnyPage, content: Content): string {
  const { typeset, labels } = proseOf({});
  return typeset(wordsOf(titleIn(page, content))) || labels.untitled;
}
