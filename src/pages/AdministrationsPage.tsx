import { CallClosedNotice } from "../blocks/call-closed-notice/CallClosedNotice";
import { readNotice } from "../blocks/call-closed-notice/readNotice";
import { imageFields, renderLead } from "../blocks/common/Lead";
import { CallIntro } from "../blocks/call-intro/CallIntro";
import { callFields } from "../blocks/common/callFields";
import { ClosingCall } from "../blocks/common/CallBands";
import { Criteria } from "../blocks/criteria/Criteria";
import { markdown, optional } from "@dsfr-blocks/content/schema";
import { pageFields } from "../definition/fields";
import { definePage } from "../definition/definePage";
import { PageFrame } from "../definition/PageFrame";
import { RichSection } from "../definition/RichSection";

/**
 * Page type that invites public bodies to propose a mission (`layout: admins`): the call for applications, the programme, the
 * selection criteria, the steps, and a notice while the call is closed.
 */
export const AdministrationsPage = definePage({
  name: "AdministrationsPage",
  layout: "admins",
  description: "La page des administrations.",
  label: "Page administrations",
  pluralLabel: "Pages administrations",
  fields: {
    ...pageFields,
    ...callFields,
    ...imageFields,
    program: optional(
      markdown("Ce que le programme propose. Chaque titre de ce texte commence une partie de la page.", {
        label: "Programme",
      }),
    ),
    steps: optional(
      markdown(
        "Les étapes ou les nouvelles du programme. Chaque titre de ce texte commence une partie de la page.",
        {
          label: "Étapes",
        },
      ),
    ),
  },
  order: [
    "title",
    "open",
    "opensAt",
    "closesAt",
    "image",
    "alt",
    "head",
    "program",
    "criteria",
    "steps",
    "wait",
  ],
  blocks: { head: CallIntro, criteria: optional(Criteria), wait: CallClosedNotice },
  anchors: { head: "administrations", criteria: "criteres", wait: "appel" },
  render: ({ title, program, steps, blocks, allContent }, page) => {
    const { head, wait, open, opensAt, closesAt } = allContent;
    const call = { open, opensAt, closesAt };
    return (
      <PageFrame
        page={page}
        title={title}
        lead={renderLead(allContent, page)}
        opening={blocks.head(readNotice(wait, "appel", call, page))}
        closing={<ClosingCall block={page} answer={head.title} actions={head} call={call} />}
      >
        <RichSection block={page} content={program} id="programme" />
        {blocks.criteria()}
        <RichSection block={page} content={steps} id="etapes" />
        {blocks.wait()}
      </PageFrame>
    );
  },
});

/**
 * The props of `AdministrationsPage`: the keys of its front matter, and the options and attributes that all page types
 * have in common.
 */
export type AdministrationsPageProps = Parameters<typeof AdministrationsPage>[0];
