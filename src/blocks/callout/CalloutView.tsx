import type { ReactNode } from "react";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { CalloutBox } from "../common/CalloutBox";

/** The props of `Callout`. */
export interface CalloutProps extends BlockAttributes {
  /** The title of the box; alone, a sentence to read. */
  readonly title: ReactNode;
  /** The text of the box. */
  readonly desc?: ReactNode;
}

/** A box for what must be read first. Renders a `<section>` with the DSFR's callout; nothing without a word. */
export const Callout = defineView<CalloutProps>({
  name: "Callout",
  props: { title: true, desc: true },
  render: ({ title, desc }, block) => (
    <CalloutBox block={block} className="dsfrb-callout" title={title} text={desc} />
  ),
});
