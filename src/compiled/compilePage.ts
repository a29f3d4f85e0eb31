import { createElement } from "react";
import { CallClosedNotice } from "../blocks/call-closed-notice/CallClosedNotice";
import type { Call } from "../blocks/common/callStatus";
import { DictionaryDefinition } from "../blocks/dictionary-definition/DictionaryDefinition";
import { NumberedSteps } from "../blocks/numbered-steps/NumberedSteps";
import type { People } from "../blocks/profile-cards/people";
import { ProfileCards } from "../blocks/profile-cards/ProfileCards";
import { QuestionHero } from "../blocks/question-hero/QuestionHero";
import { Reasons } from "../blocks/reasons/Reasons";
import { SalaryConditions } from "../blocks/salary-conditions/SalaryConditions";
import { textOf } from "../content/markdown/text";
import type { PropsOf } from "../content/schema";
import type { Crumb } from "../pages/candidates/Breadcrumb";
import { CandidatesPage } from "../pages/candidates/CandidatesPage";
import type { candidatesSchema } from "../pages/candidates/schema";
import { asInlines } from "../rich-text/asTree";
import type { ProseOptions } from "../rich-text/prose";
import { byStatus, compileBlock } from "./compileBlock";
import { record, recordedComponents, type SlotOf } from "./record";
import { settleRoot } from "./root";
import type { Compiled } from "./tree";

export interface CompilePageOptions extends Omit<ProseOptions, "components"> {
  /** The directory of people that the profiles' names are looked up in. */
  readonly people?: People | undefined;
  /** The pages above this one; by default the home page alone. `[]` for no breadcrumb. */
  readonly breadcrumb?: readonly Crumb[] | undefined;
  /** The headword of the definition; see `DictionaryDefinition`. */
  readonly term?: string | undefined;
}

/** The candidates page, compiled: each block by its key of the front matter, and the page around them. */
export interface CompiledCandidatesPage extends Compiled<"CandidatesPage">, Call {
  /** Without its Markdown, for `<title>`. */
  readonly title: string;
  readonly head: Compiled<"QuestionHero">;
  readonly def: Compiled<"DictionaryDefinition">;
  readonly what: Compiled<"Reasons">;
  readonly profiles: Compiled<"ProfileCards">;
  readonly conditions: Compiled<"SalaryConditions">;
  readonly how: Compiled<"NumberedSteps">;
  readonly wait: Compiled<"CallClosedNotice">;
}

/**
 * Compiles the candidates page: `readPage(source).value` to plain data, which `CandidatesPage` of
 * `dsfr-blocks/compiled` shows without a parser. `<CandidatesPage {...compilePage(content)} />`.
 */
export function compilePage(
  content: PropsOf<typeof candidatesSchema>,
  options: CompilePageOptions = {},
): CompiledCandidatesPage {
  const { people, breadcrumb, term, ...prose } = options;
  const { title, open, opensAt, closesAt, head, def, what, profiles, conditions, how, wait } = content;
  const call = { ...(opensAt && { opensAt }), ...(closesAt && { closesAt }) };
  const page = { ...content, ...prose, breadcrumb, components: recordedComponents };
  const [shell] = byStatus(call, (status) =>
    record(createElement(CandidatesPage, { ...page, ...status }), slotOf),
  );
  return {
    title: textOf(asInlines(title)).trim(),
    open,
    ...call,
    compiled: settleRoot(shell),
    head: compileBlock("QuestionHero", { ...prose, ...call, ...head }),
    def: compileBlock("DictionaryDefinition", { ...prose, ...def, term }),
    what: compileBlock("Reasons", { ...prose, ...what }),
    profiles: compileBlock("ProfileCards", { ...prose, ...profiles, people }),
    conditions: compileBlock("SalaryConditions", { ...prose, ...conditions }),
    how: compileBlock("NumberedSteps", { ...prose, ...how }),
    wait: compileBlock("CallClosedNotice", { ...prose, ...call, ...wait }),
  };
}

const KEYS = new Map<unknown, string>([
  [QuestionHero, "head"],
  [DictionaryDefinition, "def"],
  [Reasons, "what"],
  [ProfileCards, "profiles"],
  [SalaryConditions, "conditions"],
  [NumberedSteps, "how"],
  [CallClosedNotice, "wait"],
]);

/** A block is compiled on its own: in its place on the page, its key, its id, and where the notice is. */
const slotOf: SlotOf = (type, { id, noticeHref }) => {
  const slot = KEYS.get(type);
  if (slot === undefined) return undefined;
  return { slot, id: String(id), ...(typeof noticeHref === "string" && { noticeHref }) };
};
