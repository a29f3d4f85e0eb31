import type { ReactElement } from "react";
import { isBlank, textOf, withoutLinks } from "../../content/markdown/text";
import type { Inline } from "../../content/markdown/tree";
import { longDate } from "../../definition/call";
import { asInlines } from "../../rich-text/asTree";
import type { TextContext } from "../../rich-text/context";
import { documentFormat } from "../../rich-text/documents";
import { fill, type Labels } from "../../rich-text/labels";
import { addressOf, renderDownload } from "../../rich-text/links";
import { renderInlines } from "../../rich-text/inlines";
import { Line } from "../../rich-text/RichText";

/** A title and where it leads, as an author writes them. */
export interface Action {
  readonly title: string;
  readonly url: string;
}

export interface CallToActionProps {
  readonly block: Pick<TextContext, "prose">;
  readonly apply?: Action | undefined;
  /** The document to download. */
  readonly document?: Action | undefined;
  /** The last day, `2026-04-26`. */
  readonly closesAt?: string | undefined;
}

/** The button to apply, the last day, the document to download; nothing when there is nothing to show. */
export function CallToAction({ block, apply, document, closesAt }: CallToActionProps): ReactElement {
  const { labels } = block.prose;
  return (
    <>
      {hasTitle(apply) && <Apply block={block} action={apply} />}
      {closesAt && (
        <p className="dsfrb-mention">{fill(labels.openUntil, { date: longDate(closesAt, labels.locale) })}</p>
      )}
      {hasTitle(document) && <Document block={block} action={document} />}
    </>
  );
}

/** True when there is something to act on, or to know. */
export function hasAction({ apply, document, closesAt }: Omit<CallToActionProps, "block">): boolean {
  return hasTitle(apply) || hasTitle(document) || Boolean(closesAt);
}

function hasTitle(action: Action | undefined): action is Action {
  return action !== undefined && !isBlank(titleOf(action));
}

function titleOf({ title }: Action): Inline[] {
  return withoutLinks(asInlines(title));
}

interface ActionProps {
  readonly block: Pick<TextContext, "prose">;
  readonly action: Action;
}

/** The page's one primary action: a link in the shape of a button, as on the original page. */
function Apply({ block, action }: ActionProps): ReactElement {
  const { prose } = block;
  const { a: Link } = prose.components;
  const href = addressOf(action.url, block);
  const title = <Line block={block}>{titleOf(action)}</Line>;
  if (href === undefined) return <p>{title}</p>;
  return (
    // Safari drops the list role of a list without markers: the role says it again.
    <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--lg" role="list">
      <li>
        <Link className="fr-btn" href={href}>
          {title}
        </Link>
      </li>
    </ul>
  );
}

function Document({ block, action }: ActionProps): ReactElement {
  const { prose } = block;
  const { a: Link } = prose.components;
  const title = titleOf(action);
  const href = addressOf(action.url, block);
  if (href === undefined)
    return (
      <p>
        <Line block={block}>{title}</Line>
      </p>
    );
  if (!documentFormat(href))
    return (
      <p>
        <Link className="fr-link" href={href}>
          <Line block={block}>{title}</Line>
        </Link>
      </p>
    );
  return <p>{renderDownload(href, renderInlines(downloadTitle(title, prose.labels), prose), prose)}</p>;
}

/** The DSFR asks for « Télécharger … »; a title that is a sentence of its own stays as it is. */
function downloadTitle(title: readonly Inline[], labels: Labels): readonly Inline[] {
  if (/^(?:télécharger|download|je |j['’]|voir|lire|consulter|découvrir|accéder)/iu.test(textOf(title)))
    return title;
  const [before = "", after = ""] = labels.download.split("{title}");
  return [{ type: "text", value: before }, ...title, { type: "text", value: after }];
}
