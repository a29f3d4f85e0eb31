import { createUserErrorClass } from "@dsfr-blocks/base/node/userError";
import { siteMessages } from "./messages";

/** Error in a site's settings or folders, with a message for the user. */
export const UserError = createUserErrorClass(siteMessages);
