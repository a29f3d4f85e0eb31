import { createElement, type ReactNode } from "react";
import { isBlank, textOf } from "../../content/markdown/text";
import type { Inline, RichText } from "../../content/markdown/tree";
import type { PropsOf } from "../../content/schema";
import { asInlines, asTree } from "../../rich-text/asTree";
import { renderBlocks, renderItem } from "../../rich-text/blocks";
import { inFragments } from "../../rich-text/fragments";
import { renderInlines, renderText } from "../../rich-text/inlines";
import type { Prose } from "../../rich-text/prose";
import { type Block, blockOf, type BlockProps } from "../common/block";
import { innerLevel, renderSection } from "../common/Section";
import { type Entry, readEntry, readTerm } from "./readEntry";
import type { dictionaryDefinitionSchema } from "./schema";

export type DictionaryDefinitionProps = BlockProps<
  PropsOf<typeof dictionaryDefinitionSchema> & {
    /** The headword. By default the acronym that begins the title, as in « EIG, kézako ? »; "" for none. One that the entry has of its own shows. */
    readonly term?: string | undefined;
  }
>;

/**
 * A dictionary entry on its own paper: headword, phonetic, grammar, senses. Renders a `<section>`. A
 * text that is no entry is a plain callout with the same fields.
 */
export function DictionaryDefinition({ title, info, term, ...rest }: DictionaryDefinitionProps) {
  const block = blockOf(rest);
  const heading = asInlines(title);
  const context: Context = { block, level: innerLevel(block, heading) };
  const infoTitle = asInlines(info.title);
  const desc = asTree(info.desc);
  const entry = readEntry(infoTitle, desc);
  const nodes = entry
    ? renderEntry(entry, entry.term ?? term ?? readTerm(heading), context)
    : renderNotice(infoTitle, desc, context);
  const className = entry
    ? "fr-callout fr-callout--beige-gris-galet fr-mb-0 dsfrb-callout"
    : "fr-callout fr-mb-0 dsfrb-callout";
  const callout = createElement("div", { className }, ...nodes);
  return renderSection({
    block,
    className: "dsfrb-dictionary-definition",
    title: heading,
    body: nodes.length > 0 ? [callout] : [],
  });
}

interface Context {
  readonly block: Block;
  readonly level: number;
}

function renderEntry(entry: Entry, term: string | undefined, { block, level }: Context): ReactNode[] {
  const { prose } = block;
  const nodes: ReactNode[] = [];
  const head = [...(term ? [renderTerm(term, prose), " "] : []), renderPhonetic(entry.phonetic, prose)];
  // A title that is the word itself is said by the headword.
  if (!isBlank(entry.title) && textOf(entry.title).trim() !== term) {
    nodes.push(createElement("p", { className: "fr-callout__title" }, ...renderInlines(entry.title, prose)));
  }
  nodes.push(createElement("p", { className: "dsfrb-entry__head" }, ...head));
  if (!isBlank(entry.grammar)) {
    const className = "dsfrb-entry__grammar dsfrb-measure";
    nodes.push(createElement("p", { className }, ...renderInlines(entry.grammar, prose)));
  }
  if (entry.senses) {
    const items = entry.senses.map((children) =>
      createElement("li", null, ...renderItem({ children }, { prose, level })),
    );
    nodes.push(
      createElement(
        "ol",
        { className: "fr-text--alt dsfrb-entry__senses dsfrb-measure" },
        ...inFragments(items),
      ),
    );
  }
  const after = renderBlocks(entry.rest, { prose, level, idOf: block.idOf });
  if (after.length > 0) nodes.push(createElement("div", { className: "dsfrb-prose dsfrb-after" }, ...after));
  return nodes;
}

function renderTerm(term: string, prose: Prose): ReactNode {
  const className = "dsfrb-entry__term fr-text--alt";
  return createElement("dfn", { className }, ...renderText(term, { ...prose, typeset: (text) => text }));
}

/** Readers often skip these signs: the title says what they are. Only `fr` counts as language (RGAA 8.8). */
function renderPhonetic(phonetic: string, { labels }: Prose): ReactNode {
  return (
    <span className="dsfrb-entry__phonetic" lang="fr-fonipa" title={labels.phonetic}>
      {phonetic}
    </span>
  );
}

function renderNotice(title: readonly Inline[], desc: RichText, { block, level }: Context): ReactNode[] {
  const { prose, idOf } = block;
  const titled = !isBlank(title);
  const body = renderBlocks(desc, { prose, level: titled ? level + 1 : level, idOf });
  const text =
    body.length > 0 && createElement("div", { className: "fr-callout__text dsfrb-prose" }, ...body);
  if (!titled) return text ? [text] : [];
  // Under a title of its own a text has a heading; a title alone is a text.
  const element = text ? `h${level}` : "p";
  const className = text ? "fr-callout__title" : "fr-callout__text";
  return [createElement(element, { className }, ...renderInlines(title, prose)), ...(text ? [text] : [])];
}
