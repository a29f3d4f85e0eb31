import type { Topic } from "../../definition/topic";
import { callPast } from "./rules/call-past";
import { closesBeforeOpens } from "./rules/closes-before-opens";
import { hiddenApply } from "./rules/hidden-apply";
import { pastDate } from "./rules/past-date";

/**
 * Topic for a page's call for applications: check rules about the dates of the call, and about a button to apply that is not
 * shown yet. Without the present day, the rules about past dates report no issue.
 */
export const callTopic: Topic = { name: "call", rules: [closesBeforeOpens, callPast, pastDate, hiddenApply] };
