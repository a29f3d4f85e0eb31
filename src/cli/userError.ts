import { UserError as AnyUserError } from "../files/userError";
import type { SentenceName } from "./sentences";

export {
  codeOf,
  exceptMissing,
  FileError,
  type OnFileError,
  reaching,
  rethrow,
  trying,
} from "../files/userError";

/** Ends a command with exit code 2 and one sentence. */
export const UserError = AnyUserError<SentenceName>;
export type UserError = AnyUserError<SentenceName>;
