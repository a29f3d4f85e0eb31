import type { ReactNode } from "react";
import { getDocumentFormat, namesFormat, toSafeUrl, type UrlKind } from "@dsfr-blocks/base/url";
import { getTitleAddition, getLinkText } from "@dsfr-blocks/content/markdown/linkTitle";
import { hasText, getText } from "@dsfr-blocks/content/markdown/text";
import type { ImageNode, InlineNode, LinkNode } from "@dsfr-blocks/content/markdown/tree";
import { createElement } from "./element";
import { fillLabel } from "./labels";
import type { Prose, TextContext } from "./prose";

/**
 * Returns the URL to put on the page for an author's URL: `resolveSafeUrl(url, block)` for a link,
 * `resolveSafeUrl(url, block, "image")` for an image. Returns undefined if the URL is empty or unsafe, before or after the site
 * rewrites the URL. The page then shows no link or image.
 */
export function resolveSafeUrl(
  url: string | undefined,
  { prose }: Pick<TextContext, "prose">,
  kind: UrlKind = "link",
): string | undefined {
  const anchor = url?.startsWith("#") && kind === "link" ? prose.findAnchor?.(url.slice(1)) : undefined;
  const safe = url === undefined ? undefined : toSafeUrl(anchor === undefined ? url : `#${anchor}`, kind);
  return safe === undefined ? undefined : toSafeUrl(prose.resolveUrl(safe, kind), kind);
}

/**
 * Returns the attribute with the URL that the stylesheet prints after a link. A link whose `href` begins with `http` does not
 * need the attribute. A link to a page of the site has the attribute only if the site sets its origin.
 */
export function getPrintAttributes(href: string, { origin }: Prose): { "data-address"?: string } {
  const address = parseMailto(href);
  if (address !== undefined) return { "data-address": address };
  return origin !== "" && /^\/(?!\/)/.test(href) ? { "data-address": origin + href } : {};
}

/** Returns the e-mail address of a `mailto:` link, without the content of the message; undefined for other links. */
export function parseMailto(href: string): string | undefined {
  return /^mailto:([^?]*)/i.exec(href)?.[1];
}

/**
 * Renders a link in running text, or only the content of the link if its URL is unsafe or its text is empty. `next` is the
 * inline after the link.
 */
export function renderLink(
  link: LinkNode,
  children: ReactNode[],
  prose: Prose,
  next: InlineNode | undefined,
): ReactNode[] {
  const href = resolveSafeUrl(link.url, { prose });
  if (href === undefined || !hasText(link.children)) return children;
  const detail = formatDocumentDetail(href, getLinkText(link, next), prose);
  const text = detail ? [...children, ` (${detail})`] : children;
  const printProps = hasUrlAsText({ ...link, url: href })
    ? { className: "dsfrb-address" }
    : getPrintAttributes(href, prose);
  const props = {
    ...printProps,
    href,
    ...getTitle(link, detail, prose),
    ...getNewWindowProps(href, link, detail, prose),
  };
  return [createElement(prose.components.a, text, props)];
}

/** Whether the text of a link is its URL. If so, print does not repeat the URL, and typography does not change the text. */
export function hasUrlAsText({ url, children }: LinkNode): boolean {
  return (
    url.replace(/^(?:https?:\/\/|mailto:)/, "") ===
    getText(children)
      .trim()
      .replace(/^https?:\/\//, "")
  );
}

/**
 * Renders the DSFR's download link, for a link alone in its paragraph. The detail contains the format and the size, unless
 * the link's text contains them.
 */
export function renderDownload(
  href: string,
  words: string,
  children: ReactNode[],
  prose: Prose,
  link?: LinkNode,
): ReactNode {
  const detail = formatDocumentDetail(href, words, prose);
  const text = detail ? [...children, " ", <span className="fr-link__detail">{detail}</span>] : children;
  return createElement(prose.components.a, text, {
    className: "fr-link fr-link--download",
    href,
    download: true,
    ...(link && getTitle(link, detail, prose)),
  });
}

/** Matches the size of a document in a text: « 2 Mo », « 259 ko », "1.5 MB", « 800 octets ». */
const SIZE = /\d\s?(?:[kmg]i?[ob]|octets|bytes)(?!\p{L})/iu;

/**
 * Returns the format and the size of a document: `PDF – 259 ko`, or `PDF` if the size is unknown. Omits the part that the
 * link's text already contains. Returns undefined if the URL is not that of a document, and if nothing remains.
 */
function formatDocumentDetail(href: string, words: string, prose: Prose): string | undefined {
  const format = getDocumentFormat(href);
  if (!format) return undefined;
  const size = SIZE.test(words) ? undefined : prose.sizeOf(href);
  const details = [
    ...(namesFormat(words, format) ? [] : [format]),
    ...(size === undefined ? [] : [formatSize(size, prose)]),
  ];
  return details.join(" – ") || undefined;
}

function formatSize(size: number, { labels }: Prose): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(size, 1)) / 3), labels.bytes.length - 1);
  const value = size / 1000 ** step;
  const digits = { maximumFractionDigits: step < 2 || value >= 10 ? 0 : 1 };
  return `${value.toLocaleString(labels.locale, digits)}\u00A0${labels.bytes[step]}`;
}

/**
 * Returns the attribute `title` of a link if the author's title adds words to the link's text. The attribute begins with the
 * whole text of the link (RGAA 6.1). Otherwise, returns an empty object.
 */
function getTitle(link: LinkNode, detail: string | undefined, prose: Prose): { title?: string } {
  const added = getTitleAddition(link);
  if (added === undefined) return {};
  const text = getText(link.children).trim() + (detail ? ` (${detail})` : "");
  return { title: prose.typeset(text + added) };
}

/**
 * Returns the attributes of a link that opens a new window. The attribute `title` announces the new window, after the text of
 * the link (RGAA 6.1.5, 13.2). Returns an empty object for a link that opens no new window.
 */
function getNewWindowProps(href: string, link: LinkNode, detail: string | undefined, prose: Prose) {
  if (!prose.newWindow(href)) return {};
  const { title: text = getText(link.children).trim() } = getTitle(link, detail, prose);
  return { target: "_blank", rel: "noopener external", title: fillLabel(prose.labels.newWindow, { text }) };
}

/** Renders an image with the author's alternative text, or only this text if the URL of the image is unsafe. */
export function renderImage({ url, alt }: ImageNode, prose: Prose): ReactNode[] {
  const src = resolveSafeUrl(url, { prose }, "image");
  if (src === undefined) return alt === "" ? [] : [alt];
  const { img: Img } = prose.components;
  return [<Img className="dsfrb-image" src={src} alt={alt} loading="lazy" />];
}
