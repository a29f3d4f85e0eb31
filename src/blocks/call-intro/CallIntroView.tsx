import type { ReactNode } from "react";
import { type BlockAttributes, defineView } from "../common/defineView";
import { joinClasses } from "../../rich-text/look";
import { isEmptyNode } from "../../rich-text/nodes";
import { type CallActionProps, renderCallState } from "../common/CallToAction";
import { TitledText } from "../common/TitledText";

/** The props of `CallIntro`. */
export interface CallIntroProps extends BlockAttributes, CallActionProps {
  /** Title, in one line: the people to whom the call for applications is addressed, or what the call offers. */
  readonly title: ReactNode;
  /** Text that presents the call, in paragraphs. */
  readonly desc?: ReactNode;
}

/**
 * Introduction to a call for applications: a title, a text, and the actions that are possible while the call is open. Before
 * `opensAt`, the block announces that day instead of the actions. Renders a `<section>`, meant to be beside the page's `h1`.
 * The title is a heading if there is content below it, otherwise a paragraph (RGAA 9.1).
 */
export const CallIntro = defineView<CallIntroProps>({
  name: "CallIntro",
  props: {
    title: true,
    desc: true,
    apply: true,
    call: true,
    open: true,
    opensAt: true,
    closesAt: true,
    noticeHref: true,
    notice: true,
  },
  render: ({ title, desc, ...actions }, block) => {
    const callState = renderCallState({ ...actions, block });
    const isFilled = !isEmptyNode(desc) || callState !== undefined;
    if (isEmptyNode(title) && !isFilled) return null;
    return (
      <section {...block.root} className={joinClasses("dsfrb-hero dsfrb-call-intro", block.root.className)}>
        <TitledText
          block={block}
          level={block.level}
          name={title}
          className="fr-h3 dsfrb-hero__title"
          text={desc}
          textClass="fr-text--lead dsfrb-prose dsfrb-hero__text"
          isFilled={isFilled}
        />
        {callState}
      </section>
    );
  },
});
