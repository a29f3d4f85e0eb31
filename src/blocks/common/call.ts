import { toFrenchDay, type Now } from "@dsfr-blocks/base/day";

/** Status of a call for applications. `upcoming`: the first day of the call is still to come. */
export type CallStatus = "upcoming" | "open" | "closed";

/** Keys of a call for applications, as an author writes them. Both dates are days in France (inclusive), `2026-04-26`. */
export interface Call {
  readonly open: boolean;
  readonly opensAt?: string | undefined;
  readonly closesAt?: string | undefined;
}

/** Keys of a call for applications, on a page that may have no call. */
export interface OptionalCall extends Omit<Call, "open"> {
  readonly open?: boolean | undefined;
}

/**
 * Returns the status of a call: `upcoming` before `opensAt`, whatever the value of `open`; then `open` if `open` is true and
 * `closesAt` is not past; otherwise `closed`. Without `now`, a call with a first day is `upcoming` if `open` is true, so that
 * the call never opens before its first day; without a first day, `open` alone decides.
 */
export function callStatus({ open, opensAt, closesAt }: Call, now?: Now): CallStatus {
  const today = now === undefined ? undefined : toFrenchDay(now);
  if (opensAt && (today ? today < opensAt : open)) return "upcoming";
  if (!open) return "closed";
  return today && closesAt && today > closesAt ? "closed" : "open";
}

/**
 * Returns the call for applications in some content, or undefined if the content has neither `open` nor a date. A call with a
 * date but without `open` is open.
 */
export function getCall({ open, opensAt = "", closesAt = "" }: OptionalCall) {
  const isOpen = open ?? ((opensAt || closesAt) !== "" || undefined);
  return isOpen === undefined ? undefined : { open: isOpen, opensAt, closesAt };
}

/** Whether the last day of a call is before its first day. */
export function hasReversedDates({ opensAt = "", closesAt = "" }: Call): boolean {
  return opensAt !== "" && closesAt !== "" && closesAt < opensAt;
}

/** Whether `open` is still true after the last day of a call. Without `today`, returns false. */
export function isExpired({ open, closesAt }: Call, today: string | undefined): boolean {
  return open && today !== undefined && closesAt !== undefined && closesAt !== "" && closesAt < today;
}
