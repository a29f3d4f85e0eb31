#!/usr/bin/env node
import { createInterface } from "node:readline";
import { languageOf } from "./arguments/readArguments";
import { WRONG_USAGE } from "./io";
import { run } from "./run";
import { say, type SentenceName } from "./sentences";

const argv = process.argv.slice(2);

// What could not be written: the first error, for the others follow from it. An output that the caller closed, `>&-`,
// is none: Node has put /dev/null in its place by now, as if it had been asked for, and nothing tells the two apart.
let failure: NodeJS.ErrnoException | undefined;
process.stdout.on("error", (error: NodeJS.ErrnoException) => (failure ??= error));
// there is nothing left to say it on
process.stderr.on("error", () => (process.exitCode = WRONG_USAGE));

// React's development build is slower and speaks to developers
process.env.NODE_ENV ??= "production";

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
  const SENTENCES: Readonly<Record<string, SentenceName>> = { EPIPE: "outputClosed", ENOSPC: "outputFull" };
  const sentence = SENTENCES[failure.code ?? ""] ?? "outputFailure";
  process.stderr.write(`${say({ language: languageOf(argv) }, sentence, { code: failure.code ?? "" })}\n`);
  process.exitCode = WRONG_USAGE;
}

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
