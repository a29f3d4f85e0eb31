import { inline, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine, readText } from "../../rich-text/MarkdownText";
import { actionFields, noticeFields } from "../common/actionFields";
import { optionalCallFields } from "../common/callFields";
import { callTopic } from "../common/callTopic";
import { readActions } from "../common/readActions";
import { hiddenApply } from "../common/rules/hidden-apply";
import { CallIntro as CallIntroView } from "./CallIntroView";

export type { CallIntroProps } from "./CallIntroView";

/**
 * Introduction to a call for applications: a title, a text, and the actions that are possible while the call is open. Before
 * `opensAt`, the block announces that day instead of the actions. Renders a `<section>`, meant to be beside the page's `h1`.
 * The title is a heading if there is content below it, otherwise a paragraph (RGAA 9.1).
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
  options: { ...optionalCallFields, ...noticeFields },
  topics: [callTopic],
  read: ({ title, desc, ...actions }, block) => ({
    title: readLine(title, block),
    desc: readText(desc, block),
    ...readActions(actions, block),
  }),
  rules: [hiddenApply],
});
