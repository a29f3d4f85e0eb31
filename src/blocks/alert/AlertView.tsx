import type { ReactNode } from "react";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { classes } from "../../rich-text/look";
import { isEmptyNode } from "../../rich-text/nodes";
import { Line } from "../../rich-text/Text";
import { Entry } from "../common/Entry";
import { ALERT_KINDS, type AlertKind } from "./kinds";

export type { AlertKind } from "./kinds";

/** The props of `Alert`. */
export interface AlertProps extends BlockAttributes {
  /** What the message is: `info` by default. */
  readonly kind?: AlertKind | undefined;
  /** The title of the message. */
  readonly title?: ReactNode;
  /** The text of the message. */
  readonly desc?: ReactNode;
}

/**
 * A message of information, success, warning or error. Renders a `<section>` with the DSFR's alert; nothing without a word. What its
 * icon says is said in words too (RGAA 1.1). It is there when the page opens: no `role="alert"` interrupts a reader.
 */
export const Alert = defineView<AlertProps>({
  name: "Alert",
  props: { kind: true, title: true, desc: true },
  render: ({ title, desc, ...message }, block) => {
    if (isEmptyNode(title) && isEmptyNode(desc)) return null;
    const kind = ALERT_KINDS.find((each) => each === message.kind) ?? "info";
    const isTitled = !isEmptyNode(title);
    const sign = block.prose.labels[kind];
    return (
      <section {...block.root} className={classes("dsfrb-section", block.root.className)}>
        <div className={classes(`fr-alert fr-alert--${kind}`, !isTitled && "fr-alert--sm", "dsfrb-alert")}>
          {!isTitled && <p className="fr-sr-only">{sign}</p>}
          <Entry
            block={block}
            level={block.level}
            name={title}
            className="fr-alert__title"
            heading={
              <>
                <span className="fr-sr-only">{sign}</span> <Line block={block}>{title}</Line>
              </>
            }
            text={desc}
            textClass="dsfrb-prose dsfrb-measure"
          />
        </div>
      </section>
    );
  },
});
