import { formatEnglishDate, formatFrenchDate } from "@dsfr-blocks/base/day";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";
import { getCall, hasReversedDates, isExpired } from "../call";

export const callPast = {
  name: "call-past",
  severity: "warning",
  fr: ({ date }) =>
    `L’appel est ouvert alors que son dernier jour, le ${formatFrenchDate(date)}, est passé. Écrivez « open: false », ou une autre date.`,
  en: ({ date }) =>
    `The call is open although its last day, ${formatEnglishDate(date)}, has passed. Write “open: false”, or another date.`,
  form: ({ date }) =>
    `L’appel est ouvert alors que son dernier jour, le ${formatFrenchDate(date)}, est passé. Désactivez « Appel ouvert », ou choisissez une autre date.`,
  find(content, report, { today }) {
    const call = getCall(content);
    if (call && !hasReversedDates(call) && isExpired(call, today)) report(["open"], { date: call.closesAt });
  },
} as const satisfies BlockRule<Readonly<Record<string, unknown>>, { date: string }>;

export const title = {
  fr: "L’appel est ouvert après son dernier jour.",
  en: "The call is open after its last day.",
};

export const docs: RuleDocs = {
  section: "call",
  why: {
    fr: "`open: true` signifie que l’appel est ouvert entre ses dates, mais `closesAt` est passé. Si le site donne la date du jour à la page, la page affiche l’appel comme fermé ; sinon, comme ouvert.",
    en: "`open: true` means that the call is open between its dates, but `closesAt` is past. If the site gives the page today’s date, the page shows the call as closed; otherwise, as open.",
  },
  fix: {
    fr: "écrivez `open: false`, ou un autre dernier jour. La règle compare cette date avec le jour de la vérification, ou avec celui qu’indique l’option `--now`.",
    en: "write `open: false`, or another last day. `check` compares with today, or with the day that `--now` gives.",
  },
  examples: [
    {
      before: {
        when: { fr: "le 1er mai 2026", en: "on 1 May 2026" },
        text: `
          open: true
          closesAt: 2026-04-26`,
      },
      after: `
        open: true
        closesAt: 2026-06-30`,
    },
  ],
};
