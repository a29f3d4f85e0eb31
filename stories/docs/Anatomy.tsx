import { useLayoutEffect, useRef, useState } from "react";
import { getBlockFixtures } from "../support/blocks";
import { renderBlock } from "../support/renderBlock";
import { TextWithCode } from "../support/TextWithCode";
import { Classes } from "./DsfrParts";

interface Part {
  /** Selector of the part in the block. The first element that matches is used. */
  readonly at: string;
  readonly name: string;
  /** Purpose of the part, in a sentence. A text between backticks is code. */
  readonly text: string;
}

interface AnatomyProps {
  /** The block's folder. */
  readonly block: string;
  /** Name of the fixture of the block to render. */
  readonly example: string;
  readonly parts: readonly Part[];
}

interface MeasuredPart {
  readonly box: {
    readonly top: number;
    readonly left: number;
    readonly width: number;
    readonly height: number;
  };
  readonly tag: string;
  readonly classes: readonly string[];
}

/**
 * Renders a block with its parts numbered, and the list of the parts.
 *
 * @throws {Error} If the block has no fixture with this name, or if a part is not in the block.
 */
export function Anatomy({ block, example, parts }: AnatomyProps) {
  const rendering = useRef<HTMLDivElement>(null);
  const [measuredParts, setMeasuredParts] = useState<readonly MeasuredPart[]>([]);
  const { block: registered, fixtures } = getBlockFixtures(block);
  const fixture = fixtures.find(({ name }) => name === example);
  if (!fixture) throw new Error(`No fixture of ${block} is called “${example}”.`);

  useLayoutEffect(() => {
    const root = rendering.current;
    if (!root) return;
    const observer = new ResizeObserver(() => setMeasuredParts(parts.map(({ at }) => measurePart(at, root))));
    observer.observe(root);
    return () => observer.disconnect();
  }, [parts]);

  return (
    <div className="doc-anatomy">
      <div className="doc-example__render sb-unstyled" ref={rendering}>
        {renderBlock(registered, { ...fixture.content, ...fixture.with })}
        {measuredParts.map(({ box }, index) => (
          <span key={index} className="doc-anatomy__part" style={box} aria-hidden="true" />
        ))}
        {placeMarks(measuredParts).map((position, index) => (
          <span key={index} className="doc-anatomy__mark" style={position} aria-hidden="true">
            {index + 1}
          </span>
        ))}
      </div>
      <ol>
        {parts.map(({ at, name, text }, index) => (
          <li key={at}>
            <strong>{name}</strong>&nbsp;: <TextWithCode text={text} />{" "}
            <PartMarkup part={measuredParts[index]} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Renders the tag name of a part, and the DSFR's classes of its element. */
function PartMarkup({ part }: { readonly part: MeasuredPart | undefined }) {
  if (!part) return null;
  return (
    <span className="doc-mention">
      <Classes names={[`<${part.tag}>`, ...part.classes]} />
    </span>
  );
}

/** Size of a mark, in pixels, as in docs.css. */
const MARK_SIZE_PX = 22;

/** Distance between a part and the outside of its outline, in pixels, as in docs.css. */
const OUTLINE_PX = 4;

interface Position {
  readonly top: number;
  readonly left: number;
}

/** Computes the position of each mark: at the top left corner of its part, outside, or lower if another mark is already there. */
function placeMarks(measuredParts: readonly MeasuredPart[]): readonly Position[] {
  const marks: Position[] = [];
  for (const { box } of measuredParts) {
    const left = Math.max(0, box.left - OUTLINE_PX - MARK_SIZE_PX);
    let top = Math.max(0, box.top - OUTLINE_PX);
    const isTaken = (mark: Position) =>
      Math.abs(mark.left - left) < MARK_SIZE_PX && Math.abs(mark.top - top) < MARK_SIZE_PX;
    while (marks.some(isTaken)) top += 1;
    marks.push({ top, left });
  }
  return marks;
}

function measurePart(selector: string, root: HTMLElement): MeasuredPart {
  const element = root.querySelector(selector);
  if (!element) throw new Error(`The anatomy names a part that the block does not contain: ${selector}`);
  const [outer, inner] = [root.getBoundingClientRect(), element.getBoundingClientRect()];
  return {
    box: {
      top: inner.top - outer.top + root.scrollTop,
      left: inner.left - outer.left,
      width: inner.width,
      height: inner.height,
    },
    tag: element.localName,
    classes: [...element.classList].filter((name) => name.startsWith("fr-")),
  };
}
