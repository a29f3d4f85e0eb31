import { createInterface } from "node:readline";
import { formatMessage } from "../../message";
import { type ExitCode, type Io, WRONG_USAGE } from "./io";
import { languageOf } from "./readArguments";
import { type CommandSentence, commandSentences } from "./sentences";

/** Runs a command of this process: its words, its two outputs, its exit code. */
export async function runProgram(
  run: (argv: readonly string[], machine: Omit<Io, "language">) => Promise<ExitCode>,
): Promise<void> {
  const argv = process.argv.slice(2);

  // What could not be written: the first error, for the others follow from it. An output that the caller closed, `>&-`,
  // is none: Node has put /dev/null in its place by now, as if it had been asked for, and nothing tells the two apart.
  let failure: NodeJS.ErrnoException | undefined;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => (failure ??= error));
  // there is nothing left to say it on
  process.stderr.on("error", () => (process.exitCode = WRONG_USAGE));

  const code = await run(argv, {
    cwd: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    now: new Date(),
    ask: process.stdin.isTTY && process.stdout.isTTY ? ask : undefined,
  });
  // no process.exit: what is still to be written would be lost in a pipe
  process.exitCode ??= code;

  await new Promise((done) => process.stdout.write("", done));
  if (failure) {
    const words = commandSentences[SENTENCES[failure.code ?? ""] ?? "outputFailure"];
    const sentence = formatMessage(words, languageOf(argv, process.env), { code: failure.code ?? "" });
    process.stderr.write(`${sentence}\n`);
    process.exitCode = WRONG_USAGE;
  }
}

const SENTENCES: Readonly<Record<string, CommandSentence>> = { EPIPE: "outputClosed", ENOSPC: "outputFull" };

function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((answer) => {
    // Ctrl-D takes what is usual, Ctrl-C ends the command
    terminal.on("close", () => answer(""));
    terminal.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
    terminal.question(question, (text) => {
      answer(text);
      terminal.close();
    });
  });
}
