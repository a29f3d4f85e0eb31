import { type ComponentProps, createElement, type FunctionComponent } from "react";
import { CallClosedNotice } from "../blocks/call-closed-notice/CallClosedNotice";
import type { Call, CallStatus } from "../blocks/common/callStatus";
import { DictionaryDefinition } from "../blocks/dictionary-definition/DictionaryDefinition";
import { NumberedSteps } from "../blocks/numbered-steps/NumberedSteps";
import { ProfileCards } from "../blocks/profile-cards/ProfileCards";
import { NoticeLink } from "../blocks/question-hero/NoticeLink";
import { QuestionHero } from "../blocks/question-hero/QuestionHero";
import { Reasons } from "../blocks/reasons/Reasons";
import { SalaryConditions } from "../blocks/salary-conditions/SalaryConditions";
import { RichText } from "../rich-text/RichText";
import { choices } from "./choices";
import { record, RECORDED_ID, RECORDED_LEVEL, recordedComponents, type SlotOf } from "./record";
import { settleRoot } from "./root";
import type { Compiled, Node } from "./tree";

const BLOCKS = {
  QuestionHero,
  DictionaryDefinition,
  Reasons,
  ProfileCards,
  SalaryConditions,
  NumberedSteps,
  CallClosedNotice,
  RichText,
} as const;

export type CompilableName = keyof typeof BLOCKS;

/** What the compiled block takes when it shows, so that no build decides it. */
type Later = "components" | "headingLevel" | "landmark" | "id" | "className" | "now" | "open" | "noticeHref";

/** A block's content and how its prose is set, as the block of `dsfr-blocks` takes them. */
export type CompileProps<Name extends CompilableName> = Omit<ComponentProps<(typeof BLOCKS)[Name]>, Later>;

/**
 * Compiles one block's content: reads the author's Markdown, sets its typography, and keeps what the
 * block of `dsfr-blocks/compiled` has to show. The result is plain data. `compileBlock("Reasons", page.what)`.
 */
export function compileBlock<Name extends CompilableName>(
  name: Name,
  props: CompileProps<Name>,
): Compiled<Name> {
  const later = {
    components: recordedComponents,
    headingLevel: RECORDED_LEVEL,
    // the text has no id to follow, and is no section
    ...(name !== "RichText" && { id: RECORDED_ID, landmark: LANDMARKS.has(name) }),
  };
  const render = (call: object) =>
    record(createElement(BLOCKS[name] as FunctionComponent<object>, { ...props, ...later, ...call }), slotOf);
  const [root] = CALLS.has(name)
    ? byStatus(props as Partial<Call>, (call) =>
        render({ ...call, ...(name === "QuestionHero" && { noticeHref: "#" }) }),
      )
    : render({});
  return { compiled: settleRoot(root) };
}

/** What shows at each status of the call, recorded once a status. */
export function byStatus({ opensAt }: Partial<Call>, recordAt: (call: object) => readonly Node[]): Node[] {
  const closed = recordAt({ open: false });
  return choices({
    closed,
    open: recordAt({ open: true }),
    // before any day: what is said of a call to come depends on no clock
    upcoming: opensAt ? recordAt({ open: false, now: "0000-01-01" }) : closed,
  } satisfies Record<CallStatus, readonly Node[]>);
}

const CALLS: ReadonlySet<string> = new Set(["QuestionHero", "CallClosedNotice"]);
const LANDMARKS: ReadonlySet<string> = new Set(
  Object.keys(BLOCKS).filter((name) => !CALLS.has(name) && name !== "RichText"),
);

const slotOf: SlotOf = (type, props) =>
  type === NoticeLink ? { slot: "notice", text: String(props["text"]) } : undefined;
