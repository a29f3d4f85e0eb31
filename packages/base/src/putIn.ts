import type { Path } from "./issue";
import { isRecord } from "./isRecord";

/** A value with another one at a path inside it. */
export function putIn(holder: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(holder))
    return holder.map((item: unknown, index) => (index === step ? putIn(item, rest, value) : item));
  const held = isRecord(holder) ? holder : {};
  return { ...held, [step]: putIn(held[step], rest, value) };
}
