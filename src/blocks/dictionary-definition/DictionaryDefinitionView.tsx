import type { ReactElement, ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../common/defineView";
import { isEmptyNode, getNodeText } from "../../rich-text/nodes";
import { Flow, Line, Paragraph, Typeset } from "../../rich-text/Text";
import { TitledText } from "../common/TitledText";

/** Dictionary entry. */
export interface DictionaryEntry {
  /** Title above the entry, in one line. The title is not shown if it is the defined word itself. */
  readonly title?: ReactNode;
  /** The defined word, shown without typographic changes. Default: the block's `term`. */
  readonly term?: string | undefined;
  /** Pronunciation of the word, with its brackets or slashes: `[əiʒ]`. */
  readonly phonetic: string;
  /** Grammatical category and origin, in one line after the pronunciation. */
  readonly grammar?: ReactNode;
  /** Senses, in order, in a numbered list. */
  readonly senses?: readonly ReactNode[] | undefined;
  /** Text after the senses, in paragraphs. */
  readonly desc?: ReactNode;
}

/** Text instead of an entry. In `dsfr-blocks`, an entry is recognised in the Markdown of this title and text. */
export interface DictionaryText {
  /** Title of the text, in one line. The title is a heading only if there is a `desc`. */
  readonly title?: ReactNode;
  /** Text, in paragraphs. */
  readonly desc?: ReactNode;
  readonly phonetic?: undefined;
}

/** The props of `DictionaryDefinition`. */
export interface DictionaryDefinitionProps extends BlockAttributes {
  /** Title of the section, in one line. */
  readonly title: ReactNode;
  /** Entry, or a text instead. */
  readonly info: DictionaryEntry | DictionaryText;
  /**
   * The defined word. Default in `dsfr-blocks`: the acronym that begins the title (`EIG, kézako ?`), or the words before a
   * question such as « kézako ? ». `""`: no word.
   */
  readonly term?: string | undefined;
}

/**
 * Dictionary entry in a box: headword, pronunciation, grammar and numbered senses. Renders a `<section>`. Without a
 * `phonetic`, the title and the text of `info` appear in a plain callout.
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
              <TitledText
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
  // the headword is shown without typographic changes
  const verbatimContext = { prose: { ...block.prose, typeset: (text: string) => text } };
  // Screen readers often skip phonetic characters, so the `title` indicates that these characters are a pronunciation. In
  // `lang`, `fr` is the language, which RGAA 8.8 requires, and `fonipa` the phonetic alphabet.
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
      {/* omits a title that is the defined word itself, because the headword already shows this word */}
      {getNodeText(title)?.trim() !== term && (
        <Paragraph block={block} className="fr-callout__title">
          {title}
        </Paragraph>
      )}
      {term && (
        <p className="dsfrb-entry__head">
          <dfn className="dsfrb-entry__term fr-text--alt">
            <Typeset block={verbatimContext}>{term}</Typeset>
          </dfn>{" "}
          {pronunciation}
        </p>
      )}
      {/* without a defined word, there is no headword: the pronunciation begins the line of grammar */}
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
