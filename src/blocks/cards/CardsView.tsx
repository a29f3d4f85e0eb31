import type { ReactElement, ReactNode } from "react";
import { BlockSection, Heading } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { addressOf } from "../../rich-text/links";
import { classes } from "../../rich-text/look";
import { hasWords, isEmptyNode } from "../../rich-text/nodes";
import { Flow, Label, Line, Typeset } from "../../rich-text/Text";
import { UnmarkedList } from "../common/UnmarkedList";

/** One card. With a `url`, all of it is one link: neither its title nor its text holds another. */
export interface Card {
  /** The title of the card, which is understood by itself. */
  readonly title: ReactNode;
  /** The text of the card, in a sentence or two. */
  readonly desc?: ReactNode;
  /** A detail in small letters: a theme, a date. */
  readonly detail?: string | undefined;
  /** The address that the card leads to. */
  readonly url?: string | undefined;
  /** The address of an image, as decoration. */
  readonly image?: string | undefined;
  /** The id of its heading; by default one from the title's words, if the block has an id. */
  readonly id?: string | undefined;
}

/** The props of `Cards`. */
export interface CardsProps extends BlockAttributes {
  /** The title above the cards. */
  readonly title?: ReactNode;
  /** The text above the cards. */
  readonly desc?: ReactNode;
  /** The cards, in order. */
  readonly cards: readonly Card[];
}

/**
 * Cards that lead to pages. Each has a title; it may have a text, a detail and an image, which is decoration (RGAA
 * 1.2). Renders a `<section>` with the DSFR's cards in a list.
 */
export const Cards = defineView<CardsProps>({
  name: "Cards",
  props: { title: true, desc: true, cards: true },
  render: ({ title, desc, cards }, block) => {
    const shown = cards
      .map((card) => ({ ...card, detail: card.detail?.trim() ?? "" }))
      .filter((card) => !isEmptyNode(card.title) || !isEmptyNode(card.desc) || card.detail !== "");
    const level = hasWords(title) ? block.innerLevel : block.level;
    return (
      <BlockSection
        block={block}
        title={title}
        intro={
          !isEmptyNode(desc) && (
            <Flow block={block} level={level} className="dsfrb-prose">
              {desc}
            </Flow>
          )
        }
      >
        {shown.length > 0 && (
          <UnmarkedList className="fr-raw-list fr-grid-row fr-grid-row--gutters">
            {shown.map((card, index) => (
              <li key={index} className={classes("fr-col-12", columnOf(shown.length))}>
                <CardBox block={block} level={level} card={card} />
              </li>
            ))}
          </UnmarkedList>
        )}
      </BlockSection>
    );
  },
});

/** Cards stand two by two, or three by three where that leaves no hole; one alone takes the row. */
function columnOf(count: number): string | false {
  if (count === 1) return false;
  return count % 3 === 0 ? "fr-col-md-4" : "fr-col-sm-6";
}

interface CardBoxProps {
  readonly block: BlockContext;
  readonly level: number;
  readonly card: Card & { readonly detail: string };
}

/** A card, all of which is its link. Its title heads what it says; with nothing under it, it is a paragraph (RGAA 9.1). */
function CardBox(props: CardBoxProps): ReactElement {
  const { block, level, card } = props;
  const { title, desc, detail, id } = card;
  const { a: Link, img: Image } = block.prose.components;
  const href = addressOf(card.url, block);
  const src = addressOf(card.image, block, "image");
  const heads = hasWords(title) && (hasWords(desc) || detail !== "");
  const Words = href === undefined ? Line : Label;
  const name = <Words block={block}>{title}</Words>;
  return (
    <div className={classes("fr-card dsfrb-card", href !== undefined && "fr-enlarge-link")}>
      <div className="fr-card__body">
        <div className="fr-card__content">
          {!isEmptyNode(title) && (
            <Heading
              level={heads ? level : undefined}
              className="fr-card__title"
              id={heads ? (id ?? block.idOf(props, title)) : undefined}
            >
              {href !== undefined && hasWords(title) ? <Link href={href}>{name}</Link> : name}
            </Heading>
          )}
          {!isEmptyNode(desc) && (
            <p className="fr-card__desc">
              <Words block={block}>{desc}</Words>
            </p>
          )}
          {detail !== "" && (
            <div className="fr-card__start">
              <p className="fr-card__detail">
                <Typeset block={block}>{detail}</Typeset>
              </p>
            </div>
          )}
        </div>
      </div>
      {src !== undefined && (
        <div className="fr-card__header">
          <div className="fr-card__img">
            <Image className="fr-responsive-img" src={src} alt="" loading="lazy" />
          </div>
        </div>
      )}
    </div>
  );
}
