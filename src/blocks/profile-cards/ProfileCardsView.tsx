import type { ReactElement, ReactNode } from "react";
import { BlockSection, Heading } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { isEmptyNode } from "../../rich-text/nodes";
import { Flow, Line, Paragraph } from "../../rich-text/Text";
import { UnmarkedList } from "../common/UnmarkedList";
import type { Person } from "./person";
import { PersonCard } from "./PersonCard";

export type { Person } from "./person";

/** A person with a name, and what is known of the person. */
export interface NamedPerson extends Person {
  /** The person's name. */
  readonly name: string;
}

/** The props of `ProfileCards`. */
export interface ProfileCardsProps extends BlockAttributes {
  /** The title of the section. */
  readonly title: ReactNode;
  /** The text before the profiles. In `dsfr-blocks` its Markdown may hold the profiles. */
  readonly desc?: ReactNode;
  /** The profiles: a text each. An even number stands two by two, where there is room. */
  readonly profiles?: readonly ReactNode[] | undefined;
  /** The text after the profiles. */
  readonly after?: ReactNode;
  /** The people, in order. In `dsfr-blocks`, a name is looked up in `people`. */
  readonly list?: readonly (string | NamedPerson)[] | undefined;
  /** The title above the people. */
  readonly sub?: ReactNode;
}

/** The profiles' text, then people as cards in the order given. Renders a `<section>`. */
export const ProfileCards = defineView<ProfileCardsProps>({
  name: "ProfileCards",
  props: { title: true, desc: true, profiles: true, after: true, list: true, sub: true },
  render: ({ title, desc, profiles = [], after, list = [], sub }, block) => {
    const shown = profiles.filter((profile) => !isEmptyNode(profile));
    const people = list
      .map((each) => (typeof each === "string" ? { name: each } : each))
      .filter(({ name }) => name.trim() !== "");
    return (
      <BlockSection block={block} title={title} className="dsfrb-profile-cards">
        <Flow block={block} className="dsfrb-prose dsfrb-measure">
          {desc}
        </Flow>
        {shown.length > 0 && (
          <div className="dsfrb-sheets">
            {shown.map((profile, index) => (
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
  const titled = !isEmptyNode(title);
  return (
    <>
      {titled && people.length > 0 && (
        <Heading level={innerLevel} className="fr-h5 dsfrb-people__title" id={block.idOf(props, title)}>
          <Line block={block}>{title}</Line>
        </Heading>
      )}
      {/* a title with nobody under it is a text (RGAA 9.1) */}
      {people.length === 0 && <Paragraph block={block}>{title}</Paragraph>}
      {people.length > 0 && (
        <UnmarkedList className="fr-raw-list dsfrb-people">
          {people.map((person, index) => (
            <li key={index}>
              <PersonCard
                block={block}
                name={person.name.trim()}
                person={person}
                level={titled ? innerLevel + 1 : innerLevel}
              />
            </li>
          ))}
        </UnmarkedList>
      )}
    </>
  );
}
