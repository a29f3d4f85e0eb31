import { suggestion } from "@dsfr-blocks/base/nearest";
import { type ExitCode, type Io, OK } from "@dsfr-blocks/base/node/command/io";
import { everyRule } from "../site/everyRule";
import type { ArgumentsOf } from "./arguments/commands";
import { explanations } from "./report/explanations";
import { UsageError } from "./userError";

/** Runs `dsfr-blocks explain RULE`: prints the section of docs/errors.md about a rule. */
export function explain({ operands }: ArgumentsOf<"explain">, io: Io): ExitCode {
  const names = everyRule.map(({ name }) => name);
  const [rule, ...extraOperands] = operands;
  if (rule === undefined || extraOperands.length > 0)
    throw new UsageError("oneRule", { count: String(operands.length) });
  const text = explanations(io.language).get(rule);
  if (text === undefined)
    throw new UsageError("noRule", { rule, known: names.join(", "), ...suggestion(rule, names) });
  io.stdout.write(`${rule}\n\n${text}\n`);
  return OK;
}
