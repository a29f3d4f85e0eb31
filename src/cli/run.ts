import type { Language } from "../content/sentences";
import { version } from "../../package.json";
import { suggestion } from "../content/nearest";
import { DefinitionError } from "../definition/inNameOf";
import { languageOf, readArguments } from "./arguments/readArguments";
import { COMMANDS, type CommandName, TOP_OPTIONS } from "./arguments/commands";
import { commandHelp, topHelp } from "./arguments/help";
import { type ExitCode, type Io, OK, WRONG_USAGE } from "./io";
import { say, type SentenceName } from "./sentences";
import { linesOf, visible } from "../files/codeFrame";
import { codeOf, UserError } from "./userError";

/** Runs a command line, without the program's own name. Every error is a sentence and an exit code. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = languageOf(argv);
  const at = commandAt(argv);
  const word = argv[at];
  try {
    return await dispatch(
      word,
      argv.filter((_, i) => i !== at),
      language,
      io,
    );
  } catch (error) {
    const command = word !== undefined && isCommand(word) ? `dsfr-blocks ${word}` : "dsfr-blocks";
    io.stderr.write(`${explain(error, command, language, io)}\n`);
    return WRONG_USAGE;
  }
}

async function dispatch(word: string | undefined, argv: readonly string[], language: Language, io: Io) {
  const wantsHelp = argv.includes("--help") || argv.includes("-h");
  if (word === undefined) return top(argv, wantsHelp, language, io);
  if (!isCommand(word)) {
    const names = Object.keys(COMMANDS);
    throw new UserError("unknownCommand", { word, known: names.join(", "), ...suggestion(word, names) });
  }
  if (wantsHelp) {
    io.stdout.write(`${commandHelp(word, language)}\n`);
    return OK;
  }
  // each command loads only what it needs: `check` starts without React
  switch (word) {
    case "check": {
      const { check } = await import("./check");
      return check(readArguments(argv, COMMANDS.check.options, language), io, language);
    }
    case "render": {
      const { render } = await import("./render");
      return render(readArguments(argv, COMMANDS.render.options, language), io, language);
    }
    case "init": {
      const { init } = await import("./init");
      return init(readArguments(argv, COMMANDS.init.options, language), io, language);
    }
    case "audit": {
      const { audit } = await import("./audit");
      return audit(readArguments(argv, COMMANDS.audit.options, language), io, language);
    }
    case "statement": {
      const { statement } = await import("./statement");
      return statement(readArguments(argv, COMMANDS.statement.options, language), io, language);
    }
    case "styles": {
      const { styles } = await import("./styles");
      return styles(readArguments(argv, COMMANDS.styles.options, language), io, language);
    }
    case "schema": {
      const { schema } = await import("./schema");
      return schema(readArguments(argv, COMMANDS.schema.options, language), io, language);
    }
  }
}

function top(argv: readonly string[], wantsHelp: boolean, language: Language, io: Io): ExitCode {
  const asked = readArguments(argv, TOP_OPTIONS, language);
  if (asked.has("version") && !wantsHelp) {
    io.stdout.write(`${version}\n`);
    return OK;
  }
  (wantsHelp ? io.stdout : io.stderr).write(`${topHelp(language)}\n`);
  return wantsHelp ? OK : WRONG_USAGE;
}

/** The first word that is neither an option nor the value of `--lang`. */
function commandAt(argv: readonly string[]): number {
  const at = argv.findIndex((word, i) => !word.startsWith("-") && argv[i - 1] !== "--lang");
  return at < 0 ? argv.length : at;
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}

/** The errors that help can fix: a missing file is not among them. */
const MISTYPED: ReadonlySet<SentenceName> = new Set([
  "unknownCommand",
  "unknownOption",
  "missingValue",
  "needlessValue",
  "wrongValue",
  "emptyOperand",
  "noPath",
  "forFragments",
  "fragmentsDue",
  "noHtml",
  "noStylesOut",
  "keepsNothing",
  "oneFile",
  "onePage",
  "unknownPage",
  "verifyAlone",
  "writeAlone",
  "noTarget",
  "oneGrid",
  "loginAlone",
  "wrongNumber",
  "outsForFormats",
  "sameOut",
  "initTakesNone",
  "baselineNeeded",
]);

function explain(error: unknown, command: string, language: Language, io: Io): string {
  if (error instanceof UserError) {
    const { sentence: name, details } = error as UserError; // its own sentences: `instanceof` forgets which
    const sentence = say(language, name, details);
    return MISTYPED.has(name) ? `${sentence}\n${say(language, "seeHelp", { command })}` : sentence;
  }
  if (codeOf(error) === "ERR_MODULE_NOT_FOUND" && String(error).includes("'react"))
    return say(language, "noReact");
  const message = linesOf(error instanceof Error ? error.message : String(error)).join(" ");
  const { stack = "" } = error instanceof Error ? (error.cause instanceof Error ? error.cause : error) : {};
  const whose = error instanceof DefinitionError ? "definitionFails" : "bug";
  return [say(language, whose, { message }), ...(io.env.DEBUG ? linesOf(stack).map(visible) : [])].join("\n");
}
