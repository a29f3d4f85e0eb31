import { createElement, type FunctionComponent } from "react";
import { blockIn } from "../support/blocks";
import { withPicture } from "../support/pictures";
import { type Advice, stateFileOf } from "../support/states";

interface DoDontProps {
  /** The block's folder. */
  readonly block: string;
}

/** What to do and what to avoid, each as it comes out. Renders a list. */
export function DoDont({ block }: DoDontProps) {
  const { component } = blockIn(block).block;
  return (
    <div className="doc-pairs">
      {stateFileOf(block).advice.map((pair, index) => (
        <div className="doc-pair" key={index}>
          <Shown advice={pair.do} verdict="do" component={component} />
          <Shown advice={pair.avoid} verdict="avoid" component={component} />
        </div>
      ))}
    </div>
  );
}

interface ShownProps {
  readonly advice: Advice;
  readonly verdict: "do" | "avoid";
  readonly component: FunctionComponent<Readonly<Record<string, unknown>>>;
}

function Shown({ advice: { why, content, with: around }, verdict, component }: ShownProps) {
  const props = { resolveUrl: withPicture, ...content, ...around };
  return (
    <figure className={`doc-verdict doc-verdict--${verdict}`}>
      <figcaption>
        <strong>{verdict === "do" ? "À faire" : "À éviter"}</strong>&nbsp;: {why}
      </figcaption>
      <div className="doc-example__render sb-unstyled">{createElement(component, props)}</div>
    </figure>
  );
}
