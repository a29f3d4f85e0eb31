import { isDate } from "../../content/day";
import { UserError } from "../userError";

/** The day that was asked for, `2026-04-26`; undefined when none was. */
export function dayAsked(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!isDate(value)) throw new UserError("wrongDay", { value });
  return value.trim();
}
