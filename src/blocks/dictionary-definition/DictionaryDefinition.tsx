import type { ReactElement } from "react";
import { isBlank, textOf } from "../../content/markdown/text";
import { inline, markdown, object, optional, plain } from "../../content/schema";
import type { BlockContext } from "../../definition/context";
import { defineBlock } from "../../definition/defineBlock";
import { Section } from "../../definition/Section";
import { asInlines, asTree } from "../../rich-text/asTree";
import { Flow, Item, Line, Paragraph, Typeset } from "../../rich-text/RichText";
import { Entry, entrySays } from "../common/Entry";
import { type DictionaryEntry, isRepeated, readEntry, readTerm } from "./readEntry";

/**
 * A dictionary entry on its own paper: headword, phonetic, grammar, senses. Renders a `<section>`. A
 * text that is not an entry is a plain callout with the same fields.
 */
export const DictionaryDefinition = defineBlock({
  name: "DictionaryDefinition",
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie", drawnFor: 60 }),
      info: object(
        {
          title: inline(
            "La première ligne : prononciation entre crochets, nature du mot, origine, comme « [kezako] n. m., de l’occitan » ; ou un titre.",
            { label: "Première ligne" },
          ),
          desc: markdown("Les sens, en liste numérotée ; ou un texte.", { label: "Sens" }),
        },
        "Le contenu : une entrée de dictionnaire, ou un simple encadré.",
        { label: "Entrée de dictionnaire" },
      ),
    },
    "Un mot, sa nature et ses sens.",
    { label: "Définition" },
  ),
  options: {
    term: optional(
      plain(
        'Le mot défini. Par défaut, le sigle qui ouvre le titre, comme dans « EIG, kézako ? », ou les mots avant « , kézako ? » ou une question pareille ; "" pour aucun. Un mot que l’entrée donne elle-même passe avant.',
      ),
    ),
  },
  render: ({ title, info, term }, block) => {
    const heading = asInlines(title);
    const first = asInlines(info.title);
    const desc = asTree(info.desc, block);
    const entry = readEntry(first, desc);
    const className = entry ? "fr-callout fr-callout--beige-gris-galet" : "fr-callout";
    return (
      <Section block={block} title={title} className="dsfrb-dictionary-definition">
        {(entry || entrySays({ name: first, text: desc })) && (
          <div className={`${className} fr-mb-0 dsfrb-box`}>
            {entry ? (
              <EntryBody
                block={block}
                entry={isRepeated(entry.title, heading) ? { ...entry, title: [] } : entry}
                term={entry.term ?? term ?? readTerm(heading)}
              />
            ) : (
              <Entry
                block={block}
                level={block.innerLevel}
                name={first}
                className="fr-callout__title"
                plainClass="fr-callout__text"
                text={desc}
                textClass="fr-callout__text dsfrb-prose"
              />
            )}
          </div>
        )}
      </Section>
    );
  },
});

interface EntryBodyProps {
  readonly block: BlockContext;
  readonly entry: DictionaryEntry;
  readonly term: string | undefined;
}

function EntryBody({ block, entry, term }: EntryBodyProps): ReactElement {
  const { title, phonetic, grammar, senses, rest } = entry;
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
      {textOf(title).trim() !== term && (
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
      {(!term || !isBlank(grammar)) && (
        <p className="dsfrb-entry__grammar dsfrb-measure">
          {!term && <>{pronunciation} </>}
          <Line block={block}>{grammar}</Line>
        </p>
      )}
      {senses && (
        <ol className="fr-text--alt dsfrb-entry__senses dsfrb-measure">
          {senses.map((sense, index) => (
            <li key={index}>
              <Item block={block} tree={sense} />
            </li>
          ))}
        </ol>
      )}
      <Flow block={block} tree={rest} className="dsfrb-prose dsfrb-after" />
    </>
  );
}
