import type { Topic } from "../../definition/topic";
import { callPast } from "./rules/call-past";
import { closesBeforeOpens } from "./rules/closes-before-opens";
import { hiddenApply } from "./rules/hidden-apply";
import { pastDate } from "./rules/past-date";

/**
 * Topic for the call of a page: rules about its dates, and about a button that does not show yet. Rules about past
 * dates need the present day; without it, they report no issue.
 */
export const callTopic: Topic = { name: "call", rules: [closesBeforeOpens, callPast, pastDate, hiddenApply] };
