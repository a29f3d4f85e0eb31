import { createElement, useLayoutEffect, useRef, useState } from "react";
import { getBlockFixtures } from "../support/blocks";
import { resolveExampleUrl } from "../support/resolveExampleUrl";
import { Classes } from "./DsfrParts";

interface Part {
  /** Selector of the part in the block. The first element that matches is used. */
  readonly at: string;
  readonly name: string;
  /** Purpose of the part, in a sentence. */
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
  /** Width of the element that contains the whole block, in pixels. */
  readonly containerWidth: number;
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
  const marks = placeMarks(measuredParts);
  const { block: registered, fixtures } = getBlockFixtures(block);
  const fixture = fixtures.find(({ name }) => name === example);
  if (!fixture) throw new Error(`No fixture of ${block} is called « ${example} ».`);

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
        {createElement(registered.component, {
          resolveUrl: resolveExampleUrl,
          ...fixture.content,
          ...fixture.with,
        })}
        {measuredParts.map(({ box }, index) => (
          <span key={index} className="doc-anatomy__part" style={box} aria-hidden="true" />
        ))}
        {marks.map(({ side, top }, index) => (
          <span
            key={index}
            className={`doc-anatomy__mark doc-anatomy__mark--${side}`}
            style={{ top }}
            aria-hidden="true"
          >
            {index + 1}
          </span>
        ))}
      </div>
      <ol>
        {parts.map(({ at, name, text }, index) => (
          <li key={at}>
            <strong>{name}</strong>&nbsp;: {text} <PartMarkup part={measuredParts[index]} />
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

/** Height of a mark with the space below it, in pixels. */
const MARK_HEIGHT_PX = 26;

interface Mark {
  readonly side: "start" | "end";
  readonly top: number;
}

/**
 * Computes the position of each mark: in the left or right gutter, beside the top of its part, or lower if another mark is
 * already at that height.
 */
function placeMarks(measuredParts: readonly MeasuredPart[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { box, containerWidth } of measuredParts) {
    const side = box.left > containerWidth / 3 ? "end" : "start";
    const usedTops = marks.filter((mark) => mark.side === side).map(({ top }) => top);
    let { top } = box;
    while (usedTops.some((usedTop) => Math.abs(usedTop - top) < MARK_HEIGHT_PX)) top += 1;
    marks.push({ side, top });
  }
  return marks;
}

function measurePart(selector: string, root: HTMLElement): MeasuredPart {
  const element = root.querySelector(selector);
  if (!element) throw new Error(`The anatomy names a part that the block does not hold: ${selector}`);
  const [outer, inner] = [root.getBoundingClientRect(), element.getBoundingClientRect()];
  return {
    box: {
      top: inner.top - outer.top + root.scrollTop,
      left: inner.left - outer.left,
      width: inner.width,
      height: inner.height,
    },
    containerWidth: outer.width,
    tag: element.localName,
    classes: [...element.classList].filter((name) => name.startsWith("fr-")),
  };
}
