import { DefinitionError, version } from "dsfr-blocks/internal";
import { suggestName } from "@dsfr-blocks/base/nearest";
import { readLanguage, readArguments } from "@dsfr-blocks/base/node/command/readArguments";
import { type CommandArguments, COMMANDS, type CommandName, TOP_OPTIONS } from "./arguments/commands";
import { explain } from "@dsfr-blocks/base/node/command/explain";
import { formatHelp } from "@dsfr-blocks/base/node/command/help";
import { formatTopHelp } from "./arguments/help";
import { type ExitCode, type Io, OK, WRONG_USAGE } from "@dsfr-blocks/base/node/command/io";
import { MESSAGES } from "./messages";
import { UsageError, UserError } from "./userError";
import { getErrorCode } from "@dsfr-blocks/base/node/userError";

/**
 * Runs a command line. `argv` does not include the name of the program. Every error is printed as a message, and the exit
 * code is then 2.
 */
export async function run(argv: readonly string[], machine: Omit<Io, "language">): Promise<ExitCode> {
  const io = { ...machine, language: readLanguage(argv, machine.env) };
  const commandIndex = findCommandIndex(argv);
  const commandName = argv[commandIndex];
  try {
    return await dispatch(
      commandName,
      argv.filter((_, i) => i !== commandIndex),
      io,
    );
  } catch (error) {
    const command =
      commandName !== undefined && isCommand(commandName) ? `dsfr-blocks ${commandName}` : "dsfr-blocks";
    const bug = error instanceof DefinitionError ? MESSAGES.definitionFails : undefined;
    io.stderr.write(
      `${explain(isReactAbsent(error) ? new UserError("noReact") : error, command, io, bug)}\n`,
    );
    return WRONG_USAGE;
  }
}

async function dispatch(commandName: string | undefined, argv: readonly string[], io: Io): Promise<ExitCode> {
  const wantsHelp = argv.includes("--help") || argv.includes("-h");
  if (commandName === undefined) return runWithoutCommand(argv, wantsHelp, io);
  if (!isCommand(commandName)) {
    const names = Object.keys(COMMANDS);
    throw new UsageError("unknownCommand", {
      word: commandName,
      known: names.join(", "),
      ...suggestName(commandName, names),
    });
  }
  // `audit` parses its own arguments, because the audit's package defines most of its options
  if (commandName === "audit") return (await import("./audit")).audit(argv, io);
  if (!wantsHelp) return runCommand(commandName, argv, io);
  io.stdout.write(`${formatHelp(`dsfr-blocks ${commandName}`, COMMANDS[commandName], io.language)}\n`);
  return OK;
}

/** Names of the commands whose arguments this module parses: every command except `audit`. */
type ParsedCommandName = Exclude<CommandName, "audit">;
type Run<Name extends CommandName> = (args: CommandArguments<Name>, io: Io) => ExitCode | Promise<ExitCode>;

/** Functions that load a command on demand, with only the modules that this command needs. So `check` runs without React. */
const COMMAND_LOADERS: { readonly [Name in ParsedCommandName]: () => Promise<Run<Name>> } = {
  init: async () => (await import("./init")).init,
  check: async () => (await import("./check")).check,
  render: async () => (await import("./render")).render,
  styles: async () => (await import("./styles")).styles,
  statement: async () => (await import("./statement")).statement,
  schema: async () => (await import("./schema")).schema,
  explain: async () => (await import("./explain")).explain,
  doctor: async () => (await import("./doctor")).doctor,
};

async function runCommand<Name extends ParsedCommandName>(name: Name, argv: readonly string[], io: Io) {
  const command = await COMMAND_LOADERS[name]();
  return command(readArguments(argv, COMMANDS[name].options, io.language), io);
}

function runWithoutCommand(argv: readonly string[], wantsHelp: boolean, io: Io): ExitCode {
  const args = readArguments(argv, TOP_OPTIONS, io.language);
  if (args.has("version") && !wantsHelp) {
    io.stdout.write(`${version}\n`);
    return OK;
  }
  (wantsHelp ? io.stdout : io.stderr).write(`${formatTopHelp(io.language)}\n`);
  return wantsHelp ? OK : WRONG_USAGE;
}

/**
 * Returns the index of the first argument that is neither an option nor the value of `--lang`. Returns the length of
 * `argv` if every argument is an option or the value of `--lang`.
 */
function findCommandIndex(argv: readonly string[]): number {
  const index = argv.findIndex((word, i) => !word.startsWith("-") && argv[i - 1] !== "--lang");
  return index < 0 ? argv.length : index;
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}

function isReactAbsent(error: unknown): boolean {
  return getErrorCode(error) === "ERR_MODULE_NOT_FOUND" && String(error).includes("'react");
}
