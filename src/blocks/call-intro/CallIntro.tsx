import { inline, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine, readText } from "../../rich-text/MarkdownText";
import { actionFields, noticeFields } from "../common/actionFields";
import { callFields } from "../common/callFields";
import { callTopic } from "../common/callTopic";
import { readActions } from "../common/readActions";
import { hiddenApply } from "../common/rules/hidden-apply";
import { CallIntro as CallIntroView } from "./CallIntroView";

export type { CallIntroProps } from "./CallIntroView";

/**
 * What a call is about, and what to do while it is open. Renders a `<section>`, beside the page's `h1`; its title
 * is a paragraph when nothing is under it (RGAA 9.1).
 */
export const CallIntro = defineReadBlock({
  view: CallIntroView,
  schema: object(
    {
      title: inline("À qui l’appel s’adresse, ou ce qu’il propose.", {
        label: "Titre de l’accroche",
        targetLength: 60,
      }),
      desc: optional(
        markdown("Le texte qui présente l’appel.", { label: "Texte de l’accroche", targetLength: 200 }),
      ),
      ...actionFields,
    },
    "L’accroche : titre, texte, bouton.",
    { label: "Accroche" },
  ),
  options: { ...callFields, ...noticeFields },
  topics: [callTopic],
  read: ({ title, desc, ...actions }, block) => ({
    title: readLine(title, block),
    desc: readText(desc, block),
    ...readActions(actions, block),
  }),
  rules: [hiddenApply],
});
