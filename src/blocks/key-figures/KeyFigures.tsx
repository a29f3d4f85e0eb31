import type { ReactElement } from "react";
import { hasWords, isBlank, withoutLinks } from "../../content/markdown/text";
import type { Inline } from "../../content/markdown/tree";
import { isVague } from "../../base/vague";
import { inline, list, object, optional, plain, url } from "../../content/schema";
import type { BlockContext } from "../../definition/context";
import { defineBlock } from "../../definition/defineBlock";
import { Section } from "../../definition/Section";
import { asInlines } from "../../rich-text/asTree";
import { addressOf } from "../../rich-text/links";
import { Line, Typeset } from "../../rich-text/RichText";
import { UnmarkedList } from "../common/UnmarkedList";
import { TextLink } from "../common/TextLink";
import { figureWithoutNumber } from "./rules/figure-without-number";

/**
 * Figures, each in one paragraph with what it counts, so that a screen reader says both together; then a link to know
 * more. Renders a `<section>` without a heading: a figure by itself heads nothing (RGAA 9.1).
 */
export const KeyFigures = defineBlock({
  name: "KeyFigures",
  schema: object(
    {
      numbers: list(
        object(
          {
            num: plain("Le chiffre, entre guillemets : il s’affiche comme il est écrit.", {
              label: "Chiffre",
              drawnFor: 8,
              hint: "Il s’affiche comme il est écrit.",
            }),
            title: inline("Ce que le chiffre compte, à lire à sa suite.", {
              label: "Ce qu’il compte",
              drawnFor: 60,
            }),
            btnTitle: optional(
              inline("Le texte du lien ; il se comprend seul, comme « Découvrir les projets ».", {
                label: "Texte du lien",
              }),
            ),
            btnUrl: optional(
              url(
                "L’adresse où le lien mène. Si le texte du lien est vide, le lien se fait sur ce que le chiffre compte.",
                {
                  label: "Adresse du lien",
                },
              ),
            ),
          },
          "Un chiffre.",
          { label: "Chiffre" },
        ),
        "Les chiffres, chacun avec ce qu’il compte.",
        { label: "Chiffres clés" },
      ),
    },
    "Les chiffres clés : ce que chacun compte, et où en savoir plus.",
    { label: "Chiffres clés" },
  ),
  render: ({ numbers }, block) => {
    const figures = numbers
      .map(({ num, title, btnTitle, btnUrl }): Figure => {
        const link = withoutLinks(asInlines(btnTitle));
        return { num: num.trim(), title: asInlines(title), link, href: addressOf(btnUrl, block) };
      })
      .filter(({ num, title, link }) => num !== "" || !isBlank(title) || !isBlank(link));
    return (
      <Section block={block} className="dsfrb-key-figures">
        {figures.length > 0 && (
          <UnmarkedList className="fr-raw-list dsfrb-key-figures__list">
            {figures.map((figure, index) => (
              <FigureItem key={index} block={block} figure={figure} />
            ))}
          </UnmarkedList>
        )}
      </Section>
    );
  },
  check: ({ numbers }, report) => {
    for (const [index, { btnTitle = "" }] of numbers.entries())
      if (isVague(btnTitle))
        report(["numbers", index, "btnTitle"], { rule: "vague-link", details: { text: btnTitle.trim() } });
  },
  rules: [figureWithoutNumber],
});

interface Figure {
  readonly num: string;
  readonly title: readonly Inline[];
  /** The words of the link. */
  readonly link: readonly Inline[];
  readonly href: string | undefined;
}

interface FigureItemProps {
  readonly block: BlockContext;
  readonly figure: Figure;
}

function FigureItem({ block, figure }: FigureItemProps): ReactElement {
  const { num, title, link, href } = figure;
  const isNamed = hasWords(link);
  // a link without words of its own has those of the figure
  const own = isNamed ? undefined : href;
  const counts = hasWords(title);
  return (
    <li>
      {(num !== "" || !isBlank(title)) && (
        <p className="fr-mb-3v dsfrb-key-figures__words">
          {num !== "" && (
            <TextLink block={block} href={counts ? undefined : own}>
              <span className="dsfrb-key-figures__number">
                <Typeset block={block}>{num}</Typeset>
              </span>
            </TextLink>
          )}
          {num !== "" && !isBlank(title) && " "}
          <TextLink block={block} href={counts ? own : undefined}>
            <Line block={block}>{own === undefined ? title : withoutLinks(title)}</Line>
          </TextLink>
        </p>
      )}
      {!isBlank(link) && (
        <p>
          <TextLink block={block} href={isNamed ? href : undefined}>
            <Line block={block}>{link}</Line>
          </TextLink>
        </p>
      )}
    </li>
  );
}
