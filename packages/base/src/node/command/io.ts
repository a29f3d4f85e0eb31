import type { Language } from "../../message";
import type { Sink } from "../../report/paint";

export type { Sink };

/**
 * Parts of the machine that a command uses: folder, outputs, environment, date. Tests pass their own values instead of starting
 * a process.
 */
export interface Io {
  readonly cwd: string;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
  /** Language of every message that the command prints. */
  readonly language: Language;
  /** Asks the user a question in the terminal and returns the answer. Undefined if the command is not interactive. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Signal that ends a command that otherwise runs until the user stops it. */
  readonly signal?: AbortSignal | undefined;
}

export const OK = 0;
/** Exit code for content with issues to fix. */
export const ISSUES_FOUND = 1;
/** Exit code for wrong arguments or missing input. */
export const WRONG_USAGE = 2;
export type ExitCode = typeof OK | typeof ISSUES_FOUND | typeof WRONG_USAGE;
