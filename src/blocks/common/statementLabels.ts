import type { Conformity } from "@dsfr-blocks/base/conformity";
import type { Labels } from "../../rich-text/labels";

/*
 * These labels are separate from the library's other labels. The labels of the mention are also separate from the labels of the
 * statement. So a page loads only the labels that it shows. The `locale` of the other labels selects the language of these
 * labels. A site can replace these labels, in any language, with `labels.statement`.
 */

/** Labels of the accessibility mention in the footer of every page. `{state}` is replaced with one of `states`. */
export interface ConformityLabels {
  readonly mention: string;
  readonly states: Readonly<Record<Conformity, string>>;
}

const frenchConformity: ConformityLabels = {
  mention: "Accessibilité\u00A0: {state}",
  states: {
    "totalement conforme": "totalement conforme",
    "partiellement conforme": "partiellement conforme",
    "non conforme": "non conforme",
  },
};

const englishConformity: ConformityLabels = {
  mention: "Accessibility: {state}",
  states: {
    "totalement conforme": "fully compliant",
    "partiellement conforme": "partially compliant",
    "non conforme": "not compliant",
  },
};

/*
 * Format that the order of 20 September 2019 makes compulsory, as the DINUM publishes it:
 * https://accessibilite.numerique.gouv.fr/obligations/declaration-accessibilite/.
 * Instead of « il met en œuvre », `strategy` repeats the name of the body, as in the DINUM's example, because the
 * grammatical gender of the name is unknown.
 */
const frenchStatement = {
  commitment:
    "{organisation} s’engage à rendre {services} accessibles conformément à l’article 47 de la loi n°\u00A02005-102 du 11 février 2005.",
  /** Default of `services`: the services that the body makes accessible. */
  services: "ses sites internet",
  strategy: "À cette fin, {organisation} met en œuvre la stratégie et les actions suivantes :",
  appliesTo: "Cette déclaration d’accessibilité s’applique à {site}.",
  state: "État de conformité",
  conforms: "{site} est **{state}** avec {standard}.",
  /** Default of `standard`: the standard that the site was tested against. */
  standard: "le référentiel général d’amélioration de l’accessibilité (RGAA)",
  results: "Résultat des tests",
  audit: "L’audit de conformité réalisé {auditor} révèle que :",
  /** Replaces the results if there is no audit. */
  noAudit:
    "Il n’existe aucun résultat d’audit en cours de validité permettant de mesurer le respect des critères.",
  rate: "{rate} des critères RGAA sont respectés.",
  averageRate: "Le taux moyen de conformité du service en ligne s’élève à {rate}.",
  inaccessible: "Contenus non accessibles",
  inaccessibleIntro: "Les contenus listés ci-dessous ne sont pas accessibles pour les raisons suivantes.",
  nonConformities: "Non conformité",
  derogations: "Dérogations pour charge disproportionnée",
  exempt: "Contenus non soumis à l’obligation d’accessibilité",
  /** Text under a heading whose list is empty. */
  none: "Néant",
  established: "Établissement de cette déclaration d’accessibilité",
  establishedOn: "Cette déclaration a été établie le {date}.",
  updatedOn: "Elle a été mise à jour le {date}.",
  technologies: "Technologies utilisées pour la réalisation du site web",
  environment: "Environnement de test",
  environmentIntro:
    "Agents utilisateurs, technologies d’assistance et outils utilisés pour vérifier l’accessibilité :",
  tools: "Les outils utilisés lors de l’évaluation",
  pages: "Pages du site ayant fait l’objet de la vérification de conformité",
  contact: "Retour d’information et contact",
  contactIntro:
    "Si vous n’arrivez pas à accéder à un contenu ou à un service, vous pouvez contacter le responsable du site internet pour être orienté vers une alternative accessible ou obtenir le contenu sous une autre forme.",
  form: "Envoyer un message",
  email: "Contacter {organisation} : {email}",
  remedies: "Voies de recours",
  /** Paragraphs and a list, in Markdown. */
  remediesText: `Cette procédure est à utiliser dans le cas suivant.

Vous avez signalé au responsable du site internet un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un des services du portail et vous n’avez pas obtenu de réponse satisfaisante.

- [Écrire un message au Défenseur des droits](https://www.defenseurdesdroits.fr/nous-contacter-355)
- [Contacter le délégué du Défenseur des droits près de chez vous](https://www.defenseurdesdroits.fr/carte-des-delegues)
- Envoyer un courrier par la poste (gratuit, ne pas mettre de timbre) :<br>Défenseur des droits<br>Libre réponse 71120<br>75342 Paris CEDEX 07`,
};

