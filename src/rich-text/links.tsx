import type { ReactNode } from "react";
import { documentFormat, namesFormat, safeUrl, type UrlKind } from "@dsfr-blocks/base/address";
import { addedByTitle, wordsOfLink } from "@dsfr-blocks/content/markdown/linkTitle";
import { hasWords, textOf } from "@dsfr-blocks/content/markdown/text";
import type { Image, Inline, Link } from "@dsfr-blocks/content/markdown/tree";
import { element } from "./element";
import { fill } from "./labels";
import type { Prose, TextContext } from "./prose";

/**
 * The address to put on the page for the one that an author wrote: `addressOf(url, block)`, or with `"image"` that of
 * an image. Undefined when it is empty or unsafe, before or after the site's rewriting: then there is no link.
 */
export function addressOf(
  url: string | undefined,
  { prose }: Pick<TextContext, "prose">,
  kind: UrlKind = "link",
): string | undefined {
  const safe = url === undefined ? undefined : safeUrl(url, kind);
  return safe === undefined ? undefined : safeUrl(prose.resolveUrl(safe, kind), kind);
}

/**
 * The address that paper says after a link, for the stylesheet: `href` says the same only where it begins with `http`. A page of
 * the site has one where the site says its origin.
 */
export function onPaper(href: string, { origin }: Prose): { "data-address"?: string } {
  const address = mailAddress(href);
  if (address !== undefined) return { "data-address": address };
  return origin !== "" && /^\/(?!\/)/.test(href) ? { "data-address": origin + href } : {};
}

/** The address of mail that a link opens a message to, without what it would write there; undefined for other links. */
export function mailAddress(href: string): string | undefined {
  return /^mailto:([^?]*)/i.exec(href)?.[1];
}

/** A link in running text, which `next` follows; only its content when it leads nowhere safe, or has no words to name it. */
export function renderLink(
  link: Link,
  children: ReactNode[],
  prose: Prose,
  next: Inline | undefined,
): ReactNode[] {
  const href = addressOf(link.url, { prose });
  if (href === undefined || !hasWords(link.children)) return children;
  const detail = documentDetail(href, wordsOfLink(link, next), prose);
  const text = detail ? [...children, ` (${detail})`] : children;
  const paper = isAddress({ ...link, url: href }) ? { className: "dsfrb-address" } : onPaper(href, prose);
  const props = { ...paper, href, ...titled(link, detail, prose), ...newWindow(href, link, detail, prose) };
  return [element(prose.components.a, text, props)];
}

/** Whether the words of a link are its address: print need not repeat it, and it keeps its characters. */
export function isAddress({ url, children }: Link): boolean {
  return (
    url.replace(/^(?:https?:\/\/|mailto:)/, "") ===
    textOf(children)
      .trim()
      .replace(/^https?:\/\//, "")
  );
}

/** DSFR's download form, for a link that stands alone: in its detail the format and the weight that its words do not give. */
export function renderDownload(
  href: string,
  words: string,
  children: ReactNode[],
  prose: Prose,
  link?: Link,
): ReactNode {
  const detail = documentDetail(href, words, prose);
  const text = detail ? [...children, " ", <span className="fr-link__detail">{detail}</span>] : children;
  return element(prose.components.a, text, {
    className: "fr-link fr-link--download",
    href,
    download: true,
    ...(link && titled(link, detail, prose)),
  });
}

/** « 2 Mo », « 259 ko », "1.5 MB", « 800 octets ». */
const WEIGHT = /\d\s?(?:[kmg]i?[ob]|octets|bytes)(?!\p{L})/iu;

/** `PDF – 259 ko`, or `PDF` when the weight is not known, without what a link's words already give; undefined for a page. */
function documentDetail(href: string, words: string, prose: Prose): string | undefined {
  const format = documentFormat(href);
  if (!format) return undefined;
  const size = WEIGHT.test(words) ? undefined : prose.sizeOf(href);
  const details = [
    ...(namesFormat(words, format) ? [] : [format]),
    ...(size === undefined ? [] : [weight(size, prose)]),
  ];
  return details.join(" – ") || undefined;
}

function weight(size: number, { labels }: Prose): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(size, 1)) / 3), labels.bytes.length - 1);
  const value = size / 1000 ** step;
  const digits = { maximumFractionDigits: step < 2 || value >= 10 ? 0 : 1 };
  return `${value.toLocaleString(labels.locale, digits)}\u00A0${labels.bytes[step]}`;
}

/** The author's title, where it adds to the link's text, all of which it then begins with (RGAA 6.1). */
function titled(link: Link, detail: string | undefined, prose: Prose): { title?: string } {
  const added = addedByTitle(link);
  if (added === undefined) return {};
  const text = textOf(link.children).trim() + (detail ? ` (${detail})` : "");
  return { title: prose.typeset(text + added) };
}

/** A new window is announced in the title, which begins with the link's text (RGAA 6.1.5, 13.2). */
function newWindow(href: string, link: Link, detail: string | undefined, prose: Prose) {
  if (!prose.newWindow(href)) return {};
  const { title: text = textOf(link.children).trim() } = titled(link, detail, prose);
  return { target: "_blank", rel: "noopener external", title: fill(prose.labels.newWindow, { text }) };
}

/** An image with the author's alternative, which is all that stays when its address is unsafe. */
export function renderImage({ url, alt }: Image, prose: Prose): ReactNode[] {
  const src = addressOf(url, { prose }, "image");
  if (src === undefined) return alt === "" ? [] : [alt];
  const { img: Img } = prose.components;
  return [<Img className="dsfrb-image" src={src} alt={alt} loading="lazy" />];
}
