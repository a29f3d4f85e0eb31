import { isBlank } from "../../content/markdown/text";
import { inline, markdown, object, optional } from "../../content/schema";
import { callFields } from "../common/call";
import { defineBlock } from "../../definition/defineBlock";
import { asInlines, asTree } from "../../rich-text/asTree";
import { isBlankTree } from "../../rich-text/RichText";
import { classes } from "../../rich-text/look";
import { actionFields, noticeFields, renderCallState } from "../common/CallToAction";
import { callTopic } from "../common/callTopic";
import { hiddenApply } from "../common/rules/hidden-apply";
import { Entry } from "../common/Entry";

/**
 * What a call is about, and what to do while it is open. Renders a `<section>`, beside the page's `h1`; its title
 * is a paragraph when nothing is under it (RGAA 9.1).
 */
export const CallIntro = defineBlock({
  name: "CallIntro",
  schema: object(
    {
      title: inline("À qui l’appel s’adresse, ou ce qu’il propose.", {
        label: "Titre de l’accroche",
        drawnFor: 60,
      }),
      desc: optional(
        markdown("Le texte qui présente l’appel.", { label: "Texte de l’accroche", drawnFor: 200 }),
      ),
      ...actionFields,
    },
    "L’accroche : titre, texte, bouton.",
    { label: "Accroche" },
  ),
  options: { ...callFields, ...noticeFields },
  topics: [callTopic],
  render: ({ title, desc, ...actions }, block) => {
    const state = renderCallState({ ...actions, block });
    const heading = asInlines(title);
    const text = asTree(desc, block);
    const isFilled = !isBlankTree(text) || state !== undefined;
    if (isBlank(heading) && !isFilled) return null;
    return (
      <section {...block.root} className={classes("dsfrb-hero dsfrb-call-intro", block.root.className)}>
        <Entry
          block={block}
          level={block.level}
          name={heading}
          className="fr-h3 dsfrb-hero__title"
          text={text}
          textClass="fr-text--lead dsfrb-prose dsfrb-hero__text"
          isFilled={isFilled}
        />
        {state}
      </section>
    );
  },
  rules: [hiddenApply],
});
