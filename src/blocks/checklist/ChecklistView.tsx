import type { ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { isEmptyNode } from "../../rich-text/nodes";
import { Flow, Line } from "../../rich-text/Text";

/** The props of `Checklist`. */
export interface ChecklistProps extends BlockAttributes {
  /** The title of the section. */
  readonly title?: ReactNode;
  /** A text before the list. */
  readonly desc?: ReactNode;
  /** What to check, in order: a line each. */
  readonly items: readonly ReactNode[];
}

/** What to check before one goes on: an introduction, then one list of lines. Renders a `<section>`. */
export const Checklist = defineView<ChecklistProps>({
  name: "Checklist",
  props: { title: true, desc: true, items: true },
  render: ({ title, desc, items }, block) => {
    const shown = items.filter((item) => !isEmptyNode(item));
    return (
      <BlockSection
        block={block}
        title={title}
        className="dsfrb-checklist"
        intro={<Flow block={block}>{desc}</Flow>}
      >
        {shown.length > 0 && (
          <ul className="fr-list">
            {shown.map((item, index) => (
              <li key={index}>
                <Line block={block}>{item}</Line>
              </li>
            ))}
          </ul>
        )}
      </BlockSection>
    );
  },
});
