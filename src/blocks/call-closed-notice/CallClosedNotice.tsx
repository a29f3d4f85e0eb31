import { createElement, type ReactNode } from "react";
import { isBlank } from "../../content/markdown/text";
import type { PropsOf } from "../../content/schema";
import { asTree } from "../../rich-text/asTree";
import { renderProse } from "../../rich-text/blocks";
import { renderLine } from "../../rich-text/inlines";
import { fill } from "../../rich-text/labels";
import { blockOf, type BlockProps } from "../common/block";
import { type Call, callStatus, longDate, type Now } from "../common/callStatus";
import { classes } from "../common/Section";
import { saysSomething } from "./saysSomething";
import type { callClosedNoticeSchema } from "./schema";

export type CallClosedNoticeProps = Omit<
  BlockProps<
    PropsOf<typeof callClosedNoticeSchema> &
      Call & {
        /** The day or instant at which `opensAt` and `closesAt` are judged; without it `open` decides. */
        readonly now?: Now | undefined;
      }
  >,
  "landmark"
>;

/**
 * What to know while the call is closed. Renders a `<section>` with a callout; nothing while the call
 * is open, and nothing when there is nothing to say. No live role: nothing changes on the page (RGAA 7.5).
 */
export function CallClosedNotice({
  title,
  desc,
  open,
  opensAt,
  closesAt,
  now,
  ...rest
}: CallClosedNoticeProps) {
  const status = callStatus({ open, opensAt, closesAt }, now);
  const opening = status === "upcoming" ? opensAt : undefined;
  if (status === "open" || !(saysSomething(title, desc) || opening)) return null;
  const { prose, level, title: heading, root, inner } = blockOf(rest, title);
  const body = renderProse("fr-callout__text dsfrb-prose", asTree(desc), inner);
  const date = opening && fill(prose.labels.opensOn, { date: longDate(opening, prose.labels.locale) });
  const nodes: ReactNode[] = [];
  if (!isBlank(heading)) {
    // A sentence with nothing under it is a paragraph: a heading would head nothing (RGAA 9.1).
    nodes.push(
      body.length > 0
        ? renderLine(`h${level}`, "fr-callout__title", heading, prose)
        : renderLine("p", "fr-callout__text fr-text--lead", heading, prose),
    );
  }
  nodes.push(...body);
  if (date) nodes.push(<p className="fr-callout__text">{date}</p>);
  return (
    <section {...root} className={classes("dsfrb-section dsfrb-call-closed-notice", root.className)}>
      {createElement("div", { className: "fr-callout fr-mb-0 dsfrb-callout" }, ...nodes)}
    </section>
  );
}
