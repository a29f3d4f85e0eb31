import { userErrorOf } from "@dsfr-blocks/base/node/userError";
import { SENTENCES } from "./sentences";

/** Error that ends a command with exit code 2 and a message. */
export const UserError = userErrorOf(SENTENCES);

/** Error in the command line. Its message is followed by a line that refers to the help. */
export const UsageError = userErrorOf(SENTENCES, true);
