import type { ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import { type BlockAttributes, defineView } from "../common/defineView";
import { isEmptyNode } from "../../rich-text/nodes";
import { Flow } from "../../rich-text/Text";

/** The props of `Prose`. */
export interface ProseProps extends BlockAttributes {
  /** Title of the section, in one line. */
  readonly title?: ReactNode;
  /** Text of the section, in paragraphs. */
  readonly text: ReactNode;
}

/**
 * Text with an optional title. The headings of the text are one level below the title. Renders a `<section>`, or nothing if the
 * title and the text are both empty.
 */
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
