import type { ReactElement, ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { addressOf } from "../../rich-text/links";
import { hasWords, isEmptyNode } from "../../rich-text/nodes";
import { Label, Line, Typeset } from "../../rich-text/Text";
import { TextLink } from "../common/TextLink";
import { UnmarkedList } from "../common/UnmarkedList";

/** One figure. */
export interface KeyFigure {
  /** The figure, as it is to be read: `1 200`. */
  readonly num: string;
  /** What the figure counts, read after it. */
  readonly title: ReactNode;
  /** The words of the link, without a link inside. */
  readonly btnTitle?: ReactNode;
  /** Where the link leads; without `btnTitle`, its words are those of `title`, which then hold no link. */
  readonly btnUrl?: string | undefined;
}

/** The props of `KeyFigures`. */
export interface KeyFiguresProps extends BlockAttributes {
  /** The figures, in order. */
  readonly numbers: readonly KeyFigure[];
}

/**
 * Figures, each in one paragraph with what it counts, so that a screen reader says both together; then a link to know
 * more. Renders a `<section>` without a heading: a figure by itself heads nothing (RGAA 9.1).
 */
export const KeyFigures = defineView<KeyFiguresProps>({
  name: "KeyFigures",
  props: { numbers: true },
  render: ({ numbers }, block) => {
    const figures = numbers
      .map((figure) => ({ ...figure, num: figure.num.trim() }))
      .filter(({ num, title, btnTitle }) => num !== "" || !isEmptyNode(title) || !isEmptyNode(btnTitle));
    return (
      <BlockSection block={block} className="dsfrb-key-figures">
        {figures.length > 0 && (
          <UnmarkedList className="fr-raw-list dsfrb-key-figures__list">
            {figures.map((figure, index) => (
              <FigureItem key={index} block={block} figure={figure} />
            ))}
          </UnmarkedList>
        )}
      </BlockSection>
    );
  },
});

interface FigureItemProps {
  readonly block: BlockContext;
  readonly figure: KeyFigure;
}

function FigureItem({ block, figure }: FigureItemProps): ReactElement {
  const { num, title, btnTitle, btnUrl } = figure;
  const href = addressOf(btnUrl, block);
  const isNamed = hasWords(btnTitle);
  // a link without words of its own has those of the figure
  const own = isNamed ? undefined : href;
  const counts = hasWords(title);
  const Words = own === undefined ? Line : Label;
  return (
    <li>
      {(num !== "" || !isEmptyNode(title)) && (
        <p className="fr-mb-3v dsfrb-key-figures__words">
          {num !== "" && (
            <TextLink block={block} href={counts ? undefined : own}>
              <span className="dsfrb-key-figures__number">
                <Typeset block={block}>{num}</Typeset>
              </span>
            </TextLink>
          )}
          {num !== "" && !isEmptyNode(title) && " "}
          <TextLink block={block} href={counts ? own : undefined}>
            <Words block={block}>{title}</Words>
          </TextLink>
        </p>
      )}
      {!isEmptyNode(btnTitle) && (
        <p>
          <TextLink block={block} href={isNamed ? href : undefined}>
            <Label block={block}>{btnTitle}</Label>
          </TextLink>
        </p>
      )}
    </li>
  );
}
