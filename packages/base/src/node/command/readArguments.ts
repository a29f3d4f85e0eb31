import { parseArgs } from "node:util";
import { suggestion } from "../../nearest";
import type { Language } from "../../message";
import { languageOfMachine, type Locale } from "../language";
import { type Option, type Options, valueAfter } from "./options";
import { UsageError } from "./commandError";

export interface Arguments<Name extends string> {
  readonly operands: readonly string[];
  has(name: Name): boolean;
  /** The last value given; undefined when the option is absent. */
  value(name: Name): string | undefined;
  /** Every value given, in order; those of a list one by one. */
  all(name: Name): readonly string[];
}

/** Reads a command's arguments; whatever it does not know is a `UserError` that names the nearest right word. */
export function readArguments<O extends Options>(
  argv: readonly string[],
  options: O,
  language: Language,
): Arguments<keyof O & string> {
  const operands: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokensOf(argv, options)) {
    if (token.kind === "positional") {
      // an empty name, as of `check "$PAGE"`, would stand for the folder of the command
      if (token.value === "") throw new UsageError("emptyOperand");
      operands.push(token.value);
    }
    if (token.kind === "option") {
      const values = readOption(token, options, language);
      given.set(token.name, [...(given.get(token.name) ?? []), ...values]);
    }
  }
  return {
    operands,
    has: (name) => given.has(name),
    value: (name) => given.get(name)?.at(-1),
    all: (name) => given.get(name) ?? [],
  };
}

/** The language asked for, or the machine's, before anything else is read: it is also that of the errors. */
export function languageOf(argv: readonly string[], env: Locale): Language {
  const asked = (language: Language) =>
    argv.some((word, i) => word === `--lang=${language}` || (word === language && argv[i - 1] === "--lang"));
  if (asked("en")) return "en";
  return asked("fr") ? "fr" : languageOfMachine(env);
}

function tokensOf(argv: readonly string[], options: Options) {
  const config = Object.entries(options).map(([name, option]) => {
    const type = valueAfter(option, "fr") ? "string" : "boolean";
    return [name, { type, ...(name === "help" && { short: "h" }) }] as const;
  });
  // not strict: its own errors are English, and know no nearest word
  return parseArgs({
    args: [...argv],
    options: Object.fromEntries(config),
    allowPositionals: true,
    strict: false,
    tokens: true,
  }).tokens;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function readOption(token: OptionToken, options: Options, language: Language): string[] {
  const { name, rawName: word, value, inlineValue } = token;
  const option: Option | undefined = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) {
    const names = Object.keys(options);
    const { nearest: near } = suggestion(name, names);
    const known = names.map((each) => `--${each}`).join(", ");
    throw new UsageError("unknownOption", { word, known, ...(near && { nearest: `--${near}` }) });
  }
  const placeholder = valueAfter(option, language);
  if (!placeholder) {
    if (value !== undefined) throw new UsageError("needlessValue", { word });
    return [""];
  }
  // `--out --people x`: the value is missing, and the next option is not a value
  if (!value || (!inlineValue && value.startsWith("-"))) {
    throw new UsageError("missingValue", { word, placeholder });
  }
  const values = option.isList ? value.split(",").map((each) => each.trim()) : [value];
  for (const each of values) {
    if (!option.values || option.values.includes(each)) continue;
    const known = option.values.join(", ");
    throw new UsageError("wrongValue", { word, value: each, known, ...suggestion(each, option.values) });
  }
  return values;
}
