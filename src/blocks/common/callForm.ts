import { dayOf, formatFrenchDate, type Now } from "../../base/day";
import type { TopicForm } from "../../definition/topic";
import { type Call, callOf, callStatus } from "./call";
import { callTopic } from "./callTopic";

/** What a form says of a call, and the two ways to look at its page. */
export const callForm: TopicForm = {
  topic: callTopic,
  label: "Appel",
  views: [viewOf("Ouvert", true), viewOf("Fermé", false)],
  sentence: (content, now) => {
    const call = callOf(content);
    return call && standing(call, now);
  },
};

/** One status or the other, whatever the dates. */
function viewOf(text: string, open: boolean) {
  const title = `Comme si l’appel était ${text.toLowerCase()}`;
  return { text, title, values: { open, opensAt: "", closesAt: "" } };
}

/** Where a call stands, and why. */
function standing(call: Call, now: Now | undefined): string {
  const { open, opensAt = "", closesAt = "" } = call;
  const [first, last] = [opensAt, closesAt].map((day) => formatFrenchDate(day));
  if (opensAt && closesAt && closesAt < opensAt)
    return "Les dates de l’appel se contredisent : il fermerait avant d’ouvrir.";
  switch (callStatus(call, now)) {
    case "open":
      if (now === undefined) return "Appel ouvert : la case est cochée.";
      return closesAt
        ? `Appel ouvert aujourd’hui, jusqu’au ${last} inclus.`
        : "Appel ouvert aujourd’hui, sans date de clôture.";
    case "upcoming":
      if (open) return `Appel fermé aujourd’hui : il ouvre le ${first}.`;
      return `Appel fermé : la case n’est pas cochée. La page annonce l’ouverture du ${first} ; cochez la case pour qu’il ouvre ce jour-là.`;
    case "closed": {
      if (open) return `Appel fermé : son dernier jour, le ${last}, est passé.`;
      const isInside = now !== undefined && (closesAt ? dayOf(now) <= closesAt : opensAt !== "");
      return isInside
        ? "Appel fermé : la case n’est pas cochée, bien que ses dates soient celles d’un appel en cours."
        : "Appel fermé : la case n’est pas cochée.";
    }
  }
}
