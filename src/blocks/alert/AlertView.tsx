import type { ReactNode } from "react";
import { type BlockAttributes, defineView } from "../common/defineView";
import { joinClasses } from "../../rich-text/look";
import { isEmptyNode } from "../../rich-text/nodes";
import { Line } from "../../rich-text/Text";
import { TitledText } from "../common/TitledText";
import { ALERT_KINDS, type AlertKind } from "./kinds";

export type { AlertKind } from "./kinds";

/** The props of `Alert`. */
export interface AlertProps extends BlockAttributes {
  /** Type of the message. Default: `info`. */
  readonly kind?: AlertKind | undefined;
  /** Title of the message, in one line. The title is a heading if there is a `desc`, otherwise a paragraph. */
  readonly title?: ReactNode;
  /** Text of the message, in paragraphs. */
  readonly desc?: ReactNode;
}

/**
 * Message of information, success, warning or error, in the DSFR's alert. Renders a `<section>`, or nothing if the title and
 * the text are both empty. The icon shows the type of the message; a text for screen readers states the type too (RGAA 1.1).
 * There is no `role="alert"`: the message is on the page from the start, and must not interrupt a screen reader.
 */
export const Alert = defineView<AlertProps>({
  name: "Alert",
  props: { kind: true, title: true, desc: true },
  render: ({ title, desc, ...message }, block) => {
    if (isEmptyNode(title) && isEmptyNode(desc)) return null;
    const kind = ALERT_KINDS.find((alertKind) => alertKind === message.kind) ?? "info";
    const isTitled = !isEmptyNode(title);
    const kindLabel = block.prose.labels[kind];
    return (
      <section {...block.root} className={joinClasses("dsfrb-section", block.root.className)}>
        <div
          className={joinClasses(`fr-alert fr-alert--${kind}`, !isTitled && "fr-alert--sm", "dsfrb-alert")}
        >
          {!isTitled && <p className="fr-sr-only">{kindLabel}</p>}
          <TitledText
            block={block}
            level={block.level}
            name={title}
            className="fr-alert__title"
            heading={
              <>
                <span className="fr-sr-only">{kindLabel}</span> <Line block={block}>{title}</Line>
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
