import { getText } from "@dsfr-blocks/content/markdown/text";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import { collectInlines } from "@dsfr-blocks/content/texts/visit";
import type { BlockRule } from "../../../definition/blockRule";
import { parseText } from "../../../rich-text/parseText";
import type { Statement } from "../statement";

/** A link to a plan whose last year is past. */
export const oldPlan = {
  name: "old-plan",
  severity: "warning",
  fr: ({ text, year }) =>
    `« ${text} » s’arrête en ${year} : la loi demande le schéma pluriannuel et le plan d’action en cours. Mettez ce lien à jour.`,
  en: ({ text, year }) =>
    `“${text}” ends in ${year}: the law requires the current multi-year plan and action plan. Update this link.`,
  find({ strategy = "" }, report, { today }) {
    if (today === undefined) return;
    for (const node of collectInlines(parseText(strategy))) {
      const text = node.type === "link" ? getText([node]).trim() : "";
      if (!/sch[ée]ma|strat[ée]g|plan/i.test(text)) continue;
      const lastYear = (text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).sort().at(-1);
      if (lastYear !== undefined && lastYear < today.slice(0, 4))
        report(["strategy"], { text, year: lastYear }, node.at);
    }
  },
} as const satisfies BlockRule<Pick<Statement, "strategy">, { text: string; year: string }>;

export const title = {
  fr: "Le plan d’action, ou le schéma pluriannuel, porte sur des années passées.",
  en: "The action plan or the multi-year plan covers past years.",
};

export const docs: RuleDocs = {
  section: "statement",
  why: {
    fr: "la déclaration doit mener au plan d’action de l’année en cours. La règle lit les années dans le texte du lien, et les compare au jour de la vérification, ou à celui qu’indique l’option `--now`.",
    en: "the statement must lead to the action plan of the current year. The rule reads the years in the text of the link, and compares them with today, or with the day that `--now` gives.",
  },
  examples: [
    {
      before: {
        when: { fr: "le 1er mai 2026", en: "on 1 May 2026" },
        text: `
          statement:
            strategy: |
              - [Schéma pluriannuel 2024-2026](/schema)
              - [Plan d’action 2025](/plan-2025)`,
      },
      after: `
        statement:
          strategy: |
            - [Schéma pluriannuel 2024-2026](/schema)
            - [Plan d’action 2026](/plan-2026)`,
    },
  ],
};
