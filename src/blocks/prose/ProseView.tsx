import type { ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { isEmptyNode } from "../../rich-text/nodes";
import { Flow } from "../../rich-text/Text";

/** The props of `Prose`. */
export interface ProseProps extends BlockAttributes {
  /** The title of the section. */
  readonly title?: ReactNode;
  /** The text of the section. */
  readonly text: ReactNode;
}

/** A title and a text, whose headings go under the title. Renders a `<section>`; nothing without a word. */
export const Prose = defineView<ProseProps>({
  name: "Prose",
  props: { title: true, text: true },
  render: ({ title, text }, block) => (
    <BlockSection block={block} title={title}>
      {!isEmptyNode(text) && (
        <Flow block={block} className="dsfrb-prose dsfrb-measure">
          {text}
        </Flow>
      )}
    </BlockSection>
  ),
});
