import type { ReactElement, ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../common/defineView";
import { resolveSafeUrl } from "../../rich-text/links";
import { hasText, isEmptyNode } from "../../rich-text/nodes";
import { Label, Line, Typeset } from "../../rich-text/Text";
import { TextLink } from "../common/TextLink";
import { UnmarkedList } from "../common/UnmarkedList";

/** One figure. */
export interface KeyFigure {
  /** Figure, shown as it is written: `1 200`. */
  readonly num: string;
  /** Label of the figure, in one line: the thing that the figure counts. The label is read after the figure. */
  readonly title: ReactNode;
  /** Text of the link, in one line. This text must make sense out of context, and cannot contain another link. */
  readonly btnTitle?: ReactNode;
  /** URL of the link. Without a `btnTitle`, `title` is the text of the link, and cannot contain another link. */
  readonly btnUrl?: string | undefined;
}

/** The props of `KeyFigures`. */
export interface KeyFiguresProps extends BlockAttributes {
  /** Figures, in order. */
  readonly numbers: readonly KeyFigure[];
}

/**
 * Key figures. Each figure is in one paragraph with its label, so that a screen reader reads both together. A figure may have a
 * link. Renders a `<section>` without a heading, because a figure is not the heading of any content (RGAA 9.1).
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
  const href = resolveSafeUrl(btnUrl, block);
  const hasLinkText = hasText(btnTitle);
  // without a text of its own, the link is on the label of the figure, or on the figure if there is no label
  const figureHref = hasLinkText ? undefined : href;
  const hasLabel = hasText(title);
  const TextComponent = figureHref === undefined ? Line : Label;
  return (
    <li>
      {(num !== "" || !isEmptyNode(title)) && (
        <p className="fr-mb-3v dsfrb-key-figures__words">
          {num !== "" && (
            <TextLink block={block} href={hasLabel ? undefined : figureHref}>
              <span className="dsfrb-key-figures__number">
                <Typeset block={block}>{num}</Typeset>
              </span>
            </TextLink>
          )}
          {num !== "" && !isEmptyNode(title) && " "}
          <TextLink block={block} href={hasLabel ? figureHref : undefined}>
            <TextComponent block={block}>{title}</TextComponent>
          </TextLink>
        </p>
      )}
      {!isEmptyNode(btnTitle) && (
        <p>
          <TextLink block={block} href={hasLinkText ? href : undefined}>
            <Label block={block}>{btnTitle}</Label>
          </TextLink>
        </p>
      )}
    </li>
  );
}
