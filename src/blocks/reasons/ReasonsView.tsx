import type { ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { isEmptyNode } from "../../rich-text/nodes";
import { Line } from "../../rich-text/Text";
import { UnmarkedList } from "../common/UnmarkedList";

/** One reason. */
export interface Reason {
  /** The verb that begins it, which stands out: `Rejoindre`. */
  readonly verb?: string | undefined;
  /** The reason in one line; after a `verb`, what follows the verb. */
  readonly def: ReactNode;
}

/** The props of `Reasons`. */
export interface ReasonsProps extends BlockAttributes {
  /** The title of the section. */
  readonly title: ReactNode;
  /** The reasons, in order. */
  readonly defs: readonly Reason[];
}

/** Short arguments, read at a glance: the verb stands out. Renders a `<section>`. */
export const Reasons = defineView<ReasonsProps>({
  name: "Reasons",
  props: { title: true, defs: true },
  render: ({ title, defs }, block) => {
    const reasons = defs.filter(({ verb, def }) => verb || !isEmptyNode(def));
    return (
      <BlockSection block={block} title={title} className="dsfrb-reasons">
        {reasons.length > 0 && (
          <UnmarkedList className="fr-raw-list dsfrb-reasons__list">
            {reasons.map(({ verb, def }, index) => (
              <li key={index}>
                {/* a paragraph, not a heading: it heads nothing (RGAA 9.1) */}
                <p className="dsfrb-reason">
                  {verb && (
                    <>
                      <span className="dsfrb-reason__verb">
                        <Line block={block}>{verb}</Line>
                      </span>{" "}
                    </>
                  )}
                  <Line block={block}>{def}</Line>
                </p>
              </li>
            ))}
          </UnmarkedList>
        )}
      </BlockSection>
    );
  },
});
