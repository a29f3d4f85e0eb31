import { detectLanguage } from "@dsfr-blocks/base/node/language";
import { UserError } from "../../site/userError";

/** Throws an error that names the replacement of this plugin: the command `dsfr-blocks styles`, run after the build. */
export const dsfrStyles = createRemovedFunction("dsfrStyles");
/** Throws an error that names the replacement of this plugin: the command `dsfr-blocks styles`, run after the build. */
export const postcssDsfr = createRemovedFunction("postcssDsfr");

/** Creates the error about a removed name, in the language of the developer. */
export function createRemovedError(value: string, instead: string): Error {
  return new Error(new UserError("removedStyles", { value, instead }).format(detectLanguage()));
}

function createRemovedFunction(name: string): (options?: object) => never {
  return () => {
    throw createRemovedError(name, "npx dsfr-blocks styles dist --out dist/dsfr.css");
  };
}
