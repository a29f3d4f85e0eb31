import { createUserErrorClass } from "../userError";
import { commandMessages } from "./messages";

/** Error that any command may report. */
export const CommandError = createUserErrorClass(commandMessages);

/** Error in the arguments of any command. */
export const UsageError = createUserErrorClass(commandMessages, true);
