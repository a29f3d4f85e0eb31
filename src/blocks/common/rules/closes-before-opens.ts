import { formatEnglishDate, formatFrenchDate } from "@dsfr-blocks/base/day";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";
import { getCall, hasReversedDates } from "../call";

export const closesBeforeOpens = {
  name: "closes-before-opens",
  severity: "error",
  fr: ({ opensAt, closesAt }) =>
    `L’appel fermerait le ${formatFrenchDate(closesAt)}, avant d’ouvrir le ${formatFrenchDate(opensAt)}. Corrigez l’une des deux dates.`,
  en: ({ opensAt, closesAt }) =>
    `The call would close on ${formatEnglishDate(closesAt)}, before it opens on ${formatEnglishDate(opensAt)}. Correct one of the two dates.`,
  find(content, report) {
    const call = getCall(content);
    if (!call || !hasReversedDates(call)) return;
    report(["closesAt"], { opensAt: call.opensAt, closesAt: call.closesAt });
  },
} as const satisfies BlockRule<Readonly<Record<string, unknown>>, { opensAt: string; closesAt: string }>;

export const title = {
  fr: "L’appel fermerait avant d’ouvrir.",
  en: "The call would close before it opens.",
};

export const docs: RuleDocs = {
  section: "call",
  why: {
    fr: "`closesAt` vient avant `opensAt`. L’appel ne serait jamais ouvert.",
    en: "`closesAt` is before `opensAt`: the call would never be open.",
  },
  fix: {
    fr: "vérifiez les deux dates, et leur année. Pour un appel d’un seul jour, écrivez deux fois la même date.",
    en: "check both dates, and their year. For a call of one day, write the same date twice.",
  },
  examples: [
    {
      before: `
        open: true
        opensAt: 2026-04-26
        closesAt: 2026-04-03`,
      after: `
        open: true
        opensAt: 2026-04-03
        closesAt: 2026-06-26`,
    },
  ],
};
