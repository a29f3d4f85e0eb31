import type { ReactElement } from "react";
import { hasWords, isBlank, withoutLinks } from "../../content/markdown/text";
import type { Inline } from "../../content/markdown/tree";
import { image, inline, list, markdown, object, optional, plain, url } from "../../content/schema";
import type { BlockContext } from "../../definition/context";
import { defineBlock } from "../../definition/defineBlock";
import { Heading, Section } from "../../definition/Section";
import { asInlines, asTree } from "../../rich-text/asTree";
import { addressOf } from "../../rich-text/links";
import { classes } from "../../rich-text/look";
import { Flow, Line, Typeset } from "../../rich-text/RichText";
import { UnmarkedList } from "../common/UnmarkedList";

const card = object(
  {
    title: inline("Le titre de la carte ; il se comprend seul.", {
      label: "Titre de la carte",
      drawnFor: 50,
    }),
    desc: optional(
      inline("Le texte de la carte, en une phrase ou deux.", { label: "Texte de la carte", drawnFor: 120 }),
    ),
    detail: optional(plain("Ce que la carte précise en petit : un thème, une date.", { label: "Précision" })),
    url: optional(url("L’adresse de la page à laquelle la carte mène.", { label: "Adresse" })),
    image: optional(image("Une image de décoration : inutile de la décrire.", { label: "Image" })),
  },
  "Une carte.",
  { label: "Carte" },
);

/**
 * Cards that lead to pages. Each has a title; it may have a text, a detail and an image, which is decoration (RGAA
 * 1.2). Renders a `<section>` with the DSFR's cards in a list.
 */
export const Cards = defineBlock({
  name: "Cards",
  schema: object(
    {
      title: optional(
        inline("Le titre au-dessus des cartes.", { label: "Titre de la partie", drawnFor: 60 }),
      ),
      desc: optional(markdown("Le texte au-dessus des cartes.", { label: "Texte au-dessus des cartes" })),
      cards: list(card, "Les cartes.", { label: "Liste des cartes" }),
    },
    "Des cartes, qui mènent à d’autres pages.",
    { label: "Cartes" },
  ),
  render: ({ title, desc, cards }, block) => {
    const shown = cards
      .map((each): Shown => {
        const href = addressOf(each.url, block);
        const inner = (text: string | undefined) =>
          href === undefined ? asInlines(text) : withoutLinks(asInlines(text));
        return {
          href,
          title: inner(each.title),
          desc: inner(each.desc),
          detail: each.detail?.trim() ?? "",
          src: addressOf(each.image, block, "image"),
        };
      })
      .filter((each) => !isBlank(each.title) || !isBlank(each.desc) || each.detail !== "");
    const level = hasWords(asInlines(title)) ? block.innerLevel : block.level;
    return (
      <Section
        block={block}
        title={title}
        intro={<Flow block={block} tree={asTree(desc, block)} level={level} className="dsfrb-prose" />}
      >
        {shown.length > 0 && (
          <UnmarkedList className="fr-raw-list fr-grid-row fr-grid-row--gutters">
            {shown.map((each, index) => (
              <li key={index} className={classes("fr-col-12", columnOf(shown.length))}>
                <Card block={block} level={level} {...each} />
              </li>
            ))}
          </UnmarkedList>
        )}
      </Section>
    );
  },
});

/** Cards stand two by two, or three by three where that leaves no hole; one alone takes the row. */
function columnOf(count: number): string | false {
  if (count === 1) return false;
  return count % 3 === 0 ? "fr-col-md-4" : "fr-col-sm-6";
}

interface Shown {
  readonly href: string | undefined;
  readonly title: readonly Inline[];
  readonly desc: readonly Inline[];
  readonly detail: string;
  readonly src: string | undefined;
}

interface CardProps extends Shown {
  readonly block: BlockContext;
  readonly level: number;
}

/** A card, all of which is its link. Its title heads what it says; with nothing under it, it is a paragraph (RGAA 9.1). */
function Card(props: CardProps): ReactElement {
  const { block, level, href, title, desc, detail, src } = props;
  const { a: Link, img: Image } = block.prose.components;
  const heads = hasWords(title) && (hasWords(desc) || detail !== "");
  const name = <Line block={block}>{title}</Line>;
  return (
    <div className={classes("fr-card dsfrb-card", href !== undefined && "fr-enlarge-link")}>
      <div className="fr-card__body">
        <div className="fr-card__content">
          {!isBlank(title) && (
            <Heading
              level={heads ? level : undefined}
              className="fr-card__title"
              id={heads ? block.idOf(props, title) : undefined}
            >
              {href !== undefined && hasWords(title) ? <Link href={href}>{name}</Link> : name}
            </Heading>
          )}
          {!isBlank(desc) && (
            <p className="fr-card__desc">
              <Line block={block}>{desc}</Line>
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
