import { DefinitionError, version } from "dsfr-blocks/internal";
import { suggestion } from "@dsfr-blocks/base/nearest";
import { languageOf, readArguments } from "@dsfr-blocks/base/node/command/readArguments";
import { type ArgumentsOf, COMMANDS, type CommandName, TOP_OPTIONS } from "./arguments/commands";
import { explain } from "@dsfr-blocks/base/node/command/explain";
import { commandHelp } from "@dsfr-blocks/base/node/command/help";
import { topHelp } from "./arguments/help";
import { type ExitCode, type Io, OK, WRONG_USAGE } from "@dsfr-blocks/base/node/command/io";
import { SENTENCES } from "./sentences";
import { UsageError, UserError } from "./userError";
import { codeOf } from "@dsfr-blocks/base/node/userError";

/** Runs a command line, without the program's own name. Every error is a sentence and an exit code. */
export async function run(argv: readonly string[], machine: Omit<Io, "language">): Promise<ExitCode> {
  const io = { ...machine, language: languageOf(argv, machine.env) };
  const at = commandAt(argv);
  const word = argv[at];
  try {
    return await dispatch(
      word,
      argv.filter((_, i) => i !== at),
      io,
    );
  } catch (error) {
    const command = word !== undefined && isCommand(word) ? `dsfr-blocks ${word}` : "dsfr-blocks";
    const bug = error instanceof DefinitionError ? SENTENCES.definitionFails : undefined;
    io.stderr.write(
      `${explain(isReactAbsent(error) ? new UserError("noReact") : error, command, io, bug)}\n`,
    );
    return WRONG_USAGE;
  }
}

async function dispatch(word: string | undefined, argv: readonly string[], io: Io): Promise<ExitCode> {
  const wantsHelp = argv.includes("--help") || argv.includes("-h");
  if (word === undefined) return top(argv, wantsHelp, io);
  if (!isCommand(word)) {
    const names = Object.keys(COMMANDS);
    throw new UsageError("unknownCommand", { word, known: names.join(", "), ...suggestion(word, names) });
  }
  // it reads its own words: most of its options are those of the audit's own command
  if (word === "audit") return (await import("./audit")).audit(argv, io);
  if (!wantsHelp) return runCommand(word, argv, io);
  io.stdout.write(`${commandHelp(`dsfr-blocks ${word}`, COMMANDS[word], io.language)}\n`);
  return OK;
}

/** Those that read their words as their options say. */
type RunName = Exclude<CommandName, "audit">;
type Run<Name extends CommandName> = (args: ArgumentsOf<Name>, io: Io) => ExitCode | Promise<ExitCode>;

/** Each command loads only what it needs: `check` starts without React. */
const RUNS: { readonly [Name in RunName]: () => Promise<Run<Name>> } = {
  init: async () => (await import("./init")).init,
  check: async () => (await import("./check")).check,
  render: async () => (await import("./render")).render,
  styles: async () => (await import("./styles")).styles,
  statement: async () => (await import("./statement")).statement,
  schema: async () => (await import("./schema")).schema,
  explain: async () => (await import("./explain")).explain,
};

async function runCommand<Name extends RunName>(name: Name, argv: readonly string[], io: Io) {
  const command = await RUNS[name]();
  return command(readArguments(argv, COMMANDS[name].options, io.language), io);
}

function top(argv: readonly string[], wantsHelp: boolean, io: Io): ExitCode {
  const asked = readArguments(argv, TOP_OPTIONS, io.language);
  if (asked.has("version") && !wantsHelp) {
    io.stdout.write(`${version}\n`);
    return OK;
  }
  (wantsHelp ? io.stdout : io.stderr).write(`${topHelp(io.language)}\n`);
  return wantsHelp ? OK : WRONG_USAGE;
}

/** The first word that is not an option or the value of `--lang`. */
function commandAt(argv: readonly string[]): number {
  const at = argv.findIndex((word, i) => !word.startsWith("-") && argv[i - 1] !== "--lang");
  return at < 0 ? argv.length : at;
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}

function isReactAbsent(error: unknown): boolean {
  return codeOf(error) === "ERR_MODULE_NOT_FOUND" && String(error).includes("'react");
}
