import { isRecord } from "../isRecord";
import { suggestName } from "../nearest";
import { SettingError } from "./settingError";

/** Location of a setting: the file or function that contains it, and its key, such as `audit.rules`. */
export interface SettingLocation {
  readonly file: string;
  readonly key?: string;
}

/**
 * Checks the value of a setting.
 *
 * @throws {UserError} If the value is not valid.
 */
export type Validator = (value: unknown, at: SettingLocation) => void;

/** Validator of each key of some settings. TypeScript reports a missing or extra key. */
export type Validators<Settings> = Readonly<Record<keyof Required<Settings>, Validator>>;
type AnyValidators = Readonly<Record<string, Validator>>;

/** Accepts any value: the value is validated by other code, or only by the type checker. */
export const anyValue: Validator = () => undefined;

/** Creates a validator. The message of the validator contains the expected type, in both languages, and an example. */
export function createValidator(
  isValid: (value: unknown) => boolean,
  expected: Readonly<Record<"fr" | "en", string>>,
  example: string,
): Validator {
  return (value, location) => {
    if (!isValid(value)) throw new SettingError("wrongSetting", { ...location, ...expected, example });
  };
}

const isText = (value: unknown) => typeof value === "string";
const isTextList = (value: unknown) => Array.isArray(value) && value.every(isText);

export const text = (example: string) => createValidator(isText, { fr: "un texte", en: "a string" }, example);
export const texts = (example: string) =>
  createValidator(isTextList, { fr: "une liste de textes", en: "a list of strings" }, example);

export function listOf(validateItem: Validator, example: string): Validator {
  const list = createValidator(Array.isArray, { fr: "une liste", en: "a list" }, example);
  return (value, location) => {
    list(value, location);
    for (const item of value as readonly unknown[]) validateItem(item, location);
  };
}

/** Creates a validator that accepts only these values. */
export function oneOf(values: readonly string[]): Validator {
  return (value, location) => {
    if (values.some((allowed) => allowed === value)) return;
    const received = isText(value) ? String(value) : String(JSON.stringify(value));
    const details = { value: received, first: values.slice(0, -1).join(", "), last: values.at(-1) ?? "" };
    throw new SettingError("notOneOf", { ...location, ...details, ...suggestName(received, values) });
  };
}

const record = (example: string) => createValidator(isRecord, { fr: "un objet", en: "an object" }, example);

/** Creates a validator of an object that may have any keys. `validateValue` checks each value that is not undefined. */
export function recordOf(validateValue: Validator, example: string): Validator {
  return (value, location) => {
    record(example)(value, location);
    for (const [name, item] of Object.entries(value as object))
      if (item !== undefined) validateValue(item, getKeyLocation(location, name));
  };
}

/**
 * Creates a validator of an object with these keys, of which only the `required` keys must be present. A value that is not an
 * object is validated by `alternative`. If `alternative` is a text, a value that is not an object is an error, and the text is
 * the example in the message.
 */
export function objectOf(
  validators: AnyValidators,
  alternative: Validator | string,
  required?: readonly string[],
): Validator {
  const validateAlternative = typeof alternative === "string" ? record(alternative) : alternative;
  return (value, location) => {
    if (isRecord(value)) checkKeys(value, validators, location, required);
    else validateAlternative(value, location);
  };
}

/**
 * Validates settings key by key.
 *
 * @throws {UserError} If a key is unknown, or if a value is not valid. An unknown key would otherwise be ignored silently; the
 *   message suggests the nearest known key.
 */
export function checkKeys(
  settings: object,
  validators: AnyValidators,
  location: SettingLocation,
  required: readonly string[] = [],
): void {
  const getKeys = (object: object) => Object.keys(object).map((name) => getKeyLocation(location, name).key);
  const knownKeys = getKeys(validators);
  const key = getKeys(settings).find((name) => !knownKeys.includes(name));
  if (key !== undefined) {
    const details = { key, known: knownKeys.join(", "), ...suggestName(key, knownKeys) };
    throw new SettingError("unknownSetting", { ...location, ...details });
  }
  for (const [name, validate] of Object.entries(validators)) {
    const value = (settings as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined || required.includes(name)) validate(value, getKeyLocation(location, name));
  }
}

function getKeyLocation({ file, key }: SettingLocation, name: string) {
  return { file, key: key === undefined ? name : `${key}.${name}` };
}
