import { isRecord } from "../isRecord";
import { suggestion } from "../nearest";
import { SettingError } from "./settingError";

/** Where a value stands: the file, or the function that takes it; and its key in it, `audit.rules`. */
export interface SettingLocation {
  readonly file: string;
  readonly key?: string;
}

/** Throws a `UserError` for a value that is not of this kind. */
export type Validator = (value: unknown, at: SettingLocation) => void;

/** The kind of each key of some settings: a key that is left out or added does not compile. */
export type Validators<Settings> = Readonly<Record<keyof Required<Settings>, Validator>>;
type AnyKinds = Readonly<Record<string, Validator>>;

/** Any value: other code checks it, or a type checker alone. */
export const anything: Validator = () => undefined;

/** Returns the kind of the values that fit. Of another one a sentence says what is expected, in both languages, with an example. */
export function validator(
  fits: (value: unknown) => boolean,
  expected: Readonly<Record<"fr" | "en", string>>,
  example: string,
): Validator {
  return (value, at) => {
    if (!fits(value)) throw new SettingError("wrongSetting", { ...at, ...expected, example });
  };
}

const isText = (value: unknown) => typeof value === "string";
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);

export const text = (example: string) => validator(isText, { fr: "un texte", en: "a string" }, example);
export const texts = (example: string) =>
  validator(isTexts, { fr: "une liste de textes", en: "a list of strings" }, example);

export function listOf(each: Validator, example: string): Validator {
  const list = validator(Array.isArray, { fr: "une liste", en: "a list" }, example);
  return (value, at) => {
    list(value, at);
    for (const one of value as readonly unknown[]) each(one, at);
  };
}

/** Returns the kind of one of some words. */
export function oneOf(words: readonly string[]): Validator {
  return (value, at) => {
    if (words.some((word) => word === value)) return;
    const given = isText(value) ? String(value) : String(JSON.stringify(value));
    const details = { value: given, first: words.slice(0, -1).join(", "), last: words.at(-1) ?? "" };
    throw new SettingError("notOneOf", { ...at, ...details, ...suggestion(given, words) });
  };
}

const record = (example: string) => validator(isRecord, { fr: "un objet", en: "an object" }, example);

/** Returns the kind of values by any names. */
export function recordOf(each: Validator, example: string): Validator {
  return (value, at) => {
    record(example)(value, at);
    for (const [name, one] of Object.entries(value as object))
      if (one !== undefined) each(one, placeIn(at, name));
  };
}

/** Returns the kind of settings with these keys; each may be left out but the `needed` ones. What is no object may be of the `other` kind. */
export function objectOf(kinds: AnyKinds, other: Validator | string, needed?: readonly string[]): Validator {
  const otherwise = typeof other === "string" ? record(other) : other;
  return (value, at) => {
    if (isRecord(value)) checkKeys(value, kinds, at, needed);
    else otherwise(value, at);
  };
}

/** Checks settings key by key. One that is not known would do nothing, without a word: the `UserError` suggests the nearest. */
export function checkKeys(
  settings: object,
  kinds: AnyKinds,
  at: SettingLocation,
  needed: readonly string[] = [],
): void {
  const keys = (of: object) => Object.keys(of).map((name) => placeIn(at, name).key);
  const known = keys(kinds);
  const key = keys(settings).find((each) => !known.includes(each));
  if (key !== undefined) {
    const details = { key, known: known.join(", "), ...suggestion(key, known) };
    throw new SettingError("unknownSetting", { ...at, ...details });
  }
  for (const [name, kind] of Object.entries(kinds)) {
    const value = (settings as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined || needed.includes(name)) kind(value, placeIn(at, name));
  }
}

function placeIn({ file, key }: SettingLocation, name: string) {
  return { file, key: key === undefined ? name : `${key}.${name}` };
}
