import { isUserError } from "../userError";
import type { Language } from "../../sentence";
import { commandSentences } from "./sentences";

/** What an error tells the person of `command`; undefined for one that is not theirs to fix. */
export function explainUserError(error: unknown, command: string, language: Language): string | undefined {
  if (!isUserError(error)) return undefined;
  const sentence = error.in(language, { command });
  return "isOfUsage" in error
    ? `${sentence}\n${commandSentences.seeHelp[language].replace("{command}", command)}`
    : sentence;
}
