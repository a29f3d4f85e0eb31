import type { ReactNode } from "react";
import { type BlockAttributes, defineView } from "../common/defineView";
import { CalloutBox } from "../common/CalloutBox";

/** The props of `Callout`. */
export interface CalloutProps extends BlockAttributes {
  /** Title of the box, in one line. The title is a heading if there is a `desc`, otherwise a paragraph. */
  readonly title?: ReactNode;
  /** Text of the box, in paragraphs. */
  readonly desc?: ReactNode;
}

/**
 * Box for a text to read first, in the DSFR's callout. Renders a `<section>`, or nothing if the title and the text are
 * both empty.
 */
export const Callout = defineView<CalloutProps>({
  name: "Callout",
  props: { title: true, desc: true },
  render: ({ title, desc }, block) => (
    <CalloutBox block={block} className="dsfrb-callout" title={title} text={desc} />
  ),
});
