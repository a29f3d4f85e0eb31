import { createInterface } from "node:readline";
import { formatMessage } from "../../message";
import { type ExitCode, type Io, WRONG_USAGE } from "./io";
import { readLanguage } from "./readArguments";
import { type CommandMessageName, commandMessages } from "./messages";

/** Runs a command in this process: passes the process's arguments and outputs to the command, and sets the exit code. */
export async function runProgram(
  run: (argv: readonly string[], machine: Omit<Io, "language">) => Promise<ExitCode>,
): Promise<void> {
  const argv = process.argv.slice(2);

  // Keep only the first write error, since later errors follow from it. An output that the caller closed with `>&-` causes no
  // error: Node.js has replaced that output by /dev/null.
  let failure: NodeJS.ErrnoException | undefined;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => (failure ??= error));
  // nothing can be printed any more: only set the exit code
  process.stderr.on("error", () => (process.exitCode = WRONG_USAGE));

  const code = await run(argv, {
    cwd: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    now: new Date(),
    ask: process.stdin.isTTY && process.stdout.isTTY ? ask : undefined,
  });
  // no process.exit, which would lose the output still to be written to a pipe
  process.exitCode ??= code;

  await new Promise((resolve) => process.stdout.write("", resolve));
  if (failure) {
    const template = commandMessages[MESSAGE_BY_CODE[failure.code ?? ""] ?? "outputFailure"];
    const text = formatMessage(template, readLanguage(argv, process.env), { code: failure.code ?? "" });
    process.stderr.write(`${text}\n`);
    process.exitCode = WRONG_USAGE;
  }
}

const MESSAGE_BY_CODE: Readonly<Record<string, CommandMessageName>> = {
  EPIPE: "outputClosed",
  ENOSPC: "outputFull",
};

function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    // Ctrl-D means the default answer, Ctrl-C ends the command
    terminal.on("close", () => resolve(""));
    terminal.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
    terminal.question(question, (text) => {
      resolve(text);
      terminal.close();
    });
  });
}
