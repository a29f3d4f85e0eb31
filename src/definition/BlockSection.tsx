import type { ComponentPropsWithoutRef, ReactElement, ReactNode } from "react";
import { joinClasses } from "../rich-text/look";
import { hasText, isEmptyNode } from "../rich-text/nodes";
import { getTitleId } from "../rich-text/slug";
import { Line } from "../rich-text/Text";
import type { BlockContext } from "./context";

/** Props of `BlockSection`. */
export interface BlockSectionProps {
  /** Context: the second argument of the block's `render`. */
  readonly block: BlockContext;
  /** Title of the block. A string is plain text. */
  readonly title?: ReactNode;
  /** Class of the block's root element. The class in `block.root` is added after this class. */
  readonly className?: string | undefined;
  /** Content below the title, in the margin if the container is wide. */
  readonly intro?: ReactNode;
  /** Body of the block, in the main column. */
  readonly children?: ReactNode;
}

/**
 * Renders the frame of a block as a `<section>`: its title and `intro`, then its body, side by side if the container is wide.
 * If nothing is below the title, the title is a paragraph instead of a heading (RGAA 9.1). Returns `null` if there is no title,
 * no intro and no body.
 */
export function BlockSection(props: BlockSectionProps): ReactElement | null {
  const { block, title, className, intro, children } = props;
  const { root, level, landmark } = block;
  const titled = hasText(title);
  const hasBody = !isEmptyNode(children);
  const isFilled = hasBody || !isEmptyNode(intro);
  if (!titled && !isFilled) return null;
  const name = landmark && titled && isFilled && root.id ? getTitleId(root.id) : undefined;
  const heading = titled && (
    <Heading level={isFilled ? level : undefined} className="fr-h2" id={name}>
      <Line block={block}>{title}</Line>
    </Heading>
  );
  return (
    <section
      {...root}
      className={joinClasses("dsfrb-section", className, root.className)}
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

/** Props of `Heading`: its level, and the attributes of its element. */
export interface HeadingProps extends ComponentPropsWithoutRef<"h2"> {
  /**
   * Heading level: `block.level` for the block's title, `block.innerLevel` for headings below the title. If the level is
   * undefined or greater than 6, `Heading` renders a paragraph, because HTML has no `h7`.
   */
  readonly level: number | undefined;
}

/** Renders a heading: `<Heading level={block.innerLevel}>…</Heading>`. Its root is an `<h2>` to `<h6>`, or a `<p>`. */
export function Heading({ level = 7, ...props }: HeadingProps): ReactElement {
  const Element = level <= 6 ? (`h${level}` as "h2") : "p";
  return <Element {...props} />;
}
