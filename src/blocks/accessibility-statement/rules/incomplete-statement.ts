import type { Bilingual } from "@dsfr-blocks/base/message";
import type { Path } from "@dsfr-blocks/base/issue";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";
import { listsNothing, type Statement } from "../statement";

/** Content that the law's format requires, by key, in addition to the keys that the schema requires. */
const REQUIRED_CONTENT = {
  strategy: {
    fr: "les liens vers le schéma pluriannuel et vers le plan d’action de l’année",
    en: "links to the multi-year plan and to this year’s action plan",
  },
  "audit.desc": {
    fr: "le détail des résultats de l’audit, ou un lien vers son rapport",
    en: "the details of the audit’s results, or a link to its report",
  },
  nonConformities: {
    fr: "les non-conformités d’un site qui n’est pas totalement conforme",
    en: "the non-conformities of a site that is not fully compliant",
  },
  technologies: {
    fr: "les technologies utilisées pour réaliser le site",
    en: "the technologies that the site is built with",
  },
  environment: {
    fr: "les navigateurs et les technologies d’assistance utilisés pour l’évaluation",
    en: "the browsers and assistive technologies used for the evaluation",
  },
  tools: { fr: "les outils utilisés pour l’évaluation", en: "the tools used for the evaluation" },
  pages: { fr: "les pages évaluées", en: "the pages that were evaluated" },
} as const satisfies Record<string, Bilingual<string>>;

type RequiredKey = keyof typeof REQUIRED_CONTENT;

/** An empty key whose content the law's format requires. */
export const incompleteStatement = {
  name: "incomplete-statement",
  severity: "warning",
  fr: ({ key }) => `La loi demande d’indiquer ${REQUIRED_CONTENT[key].fr}. Remplissez « ${key} ».`,
  en: ({ key }) => `The law requires the statement to give ${REQUIRED_CONTENT[key].en}. Fill in “${key}”.`,
  form: ({ key }) => `La loi demande d’indiquer ${REQUIRED_CONTENT[key].fr}. Remplissez ce champ.`,
  find(statement, report) {
    for (const key of emptyKeys(statement)) report(key.split(".") satisfies Path, { key });
  },
} as const satisfies BlockRule<Statement, { key: RequiredKey }>;

function* emptyKeys(statement: Statement): Generator<RequiredKey> {
  const { strategy, state, audit, nonConformities, technologies, environment, tools, pages } = statement;
  if (listsNothing(strategy)) yield "strategy";
  if (audit && listsNothing(audit.desc)) yield "audit.desc";
  if (state !== "totalement conforme" && listsNothing(nonConformities)) yield "nonConformities";
  if (isEmpty(technologies)) yield "technologies";
  // without an audit, the three keys below are not required: they describe the audit
  if (!audit) return;
  if (isEmpty(environment)) yield "environment";
  if (isEmpty(tools)) yield "tools";
  if (isEmpty(pages)) yield "pages";
}

function isEmpty(items: readonly string[] = []): boolean {
  return items.every(listsNothing);
}

export const title = {
  fr: "Il manque à la déclaration un contenu que la loi demande.",
  en: "The statement lacks content that the law requires.",
};

export const docs: RuleDocs = {
  section: "statement",
  why: {
    fr: "la loi fixe le format de la déclaration. Si une clé est vide, la page affiche « Néant » sous le titre qui lui correspond.",
    en: "the law sets the format of the statement. If a key is empty, the page shows “Néant” below its heading.",
  },
  more: [
    {
      fr: "Sans audit en cours de validité, `environment`, `tools` et `pages` peuvent rester vides. Dans `nonConformities`, écrivez alors que les défauts du site ne sont pas encore connus.",
      en: "Without a valid audit, `environment`, `tools` and `pages` may stay empty. In that case, write under `nonConformities` that the site’s faults are not known yet.",
    },
  ],
  examples: [
    {
      before: `
        statement:
          state: partiellement conforme
          nonConformities: ""`,
      after: `
        statement:
          state: partiellement conforme
          nonConformities: |
            - La carte n’a pas d’alternative.`,
    },
  ],
};
