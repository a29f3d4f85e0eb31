import type { ReactElement, ReactNode } from "react";
import { getDocumentFormat } from "@dsfr-blocks/base/url";
import { isDate, formatLongDate } from "@dsfr-blocks/base/day";
import type { BlockContext } from "../../definition/context";
import { Period, type PeriodProps } from "../../definition/Period";
import { warnOnce } from "../../definition/warnOnce";
import { fillLabel } from "../../rich-text/labels";
import { resolveSafeUrl, parseMailto, getPrintAttributes, renderDownload } from "../../rich-text/links";
import { isEmptyNode, getNodeText } from "../../rich-text/nodes";
import type { TextContext } from "../../rich-text/prose";
import { Label, Line, Typeset } from "../../rich-text/Text";
import { renderText } from "../../rich-text/renderText";
import { type Call, callStatus, getCall } from "./call";
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
  /** Last day of the call (inclusive): `2026-04-26`. Without `now`, this day is shown, but does not close the call. */
  readonly closesAt?: string | undefined;
  /** URL of the notice that the call is closed, such as `#appel`. A link to the notice is shown while the call is not open. */
  readonly noticeHref?: string | undefined;
  /** First sentence of the notice, in one line. Shown beside the status of a closed call. */
  readonly notice?: ReactNode;
}

export interface CallStateProps extends CallActionProps {
  readonly block: BlockContext;
}

/**
 * Renders the status of a call for applications and what one can do: the actions while the call is open; otherwise a link to
 * the notice that the call is closed. Returns undefined if there is nothing to show. Without `open` and without dates, there is
 * no call, and the actions have no status.
 */
export function renderCallState(props: CallStateProps): ReactElement | undefined {
  const { block, noticeHref } = props;
  warnAboutDates(props, block);
  const call = getCall(props);
  if (!call || callStatus(call, block.now) === "open") return renderActions(props);
  return (
    <>
      <CallStatusLine {...props} />
      {noticeHref && (
        <p>
          <TextLink block={block} href={noticeHref}>
            {block.prose.labels.whenToApply}
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
 * Renders the status of the call, the button to apply, and the document to download. Returns undefined if there is neither an
 * action nor a last day to show.
 */
export function renderActions(props: CallStateProps): ReactElement | undefined {
  const { block, apply, call, closesAt } = props;
  const button = renderButton(apply, block);
  const download = renderDocument(call, block);
  if (!button && !closesAt && !download) return undefined;
  return (
    <>
      <CallStatusLine {...props} />
      {button}
      {download}
    </>
  );
}

/**
 * Renders the status of the call in a badge, then the day that the status depends on; for a closed call, the first sentence of
 * the notice if there is one. The badge has words, so that its colour is not the only sign of the status (RGAA 3.1). A call
 * that is switched off is closed, even if its first day is announced. An open call with a last day has no badge if the present
 * day is unknown. Renders nothing if there is no call.
 */
function CallStatusLine(props: CallStateProps): ReactElement | null {
  const { block, notice } = props;
  const { labels } = block.prose;
  const call = getCall(props);
  if (!call) return null;
  const { open, opensAt, closesAt } = call;
  const status = callStatus(call, block.now);
  const [badge, className] =
    status === "open"
      ? [labels.callOpen, "fr-badge fr-badge--success fr-badge--no-icon"]
      : status === "upcoming" && open
        ? [labels.callToCome, "fr-badge fr-badge--info fr-badge--no-icon"]
        : [labels.callClosed, "fr-badge"];
  // without the present day, a call with a last day may be over: show its last day, without a badge
  const isKnown = block.now !== undefined || status !== "open" || closesAt === "";
  const renderDay = (label: string, day: string) => (
    <Typeset block={block}>{fillLabel(label, { date: formatLongDate(day, labels.locale) })}</Typeset>
  );
  return (
    <p className="dsfrb-status">
      {isKnown && (
        <>
          <span className={className}>{badge}</span>{" "}
        </>
      )}
      {status === "upcoming" && <strong>{renderDay(labels.opensOn, opensAt)}</strong>}
      {status === "open" && closesAt && (
        <strong>
          <LastDay
            block={block}
            day={closesAt}
            unknown={renderDay(labels.closesOn, closesAt)}
            before={renderDay(labels.openUntil, closesAt)}
            during={renderDay(labels.lastDay, closesAt)}
          />
        </strong>
      )}
      {status === "closed" && (open || !isEmptyNode(notice)) && (
        <span>
          {isEmptyNode(notice) ? renderDay(labels.endedOn, closesAt) : <Line block={block}>{notice}</Line>}
        </span>
      )}
    </p>
  );
}

interface LastDayProps extends Pick<PeriodProps, "block" | "before" | "during"> {
  readonly day: string;
  readonly unknown: ReactNode;
}

/** Renders words about the last day of an open call: before this day, on this day, or if the present day is unknown. */
function LastDay({ day, unknown, ...props }: LastDayProps): ReactNode {
  return props.block.now === undefined ? unknown : <Period {...props} first={day} last={day} />;
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
