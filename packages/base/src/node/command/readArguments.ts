import { parseArgs } from "node:util";
import { suggestName } from "../../nearest";
import type { Language } from "../../message";
import { detectLanguage, type LocaleVariables } from "../language";
import { type Option, type Options, getPlaceholder } from "./options";
import { UsageError } from "./commandError";

export interface Arguments<Name extends string> {
  readonly operands: readonly string[];
  has(name: Name): boolean;
  /** Returns the last value of an option, or undefined if the option is absent. */
  value(name: Name): string | undefined;
  /** Returns every value of an option, in order. Each item of a comma-separated list is a separate value. */
  all(name: Name): readonly string[];
}

/**
 * Reads the arguments of a command.
 *
 * @throws {UserError} If an argument is empty, an option is unknown, a value is missing or wrong, or an option that accepts no
 *   value has a value. The message suggests the nearest known option or value.
 */
export function readArguments<O extends Options>(
  argv: readonly string[],
  options: O,
  language: Language,
): Arguments<keyof O & string> {
  const operands: string[] = [];
  const valuesByName = new Map<string, string[]>();
  for (const token of parseTokens(argv, options)) {
    if (token.kind === "positional") {
      // an empty name, from `check "$PAGE"`, would mean the current folder
      if (token.value === "") throw new UsageError("emptyOperand");
      operands.push(token.value);
    }
    if (token.kind === "option") {
      const values = readOption(token, options, language);
      valuesByName.set(token.name, [...(valuesByName.get(token.name) ?? []), ...values]);
    }
  }
  return {
    operands,
    has: (name) => valuesByName.has(name),
    value: (name) => valuesByName.get(name)?.at(-1),
    all: (name) => valuesByName.get(name) ?? [],
  };
}

/**
 * Returns the language of `--lang`, otherwise the machine's language. Called before the other arguments are read, because error
 * messages about the arguments need the language.
 */
export function readLanguage(argv: readonly string[], env: LocaleVariables): Language {
  const hasLanguage = (language: Language) =>
    argv.some((word, i) => word === `--lang=${language}` || (word === language && argv[i - 1] === "--lang"));
  if (hasLanguage("en")) return "en";
  return hasLanguage("fr") ? "fr" : detectLanguage(env);
}

function parseTokens(argv: readonly string[], options: Options) {
  const config = Object.entries(options).map(([name, option]) => {
    const type = getPlaceholder(option, "fr") ? "string" : "boolean";
    return [name, { type, ...(name === "help" && { short: "h" }) }] as const;
  });
  // not strict: Node.js's own errors are in English and suggest no option
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
  const { name, rawName: flag, value, inlineValue } = token;
  const option: Option | undefined = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) {
    const names = Object.keys(options);
    const { nearest: suggested } = suggestName(name, names);
    const knownOptions = names.map((optionName) => `--${optionName}`).join(", ");
    throw new UsageError("unknownOption", {
      word: flag,
      known: knownOptions,
      ...(suggested && { nearest: `--${suggested}` }),
    });
  }
  const placeholder = getPlaceholder(option, language);
  if (!placeholder) {
    if (value !== undefined) throw new UsageError("needlessValue", { word: flag });
    return [""];
  }
  // `--out --people x`: the value is missing, because the next option is not a value
  if (!value || (!inlineValue && value.startsWith("-"))) {
    throw new UsageError("missingValue", { word: flag, placeholder });
  }
  const values = option.isList ? value.split(",").map((item) => item.trim()) : [value];
  for (const item of values) {
    if (!option.values || option.values.includes(item)) continue;
    const allowedValues = option.values.join(", ");
    throw new UsageError("wrongValue", {
      word: flag,
      value: item,
      known: allowedValues,
      ...suggestName(item, option.values),
    });
  }
  return values;
}
