import type { Topic } from "../../definition/topic";
import { callPast } from "./rules/call-past";
import { closesBeforeOpens } from "./rules/closes-before-opens";
import { hiddenApply } from "./rules/hidden-apply";
import { pastDate } from "./rules/past-date";

/**
 * A page's call, with rules on its dates and on a button that does not show yet. Without a day nothing can be said of
 * dates that have passed.
 */
export const callTopic: Topic = { name: "call", rules: [closesBeforeOpens, callPast, pastDate, hiddenApply] };
