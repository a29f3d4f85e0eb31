import { getConformity } from "@dsfr-blocks/base/conformity";
import { formatRate, type Statement } from "../statement";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

export const conformityState = {
  name: "conformity-state",
  severity: "warning",
  fr: (d) =>
    d.rate
      ? `« ${d.state} » contredit le taux de ${d.rate} % de critères respectés. Écrivez « ${d.instead} », ou corrigez le taux.`
      : `Sans audit en cours de validité, un site n’est pas « ${d.state} ». Ajoutez « audit », ou écrivez « ${d.instead} ».`,
  en: (d) =>
    d.rate
      ? `“${d.state}” contradicts the rate of ${d.rate}% of criteria met. Write “${d.instead}”, or correct the rate.`
      : `Without a valid audit, a site is not “${d.state}”. Add “audit”, or write “${d.instead}”.`,
  form: (d) =>
    d.rate
      ? `« ${d.state} » contredit le taux de ${d.rate} % de critères respectés. Choisissez « ${d.instead} », ou corrigez le taux.`
      : `Sans audit en cours de validité, un site n’est pas « ${d.state} ». Remplissez l’audit, ou choisissez « ${d.instead} ».`,
  find({ state, audit }, report) {
    const instead = getConformity(audit?.rate);
    if (state !== instead)
      report(["state"], { state, instead, ...(audit && { rate: formatRate(audit.rate) }) });
  },
} as const satisfies BlockRule<Statement, { rate?: string; state: string; instead: string }>;

export const title = {
  fr: "L’état de conformité contredit le taux de l’audit, ou l’audit manque.",
  en: "The conformity state contradicts the audit, or the lack of an audit.",
};

export const docs: RuleDocs = {
  section: "statement",
  why: {
    fr: "la loi définit les trois états. Un site est totalement conforme quand tous les critères du RGAA sont respectés, partiellement quand la moitié au moins le sont, non conforme en dessous, ou s’il n’a pas d’audit en cours de validité.",
    en: "the law defines the three states. A site is “totalement conforme” if it meets all criteria of the RGAA, “partiellement conforme” if it meets at least half of them, and “non conforme” if it meets fewer, or has no valid audit.",
  },
  fix: {
    fr: "recopiez le taux de l’audit, puis écrivez l’état qui lui correspond. La mention dans le pied de page change aussi.",
    en: "copy the rate of the audit, then write the state that matches it. The text in the footer of the pages changes too.",
  },
  examples: [
    {
      before: `
        statement:
          state: totalement conforme
          audit: { rate: 72 }`,
      after: [
        `
        statement:
          state: partiellement conforme
          audit: { rate: 72 }`,
        {
          when: { fr: "s’il n’y a pas d’audit", en: "if there is no audit" },
          text: `
          ---
          layout: accessibility-statement
          title: Déclaration d’accessibilité
          statement:
            organisation: La Mission Exemple
            site: { name: Démarche Exemple }
            state: non conforme
            nonConformities: Le site n’a pas encore été évalué.
            date: 2026-03-02
            contact: { email: contact@exemple.gouv.fr }
          ---`,
        },
      ],
    },
  ],
};
