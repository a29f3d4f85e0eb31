import type { Fault } from "../../faults";
import type { Picture } from "../../visit/picture";
import { statesIn } from "../../words";
import type { Look } from "./look";

interface FaultPictureProps {
  readonly fault: Fault;
  readonly picture: Picture;
  readonly look: Look;
}

/**
 * The part of the page where the fault is, the element outlined: in red within white, to be seen on any colour.
 * Renders a `<figure>`. An SVG needs no style attribute, which the report's own policy refuses.
 */
export function FaultPicture({ fault, picture, look }: FaultPictureProps) {
  const { words, text, language } = look;
  const { data, width, height, outline } = picture;
  const [first] = fault.findings;
  if (!first) return null;
  const state = statesIn(language, { schemes: [first.scheme], widths: [first.width] });
  const frame = { x: outline.x - 2, y: outline.y - 2, width: outline.width + 4, height: outline.height + 4 };
  return (
    <figure>
      <svg
        role="img"
        aria-label={text(words.pictureOf(fault.page))}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <image href={`data:image/png;base64,${data}`} width={width} height={height} />
        <rect {...frame} className="halo" />
        <rect {...frame} className="outline" />
      </svg>
      <figcaption>{text(words.pictured(state))}</figcaption>
    </figure>
  );
}
