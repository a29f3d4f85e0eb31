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
 * Prints a message for developers, once. Call this function only if `process.env.NODE_ENV !== "production"`, so that production
 * bundles for the browser omit the call. In the Node build, this condition is always true: a static build, which renders its
 * pages in production, prints the message too.
 */
export function printOnce(message: string, print: (line: string) => void = console.warn): void {
  if (warned.has(message)) return;
  warned.add(message);
  print(`dsfr-blocks: ${message}`);
}
