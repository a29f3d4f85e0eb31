import type { ReactElement, ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { isEmptyNode, wordsIn } from "../../rich-text/nodes";
import { Flow, Line, Paragraph, Typeset } from "../../rich-text/Text";
import { Entry } from "../common/Entry";

/** A dictionary entry. */
export interface DictionaryEntry {
  /** What stands above the entry. */
  readonly title?: ReactNode;
  /** The word; by default the `term` of the block. */
  readonly term?: string | undefined;
  /** How the word is pronounced, in its brackets or strokes: `[əiʒ]`. */
  readonly phonetic: string;
  /** Grammatical category, origin: the line after the phonetic. */
  readonly grammar?: ReactNode;
  /** The numbered senses. */
  readonly senses?: readonly ReactNode[] | undefined;
  /** A text after the senses. */
  readonly desc?: ReactNode;
}

/** A text in the place of an entry; in `dsfr-blocks` its Markdown may hold an entry. */
export interface DictionaryText {
  readonly title?: ReactNode;
  readonly desc?: ReactNode;
  readonly phonetic?: undefined;
}

/** The props of `DictionaryDefinition`. */
export interface DictionaryDefinitionProps extends BlockAttributes {
  /** The title of the section. */
  readonly title: ReactNode;
  /** The entry, or a text in its place. */
  readonly info: DictionaryEntry | DictionaryText;
  /** The word that is defined. In `dsfr-blocks`, by default the acronym that begins the title; `""` for none. */
  readonly term?: string | undefined;
}

/**
 * A dictionary entry on its own paper: headword, phonetic, grammar, senses. Renders a `<section>`. A
 * text that is not an entry is a plain callout with the same fields.
 */
export const DictionaryDefinition = defineView<DictionaryDefinitionProps>({
  name: "DictionaryDefinition",
  props: { title: true, info: true, term: true },
  render: ({ title, info, term }, block) => {
    const isEntry = info.phonetic !== undefined;
    const className = isEntry ? "fr-callout fr-callout--beige-gris-galet" : "fr-callout";
    return (
      <BlockSection block={block} title={title} className="dsfrb-dictionary-definition">
        {(isEntry || !isEmptyNode(info.title) || !isEmptyNode(info.desc)) && (
          <div className={`${className} fr-mb-0 dsfrb-box`}>
            {isEntry ? (
              <EntryBody block={block} entry={info} term={info.term ?? term} />
            ) : (
              <Entry
                block={block}
                level={block.innerLevel}
                name={info.title}
                className="fr-callout__title"
                plainClass="fr-callout__text"
                text={info.desc}
                textClass="fr-callout__text dsfrb-prose"
              />
            )}
          </div>
        )}
      </BlockSection>
    );
  },
});

interface EntryBodyProps {
  readonly block: BlockContext;
  readonly entry: DictionaryEntry;
  readonly term: string | undefined;
}

function EntryBody({ block, entry, term }: EntryBodyProps): ReactElement {
  const { title, phonetic, grammar, senses, desc } = entry;
  // the word of a dictionary is written as it is
  const asTyped = { prose: { ...block.prose, typeset: (text: string) => text } };
  // Readers often skip these characters: the title says what they are. Only `fr` counts as language (RGAA 8.8).
  const pronunciation = (
    <span
      className={term ? "dsfrb-entry__phonetic" : undefined}
      lang="fr-fonipa"
      title={block.prose.labels.phonetic}
    >
      {phonetic}
    </span>
  );
  return (
    <>
      {/* A title that is the word itself is said by the headword. */}
      {wordsIn(title)?.trim() !== term && (
        <Paragraph block={block} className="fr-callout__title">
          {title}
        </Paragraph>
      )}
      {term && (
        <p className="dsfrb-entry__head">
          <dfn className="dsfrb-entry__term fr-text--alt">
            <Typeset block={asTyped}>{term}</Typeset>
          </dfn>{" "}
          {pronunciation}
        </p>
      )}
      {/* A pronunciation without its word heads nothing. */}
      {(!term || !isEmptyNode(grammar)) && (
        <p className="dsfrb-entry__grammar dsfrb-measure">
          {!term && <>{pronunciation} </>}
          <Line block={block}>{grammar}</Line>
        </p>
      )}
      {senses && (
        <ol className="fr-text--alt dsfrb-entry__senses dsfrb-measure">
          {senses.map((sense, index) => (
            <li key={index}>
              <Line block={block}>{sense}</Line>
            </li>
          ))}
        </ol>
      )}
      <Flow block={block} className="dsfrb-prose dsfrb-after">
        {desc}
      </Flow>
    </>
  );
}
