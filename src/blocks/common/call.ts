import { dayOf, type Now } from "../../base/day";
import { boolean, date, optional } from "../../content/schema";

/** The keys by which a page says whether its call is open: `open`, `opensAt`, `closesAt`. */
export const callFields = {
  open: boolean("L’appel est ouvert, entre ses dates s’il y en a : `true` ou `false`.", {
    label: "Appel ouvert",
    hint: "Activé : on peut postuler, entre les deux dates s’il y en a. Désactivé : l’appel est fermé, quelles que soient les dates.",
  }),
  opensAt: optional(
    date("Le premier jour de l’appel, comme 2026-04-03.", {
      label: "Ouverture de l’appel",
      hint: "Le premier jour où l’on peut postuler. Avant, la page annonce cette date.",
      changes: "from",
    }),
  ),
  closesAt: optional(
    date("Le dernier jour de l’appel, inclus, comme 2026-04-26.", {
      label: "Clôture de l’appel",
      hint: "Le dernier jour où l’on peut postuler, inclus.",
      changes: "after",
    }),
  ),
};

/** The same for a page that may have no call: without `open`, its button shows between its dates. */
export const optionalCallFields = {
  ...callFields,
  open: optional(
    boolean("L’appel est ouvert, entre ses dates s’il y en a ; sans cette clé, il l’est.", {
      label: "Appel ouvert",
      hint: "Désactivé : l’appel est fermé, quelles que soient les dates, et le bouton ne se montre pas.",
    }),
  ),
};

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
