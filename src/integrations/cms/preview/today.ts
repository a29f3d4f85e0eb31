import { dayOf, type Now } from "../../../definition/call";

/** The day that dates are compared with. */
export function todayOf(now: (() => Now) | undefined): string | undefined {
  return now && dayOf(now());
}
