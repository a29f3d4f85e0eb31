import { dayOf, type Now } from "@dsfr-blocks/base/day";

/** Where a call for applications stands. */
export type CallStatus = "upcoming" | "open" | "closed";

/** The keys of a call, as an author writes them. Dates are days, `2026-04-26`, in France; both are included. */
export interface Call {
  readonly open: boolean;
  readonly opensAt?: string | undefined;
  readonly closesAt?: string | undefined;
}

/**
 * The status of a call: never open unless `open` says so, and then between its dates. Without `now`, `open`
 * alone decides: a render depends on no clock. Before `opensAt` it is not open yet, whatever `open` says.
 */
export function callStatus({ open, opensAt, closesAt }: Call, now?: Now): CallStatus {
  const today = now === undefined ? undefined : dayOf(now);
  if (today && opensAt && today < opensAt) return "upcoming";
  if (!open) return "closed";
  return today && closesAt && today > closesAt ? "closed" : "open";
}

/** The call of some content, where it has one. Dates without `open` are those of an open call. */
export function callOf({ open, opensAt = "", closesAt = "" }: Partial<Call>) {
  const isOpen = open ?? ((opensAt || closesAt) !== "" || undefined);
  return isOpen === undefined ? undefined : { open: isOpen, opensAt, closesAt };
}

/** True for a call that would close before it opens. */
export function isBackward({ opensAt = "", closesAt = "" }: Call): boolean {
  return opensAt !== "" && closesAt !== "" && closesAt < opensAt;
}

/** True for a call that was left open after its last day. */
export function isPast({ open, closesAt }: Call, today: string | undefined): boolean {
  return open && today !== undefined && closesAt !== undefined && closesAt !== "" && closesAt < today;
}
