import { type ExitCode, type Io, ISSUES_FOUND, OK } from "@dsfr-blocks/base/node/command/io";
import { toRelativeName } from "@dsfr-blocks/base/node/inside";
import { listDsfrProblems, readDsfrVersion } from "../styles/dsfrProblems";
import { findDsfr } from "../styles/load";
import type { CommandArguments } from "./arguments/commands";
import { getMessage } from "./messages";
import { UsageError } from "./userError";

/**
 * Runs `dsfr-blocks doctor`: prints the problems of the DSFR that the site has installed, each with its correction, or the
 * version that is in use.
 *
 * @throws {UserError} If the command line contains an operand.
 */
export function doctor({ operands }: CommandArguments<"doctor">, io: Io): ExitCode {
  if (operands.length > 0) throw new UsageError("noOperand", { word: operands.join(" ") });
  const problems = listDsfrProblems(io.cwd);
  for (const { message, details } of problems) io.stdout.write(`${getMessage(io, message, details)}\n`);
  if (problems.length > 0) return ISSUES_FOUND;
  const dsfr = findDsfr([io.cwd]) ?? "";
  const details = { version: readDsfrVersion(dsfr) ?? "", path: toRelativeName(io.cwd, dsfr) };
  io.stdout.write(`${getMessage(io, "dsfrFound", details)}\n`);
  return OK;
}
