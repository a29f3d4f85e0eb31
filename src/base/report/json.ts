import type { Finding } from "../finding";

/** What JSON leaves as it is, and a terminal obeys: DEL, C1 controls, line separators, changes of writing direction. */
const OBEYED = /[\u007F-\u009F\u2028\u2029\p{Bidi_Control}]/gu;

/** JSON that says the same to a program, and commands no terminal that it is shown in. */
export function jsonText(value: unknown): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return `${JSON.stringify(value, null, 2).replace(OBEYED, escaped)}\n`;
}

/** An issue's part of the contract with other programs: these keys, and no more. */
export function issueEntry({ file, line, column, severity, rule, message }: Finding) {
  return { file, line, column, severity, rule, message };
}
