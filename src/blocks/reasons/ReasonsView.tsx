import type { ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import { type BlockAttributes, defineView } from "../common/defineView";
import { isEmptyNode } from "../../rich-text/nodes";
import { Line } from "../../rich-text/Text";
import { UnmarkedList } from "../common/UnmarkedList";

/** One reason. */
export interface Reason {
  /** Verb that begins the reason, emphasised: `Rejoindre`. */
  readonly verb?: string | undefined;
  /** Reason, in one line; with a `verb`, the text after the verb. */
  readonly def: ReactNode;
}

/** The props of `Reasons`. */
export interface ReasonsProps extends BlockAttributes {
  /** Title of the section, in one line. */
  readonly title: ReactNode;
  /** Reasons, in order. */
  readonly defs: readonly Reason[];
}

/** Short reasons in a list, each with its verb emphasised. Renders a `<section>`. */
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
                {/* a paragraph, not a heading: there is no content under it (RGAA 9.1) */}
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
