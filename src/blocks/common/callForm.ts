import { getNextDay, toFrenchDay, formatFrenchDate, isDate, type Now } from "@dsfr-blocks/base/day";
import type { TopicDay, TopicForm } from "../../definition/topic";
import { type Call, getCall, callStatus, hasReversedDates } from "./call";
import { callTopic } from "./callTopic";

/**
 * Texts that a CMS form shows about a call for applications: the status of the call, and the days on which the content of the
 * page changes.
 */
export const callForm: TopicForm = {
  topic: callTopic,
  labels: {
    open: ["callOpen", "callToCome", "callClosed"],
    opensAt: ["opensOn"],
    closesAt: ["openUntil", "lastDay", "closesOn", "endedOn"],
  },
  days: (content) => {
    const call = getCall(content);
    return call ? listDays(call) : [];
  },
  describeState: (content, now) => {
    const call = getCall(content);
    return call && describeCallStatus(call, now);
  },
};

/**
 * Returns the day on which a call opens, its last day and the day after its last day. Returns no day if the dates are in the
 * wrong order.
 */
function listDays(call: NonNullable<ReturnType<typeof getCall>>): TopicDay[] {
  const { open, opensAt, closesAt } = call;
  if (hasReversedDates(call)) return [];
  const createDay = (text: string, day: string, event: string) => ({
    day,
    text,
    message: `Le ${formatFrenchDate(day)}, ${open ? event : "l’appel reste fermé : « Appel ouvert » n’est pas activé"}.`,
  });
  return [
    ...(isDate(opensAt) ? [createDay("Ouverture", opensAt, "le bouton apparaît")] : []),
    ...(isDate(closesAt)
      ? [
          createDay("Dernier jour", closesAt, "le bouton s’affiche pour la dernière fois"),
          createDay("Lendemain", getNextDay(closesAt), "le bouton disparaît"),
        ]
      : []),
  ];
}

/** Describes the status of a call and its reason, in French. */
function describeCallStatus(call: Call, now: Now | undefined): string {
  const { open, opensAt = "", closesAt = "" } = call;
  const [first, last] = [opensAt, closesAt].map((day) => formatFrenchDate(day));
  if (hasReversedDates(call))
    return "Les dates de l’appel se contredisent : la clôture précède l’ouverture. Corrigez l’une des deux.";
  switch (callStatus(call, now)) {
    case "open":
      if (now === undefined) return "Appel ouvert : le champ « Appel ouvert » est activé.";
      return closesAt
        ? `Appel ouvert aujourd’hui, jusqu’au ${last} inclus.`
        : "Appel ouvert aujourd’hui, sans date de clôture.";
    case "upcoming":
      if (now === undefined)
        return `La date du jour n’est pas connue ici : l’appel s’affiche comme à venir, avec son ouverture le ${first}.`;
      if (open) return `Appel à venir : il ouvrira le ${first}.`;
      return `La page annonce l’ouverture de l’appel le ${first}, mais « Appel ouvert » n’est pas activé : activez-le pour que l’appel ouvre ce jour-là.`;
    case "closed": {
      if (open) return `Appel fermé : son dernier jour, le ${last}, est passé.`;
      const isWithinDates = now !== undefined && (closesAt ? toFrenchDay(now) <= closesAt : opensAt !== "");
      return isWithinDates
        ? "Appel fermé : « Appel ouvert » n’est pas activé, alors que ses dates sont celles d’un appel en cours."
        : "Appel fermé : « Appel ouvert » n’est pas activé.";
    }
  }
}
