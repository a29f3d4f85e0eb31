import { createElement, useLayoutEffect, useRef, useState } from "react";
import { blockIn } from "../support/blocks";
import { withPicture } from "../support/pictures";
import { Classes } from "./DsfrParts";

interface Part {
  /** A selector of the part in the block; the first that it finds. */
  readonly at: string;
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly text: string;
}

interface AnatomyProps {
  /** The block's folder. */
  readonly block: string;
  /** One of its fixtures, by name. */
  readonly example: string;
  readonly parts: readonly Part[];
}

interface Found {
  readonly box: {
    readonly top: number;
    readonly left: number;
    readonly width: number;
    readonly height: number;
  };
  /** The width of what it is in. */
  readonly room: number;
  readonly tag: string;
  readonly classes: readonly string[];
}

/** A block with its parts numbered, and the list that names them. Throws where a part is not there. */
export function Anatomy({ block, example, parts }: AnatomyProps) {
  const picture = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<readonly Found[]>([]);
  const marks = marksOf(found);
  const { block: registered, fixtures } = blockIn(block);
  const fixture = fixtures.find(({ name }) => name === example);
  if (!fixture) throw new Error(`No fixture of ${block} is called « ${example} ».`);

  useLayoutEffect(() => {
    const root = picture.current;
    if (!root) return;
    const observer = new ResizeObserver(() => setFound(parts.map(({ at }) => find(at, root))));
    observer.observe(root);
    return () => observer.disconnect();
  }, [parts]);

  return (
    <div className="doc-anatomy">
      <div className="doc-example__render sb-unstyled" ref={picture}>
        {createElement(registered.component, {
          resolveUrl: withPicture,
          ...fixture.content,
          ...fixture.with,
        })}
        {found.map(({ box }, index) => (
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
            <strong>{name}</strong>&nbsp;: {text} <PartCode found={found[index]} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The element, and those of its classes that are the DSFR's. */
function PartCode({ found }: { readonly found: Found | undefined }) {
  if (!found) return null;
  return (
    <span className="doc-mention">
      <Classes names={[`<${found.tag}>`, ...found.classes]} />
    </span>
  );
}

/** How high a mark is, with what parts it from the next. */
const MARK = 26;

interface Mark {
  readonly side: "start" | "end";
  readonly top: number;
}

/** Each mark in the gutter that its part is nearer to, beside the part's first line, and below the marks before it. */
function marksOf(found: readonly Found[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { box, room } of found) {
    const side = box.left > room / 3 ? "end" : "start";
    const taken = marks.filter((mark) => mark.side === side).map(({ top }) => top);
    let { top } = box;
    while (taken.some((each) => Math.abs(each - top) < MARK)) top += 1;
    marks.push({ side, top });
  }
  return marks;
}

function find(selector: string, root: HTMLElement): Found {
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
    room: outer.width,
    tag: element.localName,
    classes: [...element.classList].filter((name) => name.startsWith("fr-")),
  };
}
