import { isDevelopment } from "@dsfr-blocks/base/isDevelopment";
import type { BlockContext } from "./context";

const warned = new Set<string>();

/**
 * Prints a warning for developers, once per message, except while content is compiled. Call this function only if
 * `process.env.NODE_ENV !== "production"`, so that production bundles omit the call.
 */
export function warnOnce(message: string, { isCompiling }: Pick<BlockContext, "isCompiling">): void {
  if (!isCompiling && isDevelopment()) printOnce(message);
}

/**
 * Prints a message for developers, once. Also prints in production, because a static build renders its pages in production, in
 * Node. Call this function only if `process.env.NODE_ENV !== "production"`: the Node build keeps the call, and production
 * bundles for the browser omit it.
 */
export function printOnce(message: string, print: (line: string) => void = console.warn): void {
  if (warned.has(message)) return;
  warned.add(message);
  print(`dsfr-blocks: ${message}`);
}
