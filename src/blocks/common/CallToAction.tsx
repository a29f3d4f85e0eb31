import type { ReactElement } from "react";
import { isBlank, textOf, withoutLinks } from "../../content/markdown/text";
import type { Inline, RichText } from "../../content/markdown/tree";
import { inline, object, optional, url } from "../../content/schema";
import { longDate } from "../../base/day";
import { type Call, callStatus, optionalCallFields } from "./call";
import type { BlockContext } from "../../definition/context";
import { asInlines } from "../../rich-text/asTree";
import type { TextContext } from "../../rich-text/prose";
import { documentFormat } from "../../base/address";
import { fill, type Labels } from "../../rich-text/labels";
import { addressOf, mailAddress, onPaper, renderDownload } from "../../rich-text/links";
import { renderInlines } from "../../rich-text/inlines";
import { Flow, isBlankTree, Line, Paragraph } from "../../rich-text/RichText";
import { UnmarkedList } from "./UnmarkedList";
import { TextLink } from "./TextLink";

/** The keys of what there is to do while the call is open. */
export const actionFields = {
  apply: optional(
    object(
      {
        title: inline("Le texte du bouton.", { label: "Texte du bouton" }),
        url: optional(url("L’adresse où l’on postule.", { label: "Adresse" })),
      },
      "Le bouton pour postuler, montré quand l’appel est ouvert.",
      { label: "Bouton pour postuler" },
    ),
  ),
  call: optional(
    object(
      {
        title: inline("Le nom du document.", { label: "Nom du document" }),
        url: optional(
          url("L’adresse du document.", {
            label: "Fichier",
            hint: "Le document que l’on télécharge.",
            widget: "file",
          }),
        ),
      },
      "Le document à télécharger, montré quand l’appel est ouvert.",
      { label: "Document à télécharger" },
    ),
  ),
};

/** The option with which a page leads from its band to the notice of its closed call. */
export const noticeFields = {
  noticeHref: optional(url("L’adresse de l’avis de fermeture, comme `#appel`.")),
};

/** The action of a page whose band no block fills: its button, and the days between which it shows. */
export const bandFields = { apply: actionFields.apply, ...optionalCallFields };

/** A title and where it leads, as an author writes them. */
interface Action {
  readonly title: string;
  readonly url?: string | undefined;
}

interface Actions {
  readonly block: Pick<TextContext, "prose">;
  readonly apply?: Action | undefined;
  /** The document to download. */
  readonly call?: Action | undefined;
  /** The last day, `2026-04-26`. */
  readonly closesAt?: string | undefined;
}

/** The button to apply, the last day, the document to download; nothing when there is nothing to show. */
function renderActions({ block, apply, call, closesAt }: Actions): ReactElement | undefined {
  const { labels } = block.prose;
  const button = renderButton(apply, block);
  const download = renderDocument(call, block);
  if (!button && !closesAt && !download) return undefined;
  return (
    <>
      {button}
      {closesAt && (
        <p className="dsfrb-mention">{fill(labels.openUntil, { date: longDate(closesAt, labels.locale) })}</p>
      )}
      {download}
    </>
  );
}

interface ClosingCallProps {
  readonly block: BlockContext;
  readonly call: Call;
  readonly actions: Pick<Actions, "apply" | "call">;
  /** The sentence that opened the page, one line of Markdown. */
  readonly answer: string;
}

/** The same answer and call to action as the opening's, where the reader has read all; nothing unless the page's call is open. */
export function ClosingCall(props: ClosingCallProps): ReactElement | null {
  const { block, answer, actions, call } = props;
  const isOpen = callStatus(call, block.now) === "open";
  const shown = isOpen ? renderActions({ block, ...actions, closesAt: call.closesAt }) : undefined;
  if (!shown) return null;
  return (
    <section id="postuler" className="dsfrb-band dsfrb-call-again">
      <div className="fr-container">
        <div className="dsfrb-axis">
          <div className="dsfrb-axis__body dsfrb-hero">
            <Paragraph block={block} className="fr-text--lead fr-text--bold dsfrb-hero__answer">
              {asInlines(answer)}
            </Paragraph>
            {shown}
          </div>
        </div>
      </div>
    </section>
  );
}

interface CallState extends Call, Actions {
  readonly block: BlockContext;
  /** Where the notice of the closed call stands. */
  readonly noticeHref?: string | undefined;
}

/** What to do while the call is open; before, the first day, and the way to its notice. Nothing when there is nothing to show. */
export function renderCallState(given: CallState): ReactElement | undefined {
  const { block, noticeHref, opensAt } = given;
  const { labels } = block.prose;
  const status = callStatus(given, block.now);
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

interface Band extends Omit<CallState, "open"> {
  /** True without it, see `optionalCallFields`. */
  readonly open?: boolean | undefined;
  readonly text?: RichText | undefined;
}

/** What stands beside the title of a page whose band no block fills: a text, and what to do while the call is open. Nothing when there is nothing to show. */
export function renderBand({ text = [], open = true, ...given }: Band): ReactElement | undefined {
  const state = renderCallState({ ...given, open });
  if (isBlankTree(text) && !state) return undefined;
  return (
    <div className="dsfrb-hero">
      <Flow block={given.block} tree={text} className="fr-text--lead dsfrb-prose dsfrb-hero__text" />
      {state}
    </div>
  );
}

function titleOf(action: Action | undefined): Inline[] {
  return withoutLinks(asInlines(action?.title));
}

/** The page's one primary action: a link in the shape of a button, and in words the address of mail that it opens a message to. */
function renderButton(action: Action | undefined, block: Actions["block"]): ReactElement | undefined {
  const { components, labels } = block.prose;
  const { a: Link } = components;
  const title = titleOf(action);
  if (isBlank(title)) return undefined;
  const href = addressOf(action?.url, block);
  const words = <Line block={block}>{title}</Line>;
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
      {address && !textOf(title).includes(address) && (
        <p className="dsfrb-address">{fill(labels.byEmail, { address })}</p>
      )}
    </>
  );
}

function renderDocument(action: Action | undefined, block: Actions["block"]): ReactElement | undefined {
  const { prose } = block;
  const title = titleOf(action);
  if (isBlank(title)) return undefined;
  const href = addressOf(action?.url, block);
  if (href !== undefined && documentFormat(href)) {
    const words = downloadTitle(title, prose.labels);
    return <p>{renderDownload(href, words, renderInlines(words, prose), prose)}</p>;
  }
  return (
    <p>
      <TextLink block={block} href={href}>
        <Line block={block}>{title}</Line>
      </TextLink>
    </p>
  );
}

/** The DSFR asks for « Télécharger … »; a title that is a sentence of its own stays as it is. */
function downloadTitle(title: readonly Inline[], labels: Labels): readonly Inline[] {
  if (/^(?:télécharger|download|je |j['’]|voir|lire|consulter|découvrir|accéder)/iu.test(textOf(title)))
    return title;
  const [before = "", after = ""] = labels.download.split("{title}");
  return [{ type: "text", value: before }, ...title, { type: "text", value: after }];
}
