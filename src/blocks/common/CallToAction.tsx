import type { ReactElement, ReactNode } from "react";
import { documentFormat } from "@dsfr-blocks/base/address";
import { isDate, longDate, longPeriod } from "@dsfr-blocks/base/day";
import type { BlockContext } from "../../definition/context";
import { warnOnce } from "../../definition/warnOnce";
import { fill } from "../../rich-text/labels";
import { addressOf, mailAddress, onPaper, renderDownload } from "../../rich-text/links";
import { isEmptyNode, wordsIn } from "../../rich-text/nodes";
import type { TextContext } from "../../rich-text/prose";
import { Label } from "../../rich-text/Text";
import { renderText } from "../../rich-text/words";
import { type Call, callStatus } from "./call";
import { TextLink } from "./TextLink";
import { UnmarkedList } from "./UnmarkedList";

/** The words of a link, and where it leads. */
export interface CallAction {
  /** The words of the link. */
  readonly title: ReactNode;
  /** Its address; without one, the words stand alone. */
  readonly url?: string | undefined;
}

/** What one can do while the call is open, among the props of a block. */
export interface CallActionProps {
  /** The button to apply, which shows while the call is open. */
  readonly apply?: CallAction | undefined;
  /** The document to download, which shows while the call is open. */
  readonly call?: CallAction | undefined;
  /** Whether the call is open, between its dates if it has any. By default it is. */
  readonly open?: boolean | undefined;
  /** The first day of the call, `2026-04-03`, compared with `now`. */
  readonly opensAt?: string | undefined;
  /** The last day of the call, `2026-04-26`, included, compared with `now`. */
  readonly closesAt?: string | undefined;
  /** The address of the notice that the call is closed, such as `#appel`. */
  readonly noticeHref?: string | undefined;
}

export interface CallStateProps extends CallActionProps {
  readonly block: BlockContext;
}

/**
 * Returns what to do while the call is open; before, its first day, and the way to its notice; nothing when there is nothing to
 * show. Without `now` no sentence depends on the day: the button follows `open`, and the dates are given as they are.
 */
export function renderCallState(given: CallStateProps): ReactElement | undefined {
  const { block, noticeHref, open = true, opensAt } = given;
  const { labels } = block.prose;
  warnOfDates(given, block);
  const status = callStatus({ ...given, open }, block.now);
  if (status === "open") return renderActions(given);
  const opening = status === "upcoming" ? opensAt : undefined;
  if (!opening && !noticeHref) return undefined;
  return (
    <>
      {opening && <p>{fill(labels.opensOn, { date: longDate(opening, labels.locale) })}</p>}
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

/** Warns in development of dates in another form, and of dates that no day is compared with. A page that is compiled gets its day where it shows. */
export function warnOfDates(
  { opensAt, closesAt }: Pick<Call, "opensAt" | "closesAt">,
  block: BlockContext,
): void {
  if (process.env.NODE_ENV !== "production")
    for (const day of [opensAt, closesAt])
      if (day && !isDate(day))
        warnOnce(`« ${day} » is not a day. Write opensAt and closesAt in this form: 2026-04-26.`, block);
  if (process.env.NODE_ENV !== "production" && (opensAt || closesAt) && block.now === undefined)
    warnOnce(
      "A call has dates, and no day to compare them with: its button follows `open` alone. Give the day to the block or to its page: now={new Date()}.",
      block,
    );
}

/** The button to apply, the dates, the document to download; nothing when there is nothing to show. */
export function renderActions(given: CallStateProps): ReactElement | undefined {
  const { block, apply, call } = given;
  const button = renderButton(apply, block);
  const download = renderDocument(call, block);
  const dates = datesSentence(given);
  if (!button && !dates && !download) return undefined;
  return (
    <>
      {button}
      {dates && <p className="dsfrb-mention">{dates}</p>}
      {download}
    </>
  );
}

/** Until when the call is open; without the present day, its dates alone. */
function datesSentence({ block, opensAt, closesAt }: CallStateProps): string | undefined {
  const { labels } = block.prose;
  const { locale } = labels;
  if (block.now === undefined && opensAt)
    return closesAt
      ? fill(labels.callFromTo, longPeriod(opensAt, closesAt, locale))
      : fill(labels.opensOn, { date: longDate(opensAt, locale) });
  if (!closesAt) return undefined;
  const label = block.now === undefined ? labels.closesOn : labels.openUntil;
  return fill(label, { date: longDate(closesAt, locale) });
}

type ProseBlock = Pick<TextContext, "prose">;

/** The page's one primary action: a link in the shape of a button, and in words the address of mail that it opens a message to. */
function renderButton(action: CallAction | undefined, block: ProseBlock): ReactElement | undefined {
  const { components, labels } = block.prose;
  const { a: Link } = components;
  if (isEmptyNode(action?.title)) return undefined;
  const href = addressOf(action?.url, block);
  const words = <Label block={block}>{action?.title}</Label>;
  if (href === undefined) return <p>{words}</p>;
  const address = mailAddress(href);
  // what stands in words needs no repeating on paper
  const paper = address === undefined ? onPaper(href, block.prose) : {};
  return (
    <>
      <UnmarkedList className="fr-btns-group fr-btns-group--inline-md fr-btns-group--lg">
        <li>
          <Link className="fr-btn" href={href} {...paper}>
            {words}
          </Link>
        </li>
      </UnmarkedList>
      {address && !wordsIn(action?.title)?.includes(address) && (
        <p className="dsfrb-address">{fill(labels.byEmail, { address })}</p>
      )}
    </>
  );
}

function renderDocument(action: CallAction | undefined, block: ProseBlock): ReactElement | undefined {
  const title = action?.title;
  if (isEmptyNode(title)) return undefined;
  const href = addressOf(action?.url, block);
  if (href !== undefined && documentFormat(href)) {
    const children = downloadTitle(title, block);
    return <p>{renderDownload(href, wordsIn(title) ?? "", children, block.prose)}</p>;
  }
  return (
    <p>
      <TextLink block={block} href={href}>
        <Label block={block}>{title}</Label>
      </TextLink>
    </p>
  );
}

/** The DSFR asks for « Télécharger … »; a title that is a sentence of its own stays as it is. */
function downloadTitle(title: ReactNode, block: ProseBlock): ReactNode[] {
  const { prose } = block;
  const words = <Label block={block}>{title}</Label>;
  if (isSentence.test(wordsIn(title) ?? "")) return [words];
  const [before = "", after = ""] = prose.labels.download.split("{title}");
  return [...renderText(before, prose), words, ...renderText(after, prose)];
}

const isSentence = /^(?:télécharger|download|je |j['’]|voir|lire|consulter|découvrir|accéder)/iu;
