import type { ReactElement, ReactNode } from "react";
import { getDocumentFormat } from "@dsfr-blocks/base/url";
import { isDate, formatLongDate } from "@dsfr-blocks/base/day";
import type { BlockContext } from "../../definition/context";
import { warnOnce } from "../../definition/warnOnce";
import { fillLabel } from "../../rich-text/labels";
import { resolveSafeUrl, parseMailto, getPrintAttributes, renderDownload } from "../../rich-text/links";
import { isEmptyNode, getNodeText } from "../../rich-text/nodes";
import type { TextContext } from "../../rich-text/prose";
import { Label } from "../../rich-text/Text";
import { renderText } from "../../rich-text/renderText";
import { type Call, callStatus } from "./call";
import { TextLink } from "./TextLink";
import { UnmarkedList } from "./UnmarkedList";

/** Text and URL of an action: a button or a link. */
export interface CallAction {
  /** Text of the link, in one line. The text cannot contain another link. */
  readonly title: ReactNode;
  /** URL of the link. Without a URL, only the text is shown. */
  readonly url?: string | undefined;
}

/** The props of a block that shows the actions of a call for applications. */
export interface CallActionProps {
  /** Button to apply, shown while the call is open. */
  readonly apply?: CallAction | undefined;
  /** Document to download, shown while the call is open. */
  readonly call?: CallAction | undefined;
  /** Whether the call is open. If the call has dates, the call is open only between these dates. Default: `true`. */
  readonly open?: boolean | undefined;
  /** First day of the call, `2026-04-03`. Compared with `now`. Without `now`, this day is announced as still to come. */
  readonly opensAt?: string | undefined;
  /** Last day of the call (inclusive): `2026-04-26`. Compared with `now`. Without `now`, this day is only shown. */
  readonly closesAt?: string | undefined;
  /** URL of the notice that the call is closed, such as `#appel`. A link to the notice is shown while the call is not open. */
  readonly noticeHref?: string | undefined;
}

export interface CallStateProps extends CallActionProps {
  readonly block: BlockContext;
}

/**
 * Renders the actions of a call for applications while the call is open. Otherwise, renders the first day of the call, if this
 * day is still to come, and a link to the notice that the call is closed. Returns undefined if there is nothing to show.
 * Without `now`, a call with a first day does not open, and the last day is shown without a comparison.
 */
export function renderCallState(props: CallStateProps): ReactElement | undefined {
  const { block, noticeHref, open = true, opensAt } = props;
  const { labels } = block.prose;
  warnAboutDates(props, block);
  const status = callStatus({ ...props, open }, block.now);
  if (status === "open") return renderActions(props);
  const opening = status === "upcoming" ? opensAt : undefined;
  if (!opening && !noticeHref) return undefined;
  return (
    <>
      {opening && <p>{fillLabel(labels.opensOn, { date: formatLongDate(opening, labels.locale) })}</p>}
      {noticeHref && (
        <p>
          <TextLink block={block} href={noticeHref}>
            {labels.whenToApply}
          </TextLink>
        </p>
      )}
    </>
  );
}

/**
 * Warns in development about dates that are not written as `2026-04-26`, and about dates without `now`. While a page is
 * compiled, there is no warning: the page receives `now` only when it is rendered.
 */
export function warnAboutDates(
  { opensAt, closesAt }: Pick<Call, "opensAt" | "closesAt">,
  block: BlockContext,
): void {
  if (process.env.NODE_ENV !== "production")
    for (const day of [opensAt, closesAt])
      if (day && !isDate(day))
        warnOnce(`“${day}” is not a date. Write opensAt and closesAt in this form: 2026-04-26.`, block);
  if (process.env.NODE_ENV !== "production" && (opensAt || closesAt) && block.now === undefined)
    warnOnce(
      "The current date is unknown: a call with opensAt stays closed, and closesAt closes no call. Pass the date to the block or to its page: now={new Date()}.",
      block,
    );
}

/**
 * Renders the button to apply, the dates of the call, and the document to download. Returns undefined if there is nothing to
 * show.
 */
export function renderActions(props: CallStateProps): ReactElement | undefined {
  const { block, apply, call } = props;
  const button = renderButton(apply, block);
  const download = renderDocument(call, block);
  const dates = formatCallDates(props);
  if (!button && !dates && !download) return undefined;
  return (
    <>
      {button}
      {dates && <p className="dsfrb-mention">{dates}</p>}
      {download}
    </>
  );
}

/**
 * Returns the sentence about the last day of an open call. Without `now`, the sentence does not depend on the present day.
 * Returns undefined if the call has no last day.
 */
function formatCallDates({ block, closesAt }: CallStateProps): string | undefined {
  const { labels } = block.prose;
  if (!closesAt) return undefined;
  const label = block.now === undefined ? labels.closesOn : labels.openUntil;
  return fillLabel(label, { date: formatLongDate(closesAt, labels.locale) });
}

type ProseBlock = Pick<TextContext, "prose">;

/**
 * Renders the only primary action of a page, as a link with the style of a button. If the link leads to an e-mail address that
 * the text of the link does not contain, the address is written below the link.
 */
function renderButton(action: CallAction | undefined, block: ProseBlock): ReactElement | undefined {
  const { components, labels } = block.prose;
  const { a: Link } = components;
  if (isEmptyNode(action?.title)) return undefined;
  const href = resolveSafeUrl(action?.url, block);
  const text = <Label block={block}>{action?.title}</Label>;
  if (href === undefined) return <p>{text}</p>;
  const address = parseMailto(href);
  // print does not repeat an e-mail address, because the address is already written on the page
  const printAttributes = address === undefined ? getPrintAttributes(href, block.prose) : {};
  return (
    <>
      <UnmarkedList className="fr-btns-group fr-btns-group--inline-md fr-btns-group--lg">
        <li>
          <Link className="fr-btn" href={href} {...printAttributes}>
            {text}
          </Link>
        </li>
      </UnmarkedList>
      {address && !getNodeText(action?.title)?.includes(address) && (
        <p className="dsfrb-address">{fillLabel(labels.byEmail, { address })}</p>
      )}
    </>
  );
}

function renderDocument(action: CallAction | undefined, block: ProseBlock): ReactElement | undefined {
  const title = action?.title;
  if (isEmptyNode(title)) return undefined;
  const href = resolveSafeUrl(action?.url, block);
  if (href !== undefined && getDocumentFormat(href)) {
    const children = downloadTitle(title, block);
    return <p>{renderDownload(href, getNodeText(title) ?? "", children, block.prose)}</p>;
  }
  return (
    <p>
      <TextLink block={block} href={href}>
        <Label block={block}>{title}</Label>
      </TextLink>
    </p>
  );
}

/**
 * Returns the text of a download link: « Télécharger … », as the DSFR requires, unless the title is already a sentence.
 */
function downloadTitle(title: ReactNode, block: ProseBlock): ReactNode[] {
  const { prose } = block;
  const text = <Label block={block}>{title}</Label>;
  if (SENTENCE_START.test(getNodeText(title) ?? "")) return [text];
  const [before = "", after = ""] = prose.labels.download.split("{title}");
  return [...renderText(before, prose), text, ...renderText(after, prose)];
}

const SENTENCE_START = /^(?:télécharger|download|je |j['’]|voir|lire|consulter|découvrir|accéder)/iu;
