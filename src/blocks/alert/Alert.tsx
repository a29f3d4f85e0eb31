import { isBlank } from "../../content/markdown/text";
import { choice, inline, markdown, object, optional } from "../../content/schema";
import { defineBlock } from "../../definition/defineBlock";
import { asInlines, asTree } from "../../rich-text/asTree";
import { classes } from "../../rich-text/look";
import { Line } from "../../rich-text/RichText";
import { Entry, entrySays } from "../common/Entry";

const KINDS = ["info", "success", "warning", "error"] as const;

/**
 * A message of information, success, warning or error. Renders a `<section>` with the DSFR's alert; nothing without a word. What its
 * icon says is said in words too (RGAA 1.1). It is there when the page opens: no `role="alert"` interrupts a reader.
 */
export const Alert = defineBlock({
  name: "Alert",
  schema: object(
    {
      kind: optional(
        choice(
          KINDS,
          "Ce que le message est : une information, un succès, un avertissement ou une erreur ; sans ce mot, une information.",
          { label: "Sorte de message" },
        ),
      ),
      title: optional(inline("Le titre du message.", { label: "Titre du message", drawnFor: 60 })),
      desc: optional(markdown("Le texte du message.", { label: "Texte du message" })),
    },
    "Le message : ce qui change, ce qui manque, ce à quoi prendre garde.",
    { label: "Message" },
  ),
  render: ({ title, desc, ...message }, block) => {
    const kind = KINDS.find((each) => each === message.kind) ?? "info";
    const name = asInlines(title);
    const text = asTree(desc, block);
    if (!entrySays({ name, text })) return null;
    const isTitled = !isBlank(name);
    const sign = block.prose.labels[kind];
    return (
      <section {...block.root} className={classes("dsfrb-section", block.root.className)}>
        <div className={classes(`fr-alert fr-alert--${kind}`, !isTitled && "fr-alert--sm", "dsfrb-alert")}>
          {!isTitled && <p className="fr-sr-only">{sign}</p>}
          <Entry
            block={block}
            level={block.level}
            name={name}
            className="fr-alert__title"
            heading={
              <>
                <span className="fr-sr-only">{sign}</span> <Line block={block}>{name}</Line>
              </>
            }
            text={text}
            textClass="dsfrb-prose dsfrb-measure"
          />
        </div>
      </section>
    );
  },
});
