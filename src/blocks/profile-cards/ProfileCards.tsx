import { createElement, type ReactNode } from "react";
import { isBlank } from "../../content/markdown/text";
import type { PropsOf } from "../../content/schema";
import { asInlines, asTree } from "../../rich-text/asTree";
import { renderBlocks } from "../../rich-text/blocks";
import { inFragments } from "../../rich-text/fragments";
import { renderInlines } from "../../rich-text/inlines";
import { type Block, blockOf, type BlockProps } from "../common/block";
import { innerLevel, renderSection } from "../common/Section";
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
  const block = blockOf(rest);
  const heading = asInlines(title);
  const level = innerLevel(block, heading);
  const context = { prose: block.prose, level, idOf: block.idOf };
  const { intro, sheets } = readSheets(withTitles(asTree(desc)));
  const nodes: ReactNode[] = [];
  const introduction = renderBlocks(intro, context);
  if (introduction.length > 0) {
    nodes.push(createElement("div", { className: "dsfrb-prose dsfrb-measure" }, ...introduction));
  }
  if (sheets.length > 0) {
    const cells = sheets.map((sheet) =>
      createElement("div", { className: "dsfrb-prose" }, ...renderBlocks(sheet, context)),
    );
    nodes.push(createElement("div", { className: "dsfrb-sheets" }, ...inFragments(cells)));
  }
  nodes.push(...renderPeople(list ?? [], people, asInlines(sub), block, level));
  return renderSection({ block, className: "dsfrb-profile-cards", title: heading, body: nodes });
}

function renderPeople(
  list: readonly string[],
  people: People,
  sub: ReturnType<typeof asInlines>,
  { prose, idOf }: Block,
  level: number,
): ReactNode[] {
  const names = list.map((name) => name.trim()).filter((name) => name !== "");
  const titled = !isBlank(sub);
  const nodes: ReactNode[] = [];
  if (titled && names.length > 0) {
    const props = { className: "fr-h5 dsfrb-people__title", id: idOf?.(sub) };
    nodes.push(createElement(`h${level}`, props, ...renderInlines(sub, prose)));
  } else if (titled) nodes.push(createElement("p", null, ...renderInlines(sub, prose)));
  if (names.length === 0) return nodes;
  const find = finderIn(people);
  const cards = names.map((name) => {
    const match = find(name);
    const person = match.status === "found" ? match.person : {};
    return <li>{renderPerson(name, person, titled ? level + 1 : level, prose)}</li>;
  });
  return [
    ...nodes,
    createElement("ul", { className: "fr-raw-list dsfrb-people", role: "list" }, ...inFragments(cards)),
  ];
}
