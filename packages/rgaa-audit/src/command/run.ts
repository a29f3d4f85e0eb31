import { version } from "../../package.json";
import { explain } from "@dsfr-blocks/base/node/command/explain";
import { commandHelp } from "@dsfr-blocks/base/node/command/help";
import { type ExitCode, type Io, OK, WRONG_USAGE } from "@dsfr-blocks/base/node/command/io";
import { languageOf, readArguments } from "@dsfr-blocks/base/node/command/readArguments";
import type { Options } from "@dsfr-blocks/base/node/command/options";
import { audit } from "./audit";
import { auditCommand, mergeCommand, version as versionOption } from "./definition";
import type { Host } from "./host";
import { merge } from "./merge";
import { readSettings } from "./settings";

/** `rgaa-audit` by itself. */
const OWN: Host = {
  name: "rgaa-audit",
  options: { version: versionOption },
  settings: readSettings,
};

/** The first word of a command line that audits nothing; a folder of that name is `./merge`. */
const MERGE = "merge";

/** Runs the words of a command line, without the program's own name. Every error is a sentence and an exit code. */
export async function runAudit(
  argv: readonly string[],
  machine: Omit<Io, "language">,
  host: Host = OWN,
): Promise<ExitCode> {
  const io = { ...machine, language: languageOf(argv, machine.env) };
  const { operands = auditCommand.operands, doc = auditCommand.doc } = host;
  const isMerge = argv[0] === MERGE;
  const command = isMerge
    ? mergeCommand
    : { operands, doc, options: { ...host.options, ...auditCommand.options } };
  const options: Options = command.options;
  try {
    if (argv.includes("--help") || argv.includes("-h")) {
      const name = isMerge ? `${host.name} ${MERGE}` : host.name;
      io.stdout.write(`${commandHelp(name, command, io.language)}\n`);
      return OK;
    }
    const args = readArguments(isMerge ? argv.slice(1) : argv, options, io.language);
    if (isMerge) return await merge(args, io);
    if (host === OWN && args.has("version")) {
      io.stdout.write(`${version}\n`);
      return OK;
    }
    return await audit(args, io, host);
  } catch (error) {
    io.stderr.write(`${explain(error, host.name, io)}\n`);
    return WRONG_USAGE;
  }
}
