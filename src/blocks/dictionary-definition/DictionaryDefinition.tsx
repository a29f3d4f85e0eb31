import { createElement, type ReactNode } from "react";
import { isBlank, textOf } from "../../content/markdown/text";
import type { Inline, RichText } from "../../content/markdown/tree";
import type { PropsOf } from "../../content/schema";
import { asInlines, asTree } from "../../rich-text/asTree";
import { type BlockContext, renderItem, renderProse } from "../../rich-text/blocks";
import { inFragments } from "../../rich-text/fragments";
import { renderLine, renderText } from "../../rich-text/inlines";
import type { Prose } from "../../rich-text/prose";
import { blockOf, type BlockProps } from "../common/block";
import { renderSection } from "../common/Section";
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
  const block = blockOf(rest, title);
  const infoTitle = asInlines(info.title);
  const desc = asTree(info.desc);
  const entry = readEntry(infoTitle, desc);
  const nodes = entry
    ? renderEntry(entry, entry.term ?? term ?? readTerm(block.title), block.inner)
    : renderNotice(infoTitle, desc, block.inner);
  const className = entry
    ? "fr-callout fr-callout--beige-gris-galet fr-mb-0 dsfrb-callout"
    : "fr-callout fr-mb-0 dsfrb-callout";
  const callout = createElement("div", { className }, ...nodes);
  return renderSection(block, "dsfrb-dictionary-definition", nodes.length > 0 ? [callout] : []);
}

function renderEntry(entry: Entry, term: string | undefined, context: BlockContext): ReactNode[] {
  const { prose, level } = context;
  const nodes: ReactNode[] = [];
  const head = [...(term ? [renderTerm(term, prose), " "] : []), renderPhonetic(entry.phonetic, prose)];
  // A title that is the word itself is said by the headword.
  if (!isBlank(entry.title) && textOf(entry.title).trim() !== term) {
    nodes.push(renderLine("p", "fr-callout__title", entry.title, prose));
  }
  nodes.push(createElement("p", { className: "dsfrb-entry__head" }, ...head));
  if (!isBlank(entry.grammar)) {
    nodes.push(renderLine("p", "dsfrb-entry__grammar dsfrb-measure", entry.grammar, prose));
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
  return [...nodes, ...renderProse("dsfrb-prose dsfrb-after", entry.rest, context)];
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

function renderNotice(title: readonly Inline[], desc: RichText, context: BlockContext): ReactNode[] {
  const { prose, level } = context;
  const titled = !isBlank(title);
  const under = { ...context, level: titled ? level + 1 : level };
  const text = renderProse("fr-callout__text dsfrb-prose", desc, under);
  if (!titled) return text;
  // Under a title of its own a text has a heading; a title alone is a text.
  return text.length > 0
    ? [renderLine(`h${level}`, "fr-callout__title", title, prose), ...text]
    : [renderLine("p", "fr-callout__text", title, prose)];
}
