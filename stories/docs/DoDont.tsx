import { createElement, type FunctionComponent } from "react";
import { getBlockFixtures } from "../support/blocks";
import { resolveExampleUrl } from "../support/resolveExampleUrl";
import { type Advice, getStateFile } from "../support/states";

interface DoDontProps {
  /** The block's folder. */
  readonly block: string;
}

/** Renders the pairs of advice about a block: an example to follow beside an example to avoid. */
export function DoDont({ block }: DoDontProps) {
  const { component } = getBlockFixtures(block).block;
  return (
    <div className="doc-pairs">
      {getStateFile(block).advice.map((pair, index) => (
        <div className="doc-pair" key={index}>
          <AdviceExample advice={pair.do} verdict="do" component={component} />
          <AdviceExample advice={pair.avoid} verdict="avoid" component={component} />
        </div>
      ))}
    </div>
  );
}

interface AdviceExampleProps {
  readonly advice: Advice;
  readonly verdict: "do" | "avoid";
  readonly component: FunctionComponent<Readonly<Record<string, unknown>>>;
}

function AdviceExample({
  advice: { why, content, with: otherProps },
  verdict,
  component,
}: AdviceExampleProps) {
  const props = { resolveUrl: resolveExampleUrl, ...content, ...otherProps };
  return (
    <figure className={`doc-verdict doc-verdict--${verdict}`}>
      <figcaption>
        <strong>{verdict === "do" ? "À faire" : "À éviter"}</strong>&nbsp;: {why}
      </figcaption>
      <div className="doc-example__render sb-unstyled">{createElement(component, props)}</div>
    </figure>
  );
}
