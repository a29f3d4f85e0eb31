import { getText } from "@dsfr-blocks/content/markdown/text";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import { collectInlines } from "@dsfr-blocks/content/texts/visit";
import type { BlockRule } from "../../../definition/blockRule";
import { parseText } from "../../../rich-text/parseText";
import { listsNothing, type Statement } from "../statement";

/**
 * Key `strategy` with fewer than the two links that the law requires, to the multi-year plan and to the action plan. One link
 * is enough if its text names both plans.
 */
export const incompleteStrategy = {
  name: "incomplete-strategy",
  severity: "warning",
  fr: "La loi demande deux liens, vers le schéma pluriannuel et vers le plan d’action de l’année. Ajoutez dans « strategy » celui qui manque.",
  en: "The law requires two links, to the multi-year plan and to this year’s action plan. Add the missing one under “strategy”.",
  form: "La loi demande deux liens, vers le schéma pluriannuel et vers le plan d’action de l’année. Ajoutez celui qui manque.",
  find({ strategy }, report) {
    if (listsNothing(strategy)) return;
    const links = collectInlines(parseText(strategy)).filter(({ type }) => type === "link");
    const linkTexts = links.map((link) => getText([link])).join("\n");
    const namesBoth =
      /sch[ée]ma|strat[ée]g|pluriannuel|multi-?year/i.test(linkTexts) && /action/i.test(linkTexts);
    if (links.length < 2 && !namesBoth) report(["strategy"], {});
  },
} as const satisfies BlockRule<Pick<Statement, "strategy">, object>;

export const title = {
  fr: "Il manque le lien vers le schéma pluriannuel ou vers le plan d’action.",
  en: "The link to the multi-year plan or to the action plan is missing.",
};

export const docs: RuleDocs = {
  section: "statement",
  about: {
    fr: "Un seul lien suffit si son texte nomme les deux.",
    en: "One link is enough if its text names both.",
  },
  why: {
    fr: "la déclaration doit mener au schéma pluriannuel de mise en accessibilité, et au plan d’action de l’année en cours avec le bilan de l’année précédente.",
    en: "the statement must lead to the multi-year accessibility plan, and to the action plan of the current year with the results of the year before.",
  },
  examples: [
    {
      before: `
        statement:
          strategy: "[Schéma pluriannuel 2026-2028](/schema)"`,
      after: `
        statement:
          strategy: |
            - [Schéma pluriannuel 2026-2028](/schema)
            - [Plan d’action 2026](/plan-2026), avec le bilan de 2025`,
    },
  ],
};
