import { formatFrenchDate } from "@dsfr-blocks/base/day";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";
import { getCall, hasReversedDates } from "../call";

export const closesBeforeOpens = {
  name: "closes-before-opens",
  severity: "error",
  fr: ({ closes, opens }) =>
    `L’appel fermerait le ${closes}, avant d’ouvrir le ${opens}. Écrivez un dernier jour qui vient après le premier.`,
  en: ({ closes, opens }) =>
    `The call would close on ${closes}, before it opens on ${opens}. Write a last day that comes after the first.`,
  find(content, report) {
    const call = getCall(content);
    if (!call || !hasReversedDates(call)) return;
    report(["closesAt"], {
      opens: formatFrenchDate(call.opensAt),
      closes: formatFrenchDate(call.closesAt),
    });
  },
} as const satisfies BlockRule<Readonly<Record<string, unknown>>, { closes: string; opens: string }>;

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
    fr: "vérifier les deux dates, et leur année. Un appel d’un seul jour a deux fois la même.",
    en: "check both dates, and their year. A call of one day has the same date twice.",
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
