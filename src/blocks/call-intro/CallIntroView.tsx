import type { ReactNode } from "react";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { classes } from "../../rich-text/look";
import { isEmptyNode } from "../../rich-text/nodes";
import { type CallActionProps, renderCallState } from "../common/CallToAction";
import { Entry } from "../common/Entry";

/** The props of `CallIntro`. */
export interface CallIntroProps extends BlockAttributes, CallActionProps {
  /** Whom the call is for, or what it offers. */
  readonly title: ReactNode;
  /** The text that presents the call. */
  readonly desc?: ReactNode;
}

/**
 * What a call is about, and what to do while it is open. Renders a `<section>`, beside the page's `h1`; its title
 * is a paragraph when nothing is under it (RGAA 9.1).
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
  },
  render: ({ title, desc, ...actions }, block) => {
    const state = renderCallState({ ...actions, block });
    const isFilled = !isEmptyNode(desc) || state !== undefined;
    if (isEmptyNode(title) && !isFilled) return null;
    return (
      <section {...block.root} className={classes("dsfrb-hero dsfrb-call-intro", block.root.className)}>
        <Entry
          block={block}
          level={block.level}
          name={title}
          className="fr-h3 dsfrb-hero__title"
          text={desc}
          textClass="fr-text--lead dsfrb-prose dsfrb-hero__text"
          isFilled={isFilled}
        />
        {state}
      </section>
    );
  },
});
