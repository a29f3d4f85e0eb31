import { runProgram } from "@dsfr-blocks/base/node/command/program";
import { run } from "./run";

/** Runs the command in this process. `main.ts` imports this module when it has enabled the cache of compiled code. */
export function start(): Promise<void> {
  return runProgram(run);
}
