import type { Details } from "../../finding";
import { UserError } from "../userError";
import { type CommandSentence, commandSentences } from "./sentences";

/** For a command line that is not written right: a line more says where its help is. */
export class UsageError<Name extends string = CommandSentence> extends UserError<Name> {
  readonly isOfUsage = true;
}

/** What any command may be unable to do. */
export function commandError(sentence: CommandSentence, details?: Details): UserError {
  return new UserError(sentence, commandSentences[sentence], details);
}

/** What any command may not be given. */
export function usageError(sentence: CommandSentence, details?: Details): UsageError {
  return new UsageError(sentence, commandSentences[sentence], details);
}
