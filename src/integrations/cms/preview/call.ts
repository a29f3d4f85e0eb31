import { type Call, callOf, callStatus, longDate, type Now, dayOf } from "../../../definition/call";
import type { Entry } from "../entry";

/** The day that dates are compared with. */
export function todayOf(now: (() => Now) | undefined): string | undefined {
  return now && dayOf(now());
}

/** Where an entry's call stands today, and why; undefined for a page without one. */
export function callSentence(content: Entry, now: Now | undefined): string | undefined {
  const call = callOf(content);
  if (!call) return undefined;
  const { opensAt, closesAt } = call;
  if (opensAt && closesAt && closesAt < opensAt)
    return "Les dates de l’appel se contredisent : il fermerait avant d’ouvrir.";
  const day = (date: string | undefined) => longDate(date ?? "", "fr-FR");
  switch (callStatus(call, now)) {
    case "open":
      if (now === undefined) return "Appel ouvert : la case est cochée.";
      return closesAt
        ? `Appel ouvert aujourd’hui, jusqu’au ${day(closesAt)} inclus.`
        : "Appel ouvert aujourd’hui, sans date de clôture.";
    case "upcoming":
      if (call.open) return `Appel fermé aujourd’hui : il ouvre le ${day(opensAt)}.`;
      return `Appel fermé : la case n’est pas cochée. La page annonce l’ouverture du ${day(opensAt)} ; cochez la case pour qu’il ouvre ce jour-là.`;
    case "closed":
      return closedSentence(call, now, day);
  }
}

function closedSentence(call: Call, now: Now | undefined, day: (date: string | undefined) => string): string {
  const { open, opensAt, closesAt } = call;
  if (open) return `Appel fermé : son dernier jour, le ${day(closesAt)}, est passé.`;
  const today = now === undefined ? undefined : dayOf(now);
  const isInside =
    today !== undefined && (opensAt ?? closesAt) !== undefined && (!closesAt || today <= closesAt);
  return isInside
    ? "Appel fermé : la case n’est pas cochée, bien que ses dates soient celles d’un appel en cours."
    : "Appel fermé : la case n’est pas cochée.";
}
