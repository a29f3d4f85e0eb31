import { formatFrenchDate } from "@dsfr-blocks/base/day";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";
import { getCall } from "../call";

/** A past day in the texts of an open call that has no last day. */
export const pastDate = {
  name: "past-date",
  severity: "warning",
  fr: ({ date }) => `L’appel est ouvert, et le texte annonce une date passée : ${date}. Mettez-la à jour.`,
  en: ({ date }) => `The call is open, and the text announces a day that has passed: ${date}. Update it.`,
  find(content, report, { pastDates }) {
    const call = getCall(content);
    if (!call?.open || call.closesAt !== "") return;
    for (const { path, at, day } of pastDates()) report(path, { date: formatFrenchDate(day) }, at);
  },
} as const satisfies BlockRule<Readonly<Record<string, unknown>>, { date: string }>;

export const title = {
  fr: "L’appel est ouvert et son texte annonce une date passée.",
  en: "The call is open, but its text announces a day in the past.",
};

export const docs: RuleDocs = {
  section: "call",
  why: {
    fr: "l’appel a sans doute été rouvert, et ce texte est resté. Les dates ne sont comparées que si l’appel est ouvert sans `closesAt`.",
    en: "probably the call was opened again, and nobody changed this text. The rule compares dates only if the call is open without `closesAt`.",
  },
  examples: [
    {
      before: {
        when: { fr: "le 1er mai 2026", en: "on 1 May 2026" },
        text: `
          conditions:
            title: Les conditions
            desc: Vous postulez avant le 26 avril 2024.`,
      },
      after: `
        conditions:
          title: Les conditions
          desc: Vous postulez avant le 30 juin 2026.`,
    },
  ],
};
