import type { HTMLAttributes } from "react";
import { type Call, callStatus, type Now } from "../blocks/common/callStatus";
import type { ComponentMap } from "../rich-text/prose";
import { linkTo } from "./linkTo";
import { show } from "./show";
import type { Compiled } from "./tree";

/** What a compiled block takes beside its content; how its prose is set was decided when it was compiled. */
export interface CompiledOptions extends Omit<
  HTMLAttributes<HTMLElement>,
  "children" | "title" | "dangerouslySetInnerHTML"
> {
  /** Elements by name, no global registration: `{a: NextLink}`. */
  readonly components?: ComponentMap | undefined;
}

export interface CompiledSectionOptions extends CompiledOptions {
  /** Level of the block's title; the author's own headings follow it without a jump. 2 by default. */
  readonly headingLevel?: 2 | 3 | 4 | 5 | undefined;
  /** Makes the section a landmark named by its title. Off by default. */
  readonly landmark?: boolean | undefined;
}

export interface CompiledCall extends Call {
  /** The day or instant at which `opensAt` and `closesAt` are judged; without it `open` decides. */
  readonly now?: Now | undefined;
}

export type DictionaryDefinitionProps = Compiled<"DictionaryDefinition"> & CompiledSectionOptions;
export type ReasonsProps = Compiled<"Reasons"> & CompiledSectionOptions;
export type ProfileCardsProps = Compiled<"ProfileCards"> & CompiledSectionOptions;
export type SalaryConditionsProps = Compiled<"SalaryConditions"> & CompiledSectionOptions;
export type NumberedStepsProps = Compiled<"NumberedSteps"> & CompiledSectionOptions;
export type RichTextProps = Compiled<"RichText"> &
  CompiledOptions & { readonly headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined };
export type CallClosedNoticeProps = Compiled<"CallClosedNotice"> &
  Omit<CompiledSectionOptions, "landmark"> &
  CompiledCall;
export type QuestionHeroProps = Compiled<"QuestionHero"> &
  CompiledOptions &
  CompiledCall & {
    /** Where the notice of the closed call stands, such as `#appel`. */
    readonly noticeHref?: string | undefined;
  };

export const DictionaryDefinition = (props: DictionaryDefinitionProps) => show("DictionaryDefinition", props);
export const Reasons = (props: ReasonsProps) => show("Reasons", props);
export const ProfileCards = (props: ProfileCardsProps) => show("ProfileCards", props);
export const SalaryConditions = (props: SalaryConditionsProps) => show("SalaryConditions", props);
export const NumberedSteps = (props: NumberedStepsProps) => show("NumberedSteps", props);
export const RichText = (props: RichTextProps) => show("RichText", props);
export const CallClosedNotice = ({ open, opensAt, closesAt, now, ...rest }: CallClosedNoticeProps) =>
  show("CallClosedNotice", rest, callStatus({ open, opensAt, closesAt }, now));
export const QuestionHero = ({ open, opensAt, closesAt, now, noticeHref, ...rest }: QuestionHeroProps) =>
  show("QuestionHero", rest, callStatus({ open, opensAt, closesAt }, now), linkTo(noticeHref));
