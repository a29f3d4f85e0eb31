import { userErrorOf } from "../userError";
import { commandSentences } from "./sentences";

/** What any command may be unable to do. */
export const CommandError = userErrorOf(commandSentences);

/** What any command may not be given. */
export const UsageError = userErrorOf(commandSentences, true);
