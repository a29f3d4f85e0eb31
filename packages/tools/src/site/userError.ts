import { userErrorOf } from "@dsfr-blocks/base/node/userError";
import { siteSentences } from "./sentences";

/** What is wrong with a site's settings or folders. */
export const UserError = userErrorOf(siteSentences);
