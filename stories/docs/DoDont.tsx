import type { OurBlock } from "../../tests/shared/fixtures";
import { getBlockFixtures } from "../support/blocks";
import { renderBlock } from "../support/renderBlock";
import { type Advice, getStateFile } from "../support/states";

interface DoDontProps {
  /** The block's folder. */
  readonly block: string;
}

/** Renders the pairs of advice about a block: an example to follow beside an example to avoid. */
export function DoDont({ block }: DoDontProps) {
  const { block: registered } = getBlockFixtures(block);
  return (
    <div className="doc-pairs">
      {getStateFile(block).advice.map((pair, index) => (
        <div className="doc-pair" key={index}>
          <AdviceExample advice={pair.do} verdict="do" block={registered} />
          <AdviceExample advice={pair.avoid} verdict="avoid" block={registered} />
        </div>
      ))}
    </div>
  );
}

interface AdviceExampleProps {
  readonly advice: Advice;
  readonly verdict: "do" | "avoid";
  readonly block: OurBlock;
}

function AdviceExample({ advice: { why, content, with: otherProps }, verdict, block }: AdviceExampleProps) {
  return (
    <figure className={`doc-verdict doc-verdict--${verdict}`}>
      <figcaption>
        <strong>{verdict === "do" ? "À faire" : "À éviter"}</strong>&nbsp;: {why}
      </figcaption>
      <div className="doc-example__render sb-unstyled">
        {renderBlock(block, { ...content, ...otherProps })}
      </div>
    </figure>
  );
}
