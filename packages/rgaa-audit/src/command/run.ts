import { version } from "../../package.json";
import { explain } from "@dsfr-blocks/base/node/command/explain";
import { formatHelp } from "@dsfr-blocks/base/node/command/help";
import { type ExitCode, type Io, OK, WRONG_USAGE } from "@dsfr-blocks/base/node/command/io";
import { readLanguage, readArguments } from "@dsfr-blocks/base/node/command/readArguments";
import type { Options } from "@dsfr-blocks/base/node/command/options";
import { audit } from "./audit";
import { auditCommand, mergeCommand, version as versionOption } from "./definition";
import type { AuditTool } from "./auditTool";
import { merge } from "./merge";
import { readSettings } from "./settings";

/** Tool that runs the command `rgaa-audit` itself. */
const OWN_TOOL: AuditTool = {
  name: "rgaa-audit",
  options: { version: versionOption },
  readSettings,
};

/** First argument that selects the `merge` command. To audit a folder of this name, write `./merge`. */
const MERGE_COMMAND = "merge";

/**
 * Runs a command line. `argv` does not contain the program's name. Prints any error as a message, and returns the exit code.
 */
export async function runAudit(
  argv: readonly string[],
  machine: Omit<Io, "language">,
  tool: AuditTool = OWN_TOOL,
): Promise<ExitCode> {
  const io = { ...machine, language: readLanguage(argv, machine.env) };
  const { operands = auditCommand.operands, description = auditCommand.description } = tool;
  const isMerge = argv[0] === MERGE_COMMAND;
  const command = isMerge
    ? mergeCommand
    : { operands, description, options: { ...tool.options, ...auditCommand.options } };
  const options: Options = command.options;
  try {
    if (argv.includes("--help") || argv.includes("-h")) {
      const name = isMerge ? `${tool.name} ${MERGE_COMMAND}` : tool.name;
      io.stdout.write(`${formatHelp(name, command, io.language)}\n`);
      return OK;
    }
    const args = readArguments(isMerge ? argv.slice(1) : argv, options, io.language);
    if (isMerge) return await merge(args, io);
    if (tool === OWN_TOOL && args.has("version")) {
      io.stdout.write(`${version}\n`);
      return OK;
    }
    return await audit(args, io, tool);
  } catch (error) {
    io.stderr.write(`${explain(error, tool.name, io)}\n`);
    return WRONG_USAGE;
  }
}
