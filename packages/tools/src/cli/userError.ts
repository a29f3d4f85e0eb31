import { UsageError as AnyUsageError } from "@dsfr-blocks/base/node/command/usageError";
import { UserError as AnyUserError } from "@dsfr-blocks/base/node/userError";
import type { Details } from "@dsfr-blocks/base/finding";
import { type SentenceName, SENTENCES } from "./sentences";

/** Ends a command with exit code 2 and one sentence. */
export class UserError extends AnyUserError<SentenceName> {
  constructor(sentence: SentenceName, details?: Details) {
    super(sentence, SENTENCES[sentence], details);
  }
}

/** The same for a command line that is not written right, with a line more: where its help is. */
export class UsageError extends AnyUsageError<SentenceName> {
  constructor(sentence: SentenceName, details?: Details) {
    super(sentence, SENTENCES[sentence], details);
  }
}
