import type { ComponentPropsWithoutRef, ReactElement, ReactNode } from "react";
import { classes } from "../rich-text/look";
import { hasWords, isEmptyNode } from "../rich-text/nodes";
import { titleId } from "../rich-text/slug";
import { Line } from "../rich-text/Text";
import type { BlockContext } from "./context";

export interface BlockSectionProps {
  readonly block: BlockContext;
  /** The block's title. A string is plain words. */
  readonly title?: ReactNode;
  /** The block's own class; that of its root follows. */
  readonly className?: string | undefined;
  /** What stands with the title, in the margin when there is room. */
  readonly intro?: ReactNode;
  /** What stands on the page's axis. */
  readonly children?: ReactNode;
}

/**
 * The frame of a block: its title and what stands with it in the margin, and its body on the page's axis, side
 * by side when the container is wide. Renders a `<section>`; a title with nothing under it is a paragraph
 * (RGAA 9.1), and without a title and a body nothing is rendered.
 */
export function BlockSection(props: BlockSectionProps): ReactElement | null {
  const { block, title, className, intro, children } = props;
  const { root, level, landmark } = block;
  const titled = hasWords(title);
  const hasBody = !isEmptyNode(children);
  const isFilled = hasBody || !isEmptyNode(intro);
  if (!titled && !isFilled) return null;
  const name = landmark && titled && isFilled && root.id ? titleId(root.id) : undefined;
  const heading = titled && (
    <Heading level={isFilled ? level : undefined} className="fr-h2" id={name}>
      <Line block={block}>{title}</Line>
    </Heading>
  );
  return (
    <section
      {...root}
      className={classes("dsfrb-section", className, root.className)}
      aria-labelledby={name ?? root["aria-labelledby"]}
    >
      <div className="dsfrb-axis">
        {(heading || !isEmptyNode(intro)) && (
          <div className="dsfrb-axis__head">
            {heading}
            {intro}
          </div>
        )}
        {hasBody && <div className="dsfrb-axis__body">{children}</div>}
      </div>
    </section>
  );
}

/** The level of a heading, and the attributes of its element. */
export interface HeadingProps extends ComponentPropsWithoutRef<"h2"> {
  /** 2 to 6; deeper, or without a level, it is a paragraph: HTML has no `h7`. */
  readonly level: number | undefined;
}

/** A heading of the level that the block's place asks for: `block.level` for its title, `block.innerLevel` under it. */
export function Heading({ level = 7, ...props }: HeadingProps): ReactElement {
  const Element = level <= 6 ? (`h${level}` as "h2") : "p";
  return <Element {...props} />;
}
