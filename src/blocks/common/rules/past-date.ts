import { formatEnglishDate, formatFrenchDate } from "@dsfr-blocks/base/day";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";
import { getCall } from "../call";

/** Past day in a text of a page whose call is open and has no last day. */
export const pastDate = {
  name: "past-date",
  severity: "warning",
  fr: ({ date }) =>
    `L’appel est ouvert, mais le texte annonce une date passée : ${formatFrenchDate(date)}. Mettez-la à jour.`,
  en: ({ date }) =>
    `The call is open, but the text announces a date in the past: ${formatEnglishDate(date)}. Update it.`,
  find(content, report, { pastDates }) {
    const call = getCall(content);
    if (!call?.open || call.closesAt !== "") return;
    for (const { path, at, day } of pastDates()) report(path, { date: day }, at);
  },
} as const satisfies BlockRule<Readonly<Record<string, unknown>>, { date: string }>;

export const title = {
  fr: "L’appel est ouvert, mais son texte annonce une date passée.",
  en: "The call is open, but its text announces a date in the past.",
};

export const docs: RuleDocs = {
  section: "call",
  why: {
    fr: "l’appel a sans doute été rouvert sans que ce texte soit modifié. La règle compare les dates seulement si l’appel est ouvert sans `closesAt`.",
    en: "the call was probably opened again, but this text was not updated. The rule compares dates only if the call is open without `closesAt`.",
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
