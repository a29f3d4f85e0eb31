import type { ReactElement, ReactNode } from "react";
import { BlockSection, Heading } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../common/defineView";
import { isEmptyNode } from "../../rich-text/nodes";
import { Flow, Line, Paragraph } from "../../rich-text/Text";
import { UnmarkedList } from "../common/UnmarkedList";
import type { Person } from "./person";
import { PersonCard } from "./PersonCard";

export type { Person } from "./person";

/** A person: a name and a profile. */
export interface NamedPerson extends Person {
  /** Name of the person. */
  readonly name: string;
}

/** The props of `ProfileCards`. */
export interface ProfileCardsProps extends BlockAttributes {
  /** Title of the section, in one line. */
  readonly title: ReactNode;
  /** Text before the profiles, in paragraphs. In `dsfr-blocks`, profiles are recognised in the Markdown of this text. */
  readonly desc?: ReactNode;
  /** Profiles: one text of several paragraphs each. An even number of profiles is shown in two columns, if there is room. */
  readonly profiles?: readonly ReactNode[] | undefined;
  /** Text after the profiles, in paragraphs. */
  readonly after?: ReactNode;
  /**
   * People, in order. A string is the name of a person; in `dsfr-blocks`, the profile of this person is looked up in `people`.
   */
  readonly list?: readonly (string | NamedPerson)[] | undefined;
  /** Title above the people, in one line. */
  readonly sub?: ReactNode;
}

/** Text about the profiles sought, then people as cards, in the given order. Renders a `<section>`. */
export const ProfileCards = defineView<ProfileCardsProps>({
  name: "ProfileCards",
  props: { title: true, desc: true, profiles: true, after: true, list: true, sub: true },
  render: ({ title, desc, profiles = [], after, list = [], sub }, block) => {
    const visibleProfiles = profiles.filter((profile) => !isEmptyNode(profile));
    const people = list
      .map((item) => (typeof item === "string" ? { name: item } : item))
      .filter(({ name }) => name.trim() !== "");
    return (
      <BlockSection block={block} title={title} className="dsfrb-profile-cards">
        <Flow block={block} className="dsfrb-prose dsfrb-measure">
          {desc}
        </Flow>
        {visibleProfiles.length > 0 && (
          <div className="dsfrb-sheets">
            {visibleProfiles.map((profile, index) => (
              <Flow key={index} block={block} className="dsfrb-prose">
                {profile}
              </Flow>
            ))}
          </div>
        )}
        <Flow block={block} className="dsfrb-prose dsfrb-measure dsfrb-after">
          {after}
        </Flow>
        {(people.length > 0 || !isEmptyNode(sub)) && <People block={block} title={sub} people={people} />}
      </BlockSection>
    );
  },
});

interface PeopleProps {
  readonly block: BlockContext;
  readonly title: ReactNode;
  readonly people: readonly NamedPerson[];
}

function People(props: PeopleProps): ReactElement {
  const { block, title, people } = props;
  const { innerLevel } = block;
  const hasTitle = !isEmptyNode(title);
  return (
    <>
      {hasTitle && people.length > 0 && (
        <Heading level={innerLevel} className="fr-h5 dsfrb-people__title" id={block.idOf(props, title)}>
          <Line block={block}>{title}</Line>
        </Heading>
      )}
      {/* without people, the title is not a heading of any content: it is a paragraph (RGAA 9.1) */}
      {people.length === 0 && <Paragraph block={block}>{title}</Paragraph>}
      {people.length > 0 && (
        <UnmarkedList className="fr-raw-list dsfrb-people">
          {people.map((person, index) => (
            <li key={index}>
              <PersonCard
                block={block}
                name={person.name.trim()}
                person={person}
                level={hasTitle ? innerLevel + 1 : innerLevel}
              />
            </li>
          ))}
        </UnmarkedList>
      )}
    </>
  );
}
