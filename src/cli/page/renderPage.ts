import { type ComponentType, createElement, type ImgHTMLAttributes, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { byPlace } from "../../content/issue";
import { nameIssues, readPage } from "../../definition/check";
import type { AnyPage } from "../../definition/definePage";
import type { People } from "../../definition/people";
import type { TextFile } from "../../files/textFile";
import { wordsOf } from "../../rich-text/asTree";
import { proseOf } from "../../rich-text/prose";
import { htmlDocument } from "../../styles/document";
import type { Scheme } from "../../styles/scheme";
import type { FileIssue } from "../../files/fileIssue";
import type { Io } from "../io";
import type { SentenceName } from "../sentences";
import { pageStyles } from "../dsfrStyles";
import type { Embedded } from "./site";

export interface RenderOptions {
  readonly people: People | undefined;
  readonly now: Date | string;
  readonly scheme: Scheme;
  /** The folder of the installed DSFR. */
  readonly dsfr: string;
  /** The page's styles, where they are made already. */
  readonly styles?: string;
  readonly sizeOf: (url: string) => number | undefined;
  readonly embed: (src: string) => Embedded;
}

export interface RenderedPage {
  readonly html: string;
  /** The images that the page could not hold, and why. */
  readonly lost: ReadonlyMap<string, SentenceName>;
}

/** A page's content. */
export type Content = Readonly<Record<string, unknown>>;

export interface PageToShow {
  readonly page: AnyPage | undefined;
  /** Undefined as soon as one issue is an error. */
  readonly content: Content | undefined;
  readonly issues: readonly FileIssue[];
}

/** A page's content, and what keeps it from being shown as meant; what can be better in its texts is the affair of `check`. */
export function readForShow(
  { file, source, issue }: TextFile,
  pages: readonly AnyPage[],
  people: People | undefined,
  { language }: Io,
): PageToShow {
  if (issue) return { page: undefined, content: undefined, issues: [issue] };
  const report = { file, language };
  const reading = readPage(source, pages, report);
  return {
    page: reading.page,
    content: reading.value as Content | undefined,
    issues: [...reading.issues, ...nameIssues(reading, people, report)].sort(byPlace),
  };
}

/** A page as one HTML document that asks for nothing else: an image that it cannot hold becomes its alternative. */
export function renderPage(page: AnyPage, content: Content, options: RenderOptions): RenderedPage {
  const { scheme, dsfr, styles, embed } = options;
  const lost = new Map<string, SentenceName>();
  const img = ({ src = "", ...props }: ImgHTMLAttributes<HTMLImageElement>): ReactNode => {
    const image = embed(src);
    if ("data" in image) return createElement("img", { ...props, src: image.data });
    lost.set(src, image.problem);
    return props.alt ?? null;
  };
  const shown = renderFragment(page, content, { ...options, components: { img } });
  // the paragraph of a decoration that was lost
  const body = shown.replaceAll("<p></p>", "");
  const stylesFor = (html: string) => styles ?? pageStyles(html, scheme, dsfr);
  return { html: htmlDocument({ title: titleOf(content), scheme, body }, stylesFor), lost };
}

export interface FragmentOptions extends Pick<RenderOptions, "people" | "now" | "sizeOf"> {
  readonly components?: Readonly<Record<string, unknown>>;
}

/** A page's own HTML, for a document that is made elsewhere. */
export function renderFragment(
  page: AnyPage,
  content: Content,
  { people, now, sizeOf, components = {} }: FragmentOptions,
): string {
  const Page = page as unknown as ComponentType<Content>;
  return renderToStaticMarkup(createElement(Page, { ...content, people, now, sizeOf, components }));
}

/** A page's title without its Markdown, for `<title>`. */
export function titleOf({ title }: Content): string {
  const { typeset, labels } = proseOf({});
  return typeset(wordsOf(title)) || labels.untitled;
}
