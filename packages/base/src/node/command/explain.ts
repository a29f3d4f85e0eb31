import { linesOf, visible } from "../../codeFrame";
import type { Bilingual } from "../../message";
import { isUserError, UserError } from "../userError";
import type { Io } from "./io";
import { commandSentences } from "./sentences";

/**
 * What an error tells the person of `command`. Of one that is not theirs to fix, `bug` says whose it is; its stack follows where
 * `DEBUG` asks for it.
 */
export function explain(
  error: unknown,
  command: string,
  { language, env }: Pick<Io, "language" | "env">,
  bug: Bilingual = commandSentences.bug,
): string {
  const say = (words: Bilingual, details = {}) => new UserError("", words, details).in(language);
  if (isUserError(error)) {
    const sentence = error.in(language, { command });
    return error.isOfUsage ? `${sentence}\n${say(commandSentences.seeHelp, { command })}` : sentence;
  }
  const { message, stack = "", cause } = error instanceof Error ? error : new Error(String(error));
  const trace = cause instanceof Error ? (cause.stack ?? "") : stack;
  const sentence = say(bug, { message: linesOf(message).join(" ") });
  return [sentence, ...(env["DEBUG"] ? linesOf(trace).map(visible) : [])].join("\n");
}
