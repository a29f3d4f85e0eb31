import { createUserErrorClass } from "@dsfr-blocks/base/node/userError";
import { MESSAGES } from "./messages";

/** Error that ends a command with exit code 2 and a message. */
export const UserError = createUserErrorClass(MESSAGES);

/** Error in the command line. Its message is followed by a line that refers to the help. */
export const UsageError = createUserErrorClass(MESSAGES, true);
