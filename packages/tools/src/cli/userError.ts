import { userErrorOf } from "@dsfr-blocks/base/node/userError";
import { SENTENCES } from "./sentences";

/** Ends a command with exit code 2 and one sentence. */
export const UserError = userErrorOf(SENTENCES);

/** The same for a command line that is not written right, with a line more: where its help is. */
export const UsageError = userErrorOf(SENTENCES, true);
