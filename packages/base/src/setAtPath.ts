import type { Path } from "./issue";
import { isRecord } from "./isRecord";

/** Returns a copy of a value in which the value at a path is replaced. Adds the keys of the path that are missing. */
export function setAtPath(container: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(container))
    return container.map((item: unknown, index) => (index === step ? setAtPath(item, rest, value) : item));
  const record = isRecord(container) ? container : {};
  return { ...record, [step]: setAtPath(record[step], rest, value) };
}
