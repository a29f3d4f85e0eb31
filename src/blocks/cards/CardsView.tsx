import type { ReactElement, ReactNode } from "react";
import { BlockSection, Heading } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../common/defineView";
import { resolveSafeUrl } from "../../rich-text/links";
import { joinClasses } from "../../rich-text/look";
import { hasText, isEmptyNode } from "../../rich-text/nodes";
import { Flow, Label, Line, Typeset } from "../../rich-text/Text";
import { UnmarkedList } from "../common/UnmarkedList";

/** One card. With a `url`, the whole card is one link, so its title and its text cannot contain another link. */
export interface Card {
  /** Title of the card, in one line. The title is the text of the link, so it must make sense out of context. */
  readonly title: ReactNode;
  /** Text of the card: one line of a sentence or two. */
  readonly desc?: ReactNode;
  /** Detail in small type: a theme, a date. */
  readonly detail?: string | undefined;
  /** URL of the page that the card links to. */
  readonly url?: string | undefined;
  /** URL of a decorative image: its text alternative is empty. */
  readonly image?: string | undefined;
  /** Id of the heading. Default: the block's `id` followed by the title; no id if the block has no `id`. */
  readonly id?: string | undefined;
}

/** The props of `Cards`. */
export interface CardsProps extends BlockAttributes {
  /** Title above the cards, in one line. */
  readonly title?: ReactNode;
  /** Text above the cards, in paragraphs. */
  readonly desc?: ReactNode;
  /** Cards, in order. */
  readonly cards: readonly Card[];
}

/**
 * Cards that link to pages. Each card has a title and, optionally, a text, a detail and a decorative image (RGAA 1.2). Renders
 * a `<section>` with a list of the DSFR's cards: three in a row if their number is a multiple of three, otherwise two.
 */
export const Cards = defineView<CardsProps>({
  name: "Cards",
  props: { title: true, desc: true, cards: true },
  render: ({ title, desc, cards }, block) => {
    const visibleCards = cards
      .map((card) => ({ ...card, detail: card.detail?.trim() ?? "" }))
      .filter((card) => !isEmptyNode(card.title) || !isEmptyNode(card.desc) || card.detail !== "");
    const level = hasText(title) ? block.innerLevel : block.level;
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
        {visibleCards.length > 0 && (
          <UnmarkedList className="fr-raw-list fr-grid-row fr-grid-row--gutters">
            {visibleCards.map((card, index) => (
              <li key={index} className={joinClasses("fr-col-12", getColumnClass(visibleCards.length))}>
                <CardBox block={block} level={level} card={card} />
              </li>
            ))}
          </UnmarkedList>
        )}
      </BlockSection>
    );
  },
});

/**
 * Returns the column class of each card: three cards in a row if three cards fill every row, otherwise two. Returns `false` for
 * a single card, which has the whole row.
 */
function getColumnClass(count: number): string | false {
  if (count === 1) return false;
  return count % 3 === 0 ? "fr-col-md-4" : "fr-col-sm-6";
}

interface CardBoxProps {
  readonly block: BlockContext;
  readonly level: number;
  readonly card: Card & { readonly detail: string };
}

/**
 * Renders a card. If the card has a URL, its title is a link that covers the whole card. The title is a heading if there is a
 * text or a detail below it, otherwise a paragraph (RGAA 9.1).
 */
function CardBox(props: CardBoxProps): ReactElement {
  const { block, level, card } = props;
  const { title, desc, detail, id } = card;
  const { a: Link, img: Image } = block.prose.components;
  const href = resolveSafeUrl(card.url, block);
  const src = resolveSafeUrl(card.image, block, "image");
  const isHeading = hasText(title) && (hasText(desc) || detail !== "");
  const TextComponent = href === undefined ? Line : Label;
  const name = <TextComponent block={block}>{title}</TextComponent>;
  return (
    <div className={joinClasses("fr-card dsfrb-card", href !== undefined && "fr-enlarge-link")}>
      <div className="fr-card__body">
        <div className="fr-card__content">
          {!isEmptyNode(title) && (
            <Heading
              level={isHeading ? level : undefined}
              className="fr-card__title"
              id={isHeading ? (id ?? block.idOf(props, title)) : undefined}
            >
              {href !== undefined && hasText(title) ? <Link href={href}>{name}</Link> : name}
            </Heading>
          )}
          {!isEmptyNode(desc) && (
            <p className="fr-card__desc">
              <TextComponent block={block}>{desc}</TextComponent>
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
