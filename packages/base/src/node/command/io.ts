import type { Language } from "../../message";
import type { Sink } from "../../report/paint";

export type { Sink };

/** All that a command knows of the machine, so that tests need no process. */
export interface Io {
  readonly cwd: string;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
  /** Of all that is said. */
  readonly language: Language;
  /** Asks the person at the terminal, and gives the answer; undefined where there is nobody. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Ends a command that goes on by itself. */
  readonly signal?: AbortSignal | undefined;
}

export const OK = 0;
/** The content has something to fix. */
export const ISSUES_FOUND = 1;
/** The command was not given what it needs. */
export const WRONG_USAGE = 2;
export type ExitCode = typeof OK | typeof ISSUES_FOUND | typeof WRONG_USAGE;
