import type { Details } from "@dsfr-blocks/base/finding";
import { UserError as AnyUserError } from "@dsfr-blocks/base/node/userError";
import { type SiteSentence, siteSentences } from "./sentences";

/** What is wrong with a site's settings or folders. */
export class UserError extends AnyUserError<SiteSentence> {
  constructor(sentence: SiteSentence, details?: Details) {
    super(sentence, siteSentences[sentence], details);
  }
}
