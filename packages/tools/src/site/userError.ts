import { userErrorOf } from "@dsfr-blocks/base/node/userError";
import { siteSentences } from "./sentences";

/** Error in a site's settings or folders, with a message for the user. */
export const UserError = userErrorOf(siteSentences);
