import { isDevelopment } from "@dsfr-blocks/base/isDevelopment";
import type { BlockContext } from "./context";

const warned = new Set<string>();

/**
 * Prints a warning for developers, once per message, except while content is compiled. Call this function only if
 * `process.env.NODE_ENV !== "production"`, so that production bundles omit the call.
 */
export function warnOnce(message: string, { isCompiling }: Pick<BlockContext, "isCompiling">): void {
  if (isCompiling || warned.has(message) || !isDevelopment()) return;
  warned.add(message);
  console.warn(`dsfr-blocks: ${message}`);
}
