import { createElement, type ReactNode } from "react";
import { isBlank } from "../../content/markdown/text";
import type { PropsOf } from "../../content/schema";
import { asInlines } from "../../rich-text/asTree";
import { inFragments } from "../../rich-text/fragments";
import { renderLine } from "../../rich-text/inlines";
import { fill } from "../../rich-text/labels";
import { type BlockProps, type Block, blockOf } from "../common/block";
import { type Call, callStatus, longDate, type Now } from "../common/callStatus";
import { callToAction } from "../common/CallToAction";
import { classes } from "../common/Section";
import { NoticeLink } from "./NoticeLink";
import type { questionHeroSchema } from "./schema";

export type QuestionHeroProps = Omit<
  BlockProps<
    PropsOf<typeof questionHeroSchema> &
      Call & {
        /** The day or instant at which `opensAt` and `closesAt` are judged; without it `open` decides. */
        readonly now?: Now | undefined;
        /** Where the notice of the closed call stands, such as `#appel`. */
        readonly noticeHref?: string | undefined;
      }
  >,
  "landmark"
>;

/**
 * The questions that open the page, the sentence that answers them, and what to do while the call
 * is open. Renders a `<section>` without a heading: the page's `h1` heads it.
 */
export function QuestionHero(props: QuestionHeroProps) {
  const { questions, sub, apply, call, open, opensAt, closesAt, now, noticeHref, ...rest } = props;
  const block = blockOf(rest);
  const { prose, root } = block;
  const status = callStatus({ open, opensAt, closesAt }, now);
  const asked = questions.map(({ question }) => asInlines(question)).filter((question) => !isBlank(question));
  const answer = asInlines(sub);
  const nodes: ReactNode[] = [];
  if (asked.length > 0) {
    const items = asked.map((question) => (
      <li>{renderLine("p", "fr-h3 dsfrb-hero__question", question, prose)}</li>
    ));
    // Safari drops the list role of a list without markers: the role says it again.
    nodes.push(
      createElement(
        "ul",
        { className: "fr-raw-list dsfrb-hero__questions", role: "list" },
        ...inFragments(items),
      ),
    );
  }
  if (!isBlank(answer)) {
    nodes.push(renderLine("p", "fr-text--lead fr-text--bold dsfrb-hero__answer", answer, prose));
  }
  nodes.push(
    ...(status === "open"
      ? callToAction(apply, call, { closesAt }, prose)
      : renderWait(block, noticeHref, status === "upcoming" ? opensAt : undefined)),
  );
  if (nodes.length === 0) return null;
  return createElement(
    "section",
    { ...root, className: classes("dsfrb-question-hero", root.className) },
    ...nodes,
  );
}

function renderWait(
  { prose: { labels, components } }: Block,
  href: string | undefined,
  opensAt: string | undefined,
) {
  const nodes: ReactNode[] = [];
  if (opensAt) nodes.push(<p>{fill(labels.opensOn, { date: longDate(opensAt, labels.locale) })}</p>);
  if (href) nodes.push(<NoticeLink href={href} text={labels.whenToApply} a={components.a} />);
  return nodes;
}
