import { detectLanguage } from "@dsfr-blocks/base/node/language";
import { UserError } from "../../site/userError";

/** Removed in favour of the command `dsfr-blocks styles`, which does the same after any build. */
export const dsfrStyles = createRemoved("dsfrStyles");
/** Removed in favour of the command `dsfr-blocks styles`, which does the same after any build. */
export const postcssDsfr = createRemoved("postcssDsfr");

/** Creates the error about a removed name, in the language of the developer. */
export function createRemovedError(value: string, instead: string): Error {
  return new Error(new UserError("removedStyles", { value, instead }).in(detectLanguage()));
}

function createRemoved(name: string): (options?: object) => never {
  return () => {
    throw createRemovedError(name, "npx dsfr-blocks styles dist --out dist/dsfr.css");
  };
}
