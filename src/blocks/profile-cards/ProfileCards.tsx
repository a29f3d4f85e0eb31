import type { ReactElement } from "react";
import { isBlank } from "../../content/markdown/text";
import { inline, list, markdown, object, optional, reference } from "../../content/schema";
import type { BlockContext } from "../../definition/context";
import type { EntryFinder } from "../../definition/entries";
import { defineBlock } from "../../definition/defineBlock";
import { Heading, Section } from "../../definition/Section";
import { asInlines, asTree } from "../../rich-text/asTree";
import { Flow, isBlankTree, Line, Paragraph } from "../../rich-text/RichText";
import { UnmarkedList } from "../common/UnmarkedList";
import { PersonCard } from "./PersonCard";
import { personOf, profileSchema } from "./profile";
import { readProfileSections } from "./profileSections";
import { noPerson } from "./rules/no-person";

/**
 * The profiles' text, then people as cards in the author's order. Renders a `<section>`. A name that the
 * directory of people does not know shows without a profile.
 */
export const ProfileCards = defineBlock({
  name: "ProfileCards",
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie", drawnFor: 60 }),
      desc: markdown("Les profils recherchés : texte, titres, listes.", {
        label: "Profils recherchés",
        titleLines: "bold",
      }),
      list: optional(
        list(
          reference("people", "Le nom d’une personne, comme dans la liste des personnes du site.", {
            label: "Personne",
          }),
          "Les personnes à montrer, dans l’ordre voulu.",
          { label: "Personnes" },
        ),
      ),
      sub: optional(
        inline("Le titre au-dessus des personnes.", { label: "Titre au-dessus des personnes", drawnFor: 60 }),
      ),
    },
    "Les profils, puis des personnes.",
    { label: "Profils" },
  ),
  entries: { people: profileSchema },
  rules: [noPerson],
  render: ({ title, desc, list: names = [], sub }, block) => {
    const { intro, sections, after } = readProfileSections(asTree(desc, block));
    const shown = sections.filter((section) => !isBlankTree(section));
    const named = names.map((name) => name.trim()).filter((name) => name !== "");
    return (
      <Section block={block} title={title} className="dsfrb-profile-cards">
        <Flow block={block} tree={intro} className="dsfrb-prose dsfrb-measure" />
        {shown.length > 0 && (
          <div className="dsfrb-sheets">
            {shown.map((section, index) => (
              <Flow key={index} block={block} tree={section} className="dsfrb-prose" />
            ))}
          </div>
        )}
        <Flow block={block} tree={after} className="dsfrb-prose dsfrb-measure dsfrb-after" />
        {(named.length > 0 || !isBlank(asInlines(sub))) && <People block={block} title={sub} names={named} />}
      </Section>
    );
  },
});

interface PeopleProps {
  readonly block: EntryFinder<{ readonly people: typeof profileSchema }> & BlockContext;
  readonly title: string | undefined;
  readonly names: readonly string[];
}

function People(props: PeopleProps): ReactElement {
  const { block, title, names } = props;
  const { innerLevel } = block;
  const words = asInlines(title);
  const titled = !isBlank(words);
  return (
    <>
      {titled && names.length > 0 && (
        <Heading level={innerLevel} className="fr-h5 dsfrb-people__title" id={block.idOf(props, words)}>
          <Line block={block}>{words}</Line>
        </Heading>
      )}
      {/* a title with nobody under it is a text (RGAA 9.1) */}
      {names.length === 0 && <Paragraph block={block}>{words}</Paragraph>}
      {names.length > 0 && (
        <UnmarkedList className="fr-raw-list dsfrb-people">
          {names.map((name, index) => (
            <li key={index}>
              <PersonCard
                block={block}
                name={name}
                person={personOf(block.entry("people", name) ?? {})}
                level={titled ? innerLevel + 1 : innerLevel}
              />
            </li>
          ))}
        </UnmarkedList>
      )}
    </>
  );
}
