import { CallClosedNotice } from "../blocks/call-closed-notice/CallClosedNotice";
import { readNotice } from "../blocks/call-closed-notice/readNotice";
import { imageFields, renderLead } from "../blocks/common/Lead";
import { callFields } from "../blocks/common/callFields";
import { ClosingCall } from "../blocks/common/CallBands";
import { DictionaryDefinition } from "../blocks/dictionary-definition/DictionaryDefinition";
import { NumberedSteps } from "../blocks/numbered-steps/NumberedSteps";
import { ProfileCards } from "../blocks/profile-cards/ProfileCards";
import { QuestionHero } from "../blocks/question-hero/QuestionHero";
import { Reasons } from "../blocks/reasons/Reasons";
import { SalaryConditions } from "../blocks/salary-conditions/SalaryConditions";
import { pageFields } from "../definition/fields";
import { definePage } from "../definition/definePage";
import { PageFrame } from "../definition/PageFrame";

/**
 * Page type for candidates (`layout: candidates`): seven blocks, in a fixed order. Renders a `<div>` that contains the
 * breadcrumb, and a `<main>` that contains the page's only `<h1>`. Your site provides `<html lang>`, `<title>`, the header, the
 * footer and the skip links to `#contenu`.
 */
export const CandidatesPage = definePage({
  name: "CandidatesPage",
  layout: "candidates",
  description: "La page des candidates et candidats.",
  label: "Page candidats",
  pluralLabel: "Pages candidats",
  fields: { ...pageFields, ...callFields, ...imageFields },
  blocks: {
    head: QuestionHero,
    def: DictionaryDefinition,
    what: Reasons,
    profiles: ProfileCards,
    conditions: SalaryConditions,
    how: NumberedSteps,
    wait: CallClosedNotice,
  },
  anchors: {
    head: "candidats",
    def: "definition",
    what: "raisons",
    profiles: "profils",
    conditions: "conditions",
    how: "etapes",
    wait: "appel",
  },
  render: ({ title, open, opensAt, closesAt, blocks, allContent }, page) => {
    const { head, wait } = allContent;
    const call = { open, opensAt, closesAt };
    return (
      <PageFrame
        page={page}
        title={title}
        lead={renderLead(allContent, page)}
        opening={blocks.head(readNotice(wait, "appel", call, page))}
        closing={<ClosingCall block={page} answer={head.sub} actions={head} call={call} />}
      >
        {blocks.def()}
        {blocks.what()}
        {blocks.profiles()}
        {blocks.conditions()}
        {blocks.how()}
        {blocks.wait()}
      </PageFrame>
    );
  },
});

/**
 * The props of `CandidatesPage`: the keys of its front matter, and the options and attributes that all page types have
 * in common.
 */
export type CandidatesPageProps = Parameters<typeof CandidatesPage>[0];
