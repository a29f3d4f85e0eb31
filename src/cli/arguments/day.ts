import { UserError } from "../userError";

/** The day that was asked for, `2026-04-26`; undefined when none was. */
export function dayAsked(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const time = Date.parse(`${value}T00:00:00Z`);
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${value}T`);
  if (!isDay) throw new UserError("wrongDay", { value });
  return value;
}
