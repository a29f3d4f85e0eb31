import { userErrorOf } from "../userError";
import { commandSentences } from "./sentences";

/** Error that any command may report. */
export const CommandError = userErrorOf(commandSentences);

/** Error in the arguments of any command. */
export const UsageError = userErrorOf(commandSentences, true);
