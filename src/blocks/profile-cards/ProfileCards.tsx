import { createElement, type ReactNode } from "react";
import { isBlank } from "../../content/markdown/text";
import type { PropsOf } from "../../content/schema";
import { asInlines, asTree } from "../../rich-text/asTree";
import { type BlockContext, renderProse } from "../../rich-text/blocks";
import { inFragments } from "../../rich-text/fragments";
import { renderInlines, renderLine } from "../../rich-text/inlines";
import { blockOf, type BlockProps } from "../common/block";
import { renderSection } from "../common/Section";
import { withTitles } from "../common/titles";
import { finderIn, type People } from "./people";
import { renderPerson } from "./PersonCard";
import type { profileCardsSchema } from "./schema";
import { readSheets } from "./sheets";

export type ProfileCardsProps = BlockProps<
  PropsOf<typeof profileCardsSchema> & {
    /** The directory that the names are looked up in. A name it does not know shows without a profile. */
    readonly people?: People | undefined;
  }
>;

/**
 * The profiles' text, then people as cards in the author's order. Renders a `<section>`.
 */
export function ProfileCards({ title, desc, list, sub, people = {}, ...rest }: ProfileCardsProps) {
  const block = blockOf(rest, title);
  const { inner } = block;
  const { intro, sheets } = readSheets(withTitles(asTree(desc)));
  const nodes = renderProse("dsfrb-prose dsfrb-measure", intro, inner);
  if (sheets.length > 0) {
    const cells = sheets.flatMap((sheet) => renderProse("dsfrb-prose", sheet, inner));
    nodes.push(createElement("div", { className: "dsfrb-sheets" }, ...inFragments(cells)));
  }
  nodes.push(...renderPeople(list ?? [], people, asInlines(sub), inner));
  return renderSection(block, "dsfrb-profile-cards", nodes);
}

function renderPeople(
  list: readonly string[],
  people: People,
  sub: ReturnType<typeof asInlines>,
  { prose, level, idOf }: BlockContext,
): ReactNode[] {
  const names = list.map((name) => name.trim()).filter((name) => name !== "");
  const titled = !isBlank(sub);
  const nodes: ReactNode[] = [];
  if (titled && names.length > 0) {
    const props = { className: "fr-h5 dsfrb-people__title", id: idOf?.(sub) };
    nodes.push(createElement(`h${level}`, props, ...renderInlines(sub, prose)));
  } else if (titled) nodes.push(renderLine("p", undefined, sub, prose));
  if (names.length === 0) return nodes;
  const find = finderIn(people);
  const cards = names.map((name) => {
    const [found, more] = find(name);
    const person = found && !more ? found.person : {};
    return <li>{renderPerson(name, person, titled ? level + 1 : level, prose)}</li>;
  });
  return [
    ...nodes,
    createElement("ul", { className: "fr-raw-list dsfrb-people", role: "list" }, ...inFragments(cards)),
  ];
}