/**
 * Labels of an accessibility statement: its titles, and the sentences that the official model fixes, in Markdown. `{…}`
 * is a blank.
 */
export type StatementLabels = Readonly<typeof frenchStatement>;

const englishStatement: StatementLabels = {
  commitment:
    "{organisation} is committed to making {services} accessible, in accordance with article 47 of the French act no. 2005-102 of 11 February 2005.",
  services: "its websites",
  strategy: "To this end, {organisation} carries out the following strategy and actions:",
  appliesTo: "This accessibility statement applies to {site}.",
  state: "Compliance status",
  conforms: "{site} is **{state}** with {standard}.",
  standard: "the French general accessibility framework (RGAA)",
  results: "Test results",
  audit: "The compliance audit carried out {auditor} shows that:",
  noAudit: "There are no valid audit results to measure compliance with the criteria.",
  rate: "{rate} of the RGAA criteria are met.",
  averageRate: "The average compliance rate of the online service is {rate}.",
  inaccessible: "Content that is not accessible",
  inaccessibleIntro: "The content listed below is not accessible for the following reasons.",
  nonConformities: "Non-compliance",
  derogations: "Exemptions for disproportionate burden",
  exempt: "Content that is not subject to the accessibility obligation",
  none: "None",
  established: "Preparation of this accessibility statement",
  establishedOn: "This statement was prepared on {date}.",
  updatedOn: "It was updated on {date}.",
  technologies: "Technologies used to make the website",
  environment: "Test environment",
  environmentIntro: "User agents, assistive technologies and tools used to check accessibility:",
  tools: "The tools used for the evaluation",
  pages: "Pages of the site whose compliance was checked",
  contact: "Feedback and contact",
  contactIntro:
    "If you cannot access some content or a service, you can contact the person responsible for the website, to be directed to an accessible alternative or to obtain the content in another form.",
  form: "Send a message",
  email: "Contact {organisation}: {email}",
  remedies: "Remedies",
  remediesText: `This procedure is to be used in the following case.

You have reported to the person responsible for the website an accessibility issue that prevents you from accessing some content or one of its services, and you have not received a satisfactory answer.

- [Write a message to the Defender of Rights](https://www.defenseurdesdroits.fr/nous-contacter-355)
- [Contact the delegate of the Defender of Rights near you](https://www.defenseurdesdroits.fr/carte-des-delegues)
- Send a letter by post (free of charge, without a stamp):<br><span lang="fr">Défenseur des droits<br>Libre réponse 71120<br>75342 Paris CEDEX 07</span>`,
};

/**
 * Labels that a site may replace, in any language, in the accessibility statement and in the footer's accessibility mention:
 * `labels={{ statement: { … } satisfies StatementWords }}`.
 */
export type StatementWords = Partial<StatementLabels & ConformityLabels>;

/** Site labels that determine the labels of the statement: the language, and the site's replacements. */
type LabelOptions = Partial<Pick<Labels, "locale" | "statement">>;

/**
 * Returns the labels of the statement, in English if `locale` is English and otherwise in French, with the site's
 * replacements.
 */
export function getStatementLabels(labels: LabelOptions): StatementLabels {
  return {
    ...(isEnglish(labels) ? englishStatement : frenchStatement),
    ...(labels.statement as StatementWords),
  };
}

/** Returns the labels of the mention, in the same language and with the same replacements as `getStatementLabels`. */
export function getConformityLabels(labels: LabelOptions): ConformityLabels {
  return {
    ...(isEnglish(labels) ? englishConformity : frenchConformity),
    ...(labels.statement as StatementWords),
  };
}

/** Returns the label of a conformity state. A state that the law does not define is returned as written, trimmed. */
export function formatConformity(state: string, labels: LabelOptions): string {
  const { states } = getConformityLabels(labels);
  const name = state.trim();
  return Object.hasOwn(states, name) ? states[name as Conformity] : name;
}

function isEnglish({ locale = "" }: LabelOptions): boolean {
  return /^en\b/i.test(locale);
}
