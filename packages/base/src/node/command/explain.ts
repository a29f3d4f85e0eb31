import { splitLines, toPrintable } from "../../codeFrame";
import type { Bilingual } from "../../message";
import { isUserError, UserError } from "../userError";
import type { Io } from "./io";
import { commandMessages } from "./messages";

/**
 * Returns the message of an error for the user of `command`. For an error that the user cannot correct, returns the message
 * `bug`, and the stack if `DEBUG` is set.
 */
export function explain(
  error: unknown,
  command: string,
  { language, env }: Pick<Io, "language" | "env">,
  bug: Bilingual = commandMessages.bug,
): string {
  const format = (template: Bilingual, details = {}) => new UserError("", template, details).format(language);
  if (isUserError(error)) {
    const text = error.format(language, { command });
    return error.isUsageError ? `${text}\n${format(commandMessages.seeHelp, { command })}` : text;
  }
  const { message, stack = "", cause } = error instanceof Error ? error : new Error(String(error));
  const trace = cause instanceof Error ? (cause.stack ?? "") : stack;
  const text = format(bug, { message: splitLines(message).join(" ") });
  return [text, ...(env["DEBUG"] ? splitLines(trace).map(toPrintable) : [])].join("\n");
}
