import { createElement } from "react";
import type { PropsOf } from "../../content/schema";
import { asInlines } from "../../rich-text/asTree";
import { inFragments } from "../../rich-text/fragments";
import { renderInlines, renderText } from "../../rich-text/inlines";
import type { Prose } from "../../rich-text/prose";
import { blockOf, type BlockProps } from "../common/block";
import { renderSection } from "../common/Section";
import { type Reason, readReasons } from "./readReasons";
import type { reasonsSchema } from "./schema";

export type ReasonsProps = BlockProps<PropsOf<typeof reasonsSchema>>;

/**
 * Short arguments, read at a glance: the verb is the picture. Renders a `<section>`.
 */
export function Reasons({ title, defs, ...rest }: ReasonsProps) {
  const block = blockOf(rest, title);
  const reasons = readReasons(defs.map(({ def }) => asInlines(def)));
  const items = reasons.map((reason) => <li>{renderReason(reason, block.prose)}</li>);
  // Paragraphs, not headings: they head nothing (RGAA 9.1). The role is for Safari, see QuestionHero.
  const list = createElement(
    "ul",
    { className: "fr-raw-list dsfrb-reasons__list", role: "list" },
    ...inFragments(items),
  );
  return renderSection(block, "dsfrb-reasons", items.length > 0 ? [list] : []);
}

function renderReason({ verb, text }: Reason, prose: Prose) {
  const lead = verb && createElement("span", { className: "dsfrb-reason__verb" }, ...renderText(verb, prose));
  const children = lead ? [lead, " ", ...renderInlines(text, prose)] : renderInlines(text, prose);
  return createElement("p", { className: "dsfrb-reason" }, ...children);
}
