import { suggestName } from "@dsfr-blocks/base/nearest";
import { type ExitCode, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { everyRule } from "../site/everyRule";
import type { CommandArguments } from "./arguments/commands";
import { readExplanations } from "./report/readExplanations";
import { UsageError } from "./userError";

/**
 * Runs `dsfr-blocks explain RULE`: prints the section of docs/errors.md about a rule.
 *
 * @throws {UserError} If the rule does not exist, or if the command line does not contain exactly one rule name.
 */
export function explain({ operands }: CommandArguments<"explain">, io: Io): ExitCode {
  const names = everyRule.map(({ name }) => name);
  const [rule, ...extraOperands] = operands;
  if (rule === undefined || extraOperands.length > 0)
    throw new UsageError("oneRule", { count: String(operands.length) });
  const text = readExplanations(io.language).get(rule);
  if (text === undefined)
    throw new UsageError("noRule", { rule, known: names.join(", "), ...suggestName(rule, names) });
  io.stdout.write(`${rule}\n\n${text}\n`);
  return OK;
}
