import { UserError as AnyUserError } from "../base/node/userError";
import type { SentenceName } from "./sentences";

/** Ends a command with exit code 2 and one sentence. */
export const UserError = AnyUserError<SentenceName>;
export type UserError = AnyUserError<SentenceName>;

/** The same for a command line that is not written right, with a line more: where its help is. */
export class UsageError extends UserError {}
