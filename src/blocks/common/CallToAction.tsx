import { createElement, type ReactNode } from "react";
import { isBlank, textOf, withoutLinks } from "../../content/markdown/text";
import type { Inline, Markdown } from "../../content/markdown/tree";
import { asInlines } from "../../rich-text/asTree";
import { renderInlines, renderLine } from "../../rich-text/inlines";
import { fill } from "../../rich-text/labels";
import { renderDownload, resolve } from "../../rich-text/links";
import type { Prose } from "../../rich-text/prose";
import { documentFormat } from "../../rich-text/documents";
import { type Call, longDate } from "./callStatus";

/** A title and where it leads, as an author writes them. */
export interface Action {
  readonly title: Markdown;
  readonly url: string;
}

/** The button to apply, the document to download, the last day. Empty when there is nothing to show. */
export function callToAction(
  apply: Action | undefined,
  document: Action | undefined,
  { closesAt }: Partial<Call>,
  prose: Prose,
): ReactNode[] {
  const nodes: ReactNode[] = [];
  if (apply) nodes.push(...renderApply(withoutLinks(asInlines(apply.title)), apply.url, prose));
  if (closesAt) {
    const date = longDate(closesAt, prose.labels.locale);
    nodes.push(<p className="dsfrb-mention">{fill(prose.labels.openUntil, { date })}</p>);
  }
  if (document) nodes.push(...renderDocument(withoutLinks(asInlines(document.title)), document.url, prose));
  return nodes;
}

/** The page's one primary action: a link in the shape of a button, as on the original page. */
function renderApply(title: readonly Inline[], url: string, prose: Prose): ReactNode[] {
  const href = resolve(url, "link", prose);
  if (isBlank(title)) return [];
  if (href === undefined) return [renderLine("p", undefined, title, prose)];
  const link = createElement(
    prose.components.a,
    { className: "fr-btn", href },
    ...renderInlines(title, prose),
  );
  // The role is for Safari, see QuestionHero.
  const list = { className: "fr-btns-group fr-btns-group--inline-md fr-btns-group--lg", role: "list" };
  return [createElement("ul", list, <li>{link}</li>)];
}

function renderDocument(title: readonly Inline[], url: string, prose: Prose): ReactNode[] {
  const href = resolve(url, "link", prose);
  if (isBlank(title)) return [];
  if (href === undefined) return [renderLine("p", undefined, title, prose)];
  if (!documentFormat(href)) {
    const props = { className: "fr-link", href };
    return [<p>{createElement(prose.components.a, props, ...renderInlines(title, prose))}</p>];
  }
  return [<p>{renderDownload(href, renderInlines(downloadTitle(title, prose), prose), prose)}</p>];
}

/** The DSFR asks for « Télécharger … »; a title that is a sentence of its own stays as it is. */
function downloadTitle(title: readonly Inline[], { labels }: Prose): readonly Inline[] {
  if (/^(?:télécharger|download|je |j['’]|voir|lire|consulter|découvrir|accéder)/iu.test(textOf(title)))
    return title;
  const [before = "", after = ""] = labels.download.split("{title}");
  return [{ type: "text", value: before }, ...title, { type: "text", value: after }];
}
