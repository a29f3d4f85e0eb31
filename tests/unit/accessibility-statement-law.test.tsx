// @vitest-environment jsdom

import { render } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CONFORMITIES } from "@dsfr-blocks/base/conformity";
import { AccessibilityStatement } from "../../src/blocks";
import { AccessibilityMention } from "../../src/blocks/common/AccessibilityMention";
import { checkPage } from "../../src/definition/check";
import { AccessibilityStatementPage } from "../../src/pages";
import { replaceStatementKeys, STATEMENT, type Statement, createStatementPage } from "../support/statement";

/** The headings that the law's format has, in their order, each at its level. */
const HEADINGS = [
  "h2 État de conformité",
  "h3 Résultat des tests",
  "h2 Contenus non accessibles",
  "h3 Non conformité",
  "h3 Dérogations pour charge disproportionnée",
  "h3 Contenus non soumis à l’obligation d’accessibilité",
  "h2 Établissement de cette déclaration d’accessibilité",
  "h3 Technologies utilisées pour la réalisation du site web",
  "h4 Environnement de test",
  "h4 Les outils utilisés lors de l’évaluation",
  "h4 Pages du site ayant fait l’objet de la vérification de conformité",
  "h2 Retour d’information et contact",
  "h2 Voies de recours",
];

/** What the law's format says around what each site writes, in its order. */
const SENTENCES = [
  "La Mission Exemple s’engage à rendre ses sites internet accessibles conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.",
  "À cette fin, La Mission Exemple met en œuvre la stratégie et les actions suivantes",
  "Cette déclaration d’accessibilité s’applique à Démarche Exemple.",
  "Démarche Exemple est partiellement conforme avec le référentiel général d’amélioration de l’accessibilité",
  "L’audit de conformité réalisé en interne révèle que :",
  "72 % des critères RGAA sont respectés.",
  "Les contenus listés ci-dessous ne sont pas accessibles pour les raisons suivantes.",
  "Cette déclaration a été établie le 2 mars 2026.",
  "Agents utilisateurs, technologies d’assistance et outils utilisés pour vérifier l’accessibilité",
  "Si vous n’arrivez pas à accéder à un contenu ou à un service, vous pouvez contacter le responsable du site internet pour être orienté vers une alternative accessible ou obtenir le contenu sous une autre forme.",
  "Envoyer un message",
  "Contacter La Mission Exemple",
  "Cette procédure est à utiliser dans le cas suivant.",
  "Vous avez signalé au responsable du site internet un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un des services du portail et vous n’avez pas obtenu de réponse satisfaisante.",
  "Écrire un message au Défenseur des droits",
  "Contacter le délégué du Défenseur des droits près de chez vous",
  "Envoyer un courrier par la poste (gratuit, ne pas mettre de timbre) :",
];

function renderShown(statement: Statement) {
  const { container } = render(<AccessibilityStatement {...statement} />);
  const body = container.querySelector(".dsfrb-axis__body");
  const headings = [...(body?.querySelectorAll("h2, h3, h4, h5") ?? [])];
  const words = (body?.textContent ?? "").replace(/\s+/g, " ");
  const below = (title: string) =>
    headings.find(({ textContent }) => textContent === title)?.nextElementSibling?.textContent;
  return {
    words,
    below,
    headings: headings.map(({ tagName, textContent }) => `${tagName.toLowerCase()} ${textContent}`),
  };
}

describe("the law's format", () => {
  it("has its headings and fixed sentences, in their order", () => {
    const { headings, words } = renderShown(STATEMENT);
    expect(headings).toEqual(HEADINGS);
    let from = 0;
    for (const sentence of SENTENCES) {
      const at = words.indexOf(sentence, from);
      expect([sentence, at >= from]).toEqual([sentence, true]);
      from = at + sentence.length;
    }
  });

  it("keeps all headings with the least that a statement holds, « Néant » below those that have nothing", () => {
    const { organisation, site, date, contact } = STATEMENT;
    const { headings, below } = renderShown({ organisation, site, date, contact, state: "non conforme" });
    expect(headings).toEqual(HEADINGS);
    const [results, ...others] = HEADINGS.filter((each) => /^h[34]/.test(each)).map((each) => each.slice(3));
    expect(below(results ?? "")).toContain("aucun résultat d’audit en cours de validité");
    for (const title of others)
      if (title !== "Environnement de test") expect([title, below(title)]).toEqual([title, "Néant"]);
  });
});

/** The rules that `check` finds in a statement on 1 May 2026. */
function findReported(source: string): string[] {
  const { issues } = checkPage(source, AccessibilityStatementPage, { today: "2026-05-01" });
  return issues.map(({ rule, line }) => `${rule} ${source.split("\n")[line - 1]?.trim().split(":")[0]}`);
}

describe("check", () => {
  it("has nothing to report of a right statement", () => {
    const {
      strategy: _,
      audit: _audit,
      environment: _environment,
      tools: _tools,
      pages: _pages,
      ...rest
    } = STATEMENT;
    expect(findReported(createStatementPage(STATEMENT))).toEqual([]);
    expect(
      findReported(
        createStatementPage({
          ...rest,
          strategy: "[Schéma pluriannuel et plan d’action 2026](/schema)",
          state: "non conforme",
          nonConformities: "Le site n’a pas encore été évalué.",
          derogations: "Néant",
        }),
      ),
    ).toEqual([]);
    expect(
      findReported(
        createStatementPage({
          ...STATEMENT,
          state: "totalement conforme",
          audit: { ...STATEMENT.audit, rate: 100, averageRate: 100 },
          nonConformities: "Néant",
        }),
      ),
    ).toEqual([]);
  });

  it.each([
    ["no strategy", 'strategy: ""', "incomplete-statement strategy"],
    [
      "no plan of action",
      'strategy: "[Schéma pluriannuel 2026-2028](/schema)"',
      "incomplete-strategy strategy",
    ],
    ["no multi-year plan", 'strategy: "[Plan d’action 2026](/plan)"', "incomplete-strategy strategy"],
    [
      "plans without links",
      "strategy: Le schéma pluriannuel et le plan d’action sont envoyés.",
      "incomplete-strategy strategy",
    ],
    [
      "last year's plan",
      'strategy: "[Schéma pluriannuel 2024-2026](/schema), [plan 2025](/plan)"',
      "old-plan strategy",
    ],
    [
      "an old multi-year plan",
      'strategy: "[Schéma 2021-2023](/schema), [plan 2026](/plan)"',
      "old-plan strategy",
    ],
    ["a blank body", 'organisation: ""', "empty-text organisation"],
    ["the model's blank", 'organisation: "[Nom de l’organisme concerné]"', "model-blank organisation"],
    ["the model's auditor", "audit: { by: par la société NNN }", "model-blank by"],
    ["a blank site", 'site: { name: "" }', "empty-text name"],
    ["a state of its own", "state: plutôt conforme", "wrong-choice state"],
    ["a state above its rate", "state: totalement conforme", "conformity-state state"],
    ["a state below its rate", "state: non conforme", "conformity-state state"],
    ["a rate above 100", "audit: { rate: 720 }", "out-of-range rate"],
    ["a rate in words", "audit: { rate: 72 % }", "wrong-type rate"],
    ["a blank auditor", 'audit: { by: "" }', "empty-text by"],
    ["no details of the audit", 'audit: { desc: "" }', "incomplete-statement desc"],
    ["an average that cannot be", "audit: { averageRate: 100 }", "average-rate averageRate"],
    ["no non-conformity", 'nonConformities: ""', "incomplete-statement nonConformities"],
    [
      "« Néant » on a site that does not conform",
      "nonConformities: Néant.",
      "incomplete-statement nonConformities",
    ],
    [
      "non-conformities at 100",
      "state: totalement conforme\n  audit: { rate: 100 }",
      "conformity-faults nonConformities",
    ],
    ["no day", 'date: ""', "empty-text date"],
    ["a day in words", "date: 2 mars 2026", "wrong-date date"],
    ["a day that does not exist", "date: 2026-02-30", "wrong-date date"],
    ["an update before the statement", "updated: 2026-03-01", "updated-before-date updated"],
    ["more than three years", "date: 2023-04-30", "old-statement date"],
    [
      "an update of more than three years",
      "date: 2020-01-01\n  updated: 2023-04-30",
      "old-statement updated",
    ],
    ["18 months after a new standard", "date: 2024-03-02\n  newStandard: 2024-10-15", "old-statement date"],
    ["no technologies", "technologies: []", "incomplete-statement technologies"],
    ["no environment", "environment: []", "incomplete-statement environment"],
    ["no tools", "tools: []", "incomplete-statement tools"],
    ["no pages", "pages: []", "incomplete-statement pages"],
    ["no way to write", 'contact: { form: "", email: "" }', "no-contact form"],
    ["a wrong address", "contact: { email: contact chez exemple.gouv.fr }", "wrong-email email"],
    ["a key that does not exist", "exemptions: La réunion publique.", "unknown-key exemptions"],
  ])("reports %s, once, at its line", (_fault, keys, issue) => {
    expect(findReported(replaceStatementKeys(`statement:\n  ${keys}\n`))).toEqual([issue]);
  });
});

describe("the mention", () => {
  it.each(CONFORMITIES)("shows « %s » as its author wrote it, and as the statement does", (state) => {
    const mention = (written: string) =>
      renderToStaticMarkup(<AccessibilityMention state={written as typeof state} />).replace(/<[^>]+>/g, "");
    expect(mention(state)).toBe(`Accessibilité\u00A0: ${state}`);
    // what a host reads by itself, and gives as it stands in the file
    expect(mention(` ${state}\n`)).toBe(`Accessibilité\u00A0: ${state}`);
    expect(renderShown({ ...STATEMENT, state }).words).toContain(`Démarche Exemple est ${state} avec`);
  });

  it.each(["Partiellement conforme", "plutôt conforme", "toString", "{state}", "$&"])(
    "keeps « %s », which the law does not have",
    (state) => {
      const html = renderToStaticMarkup(
        <AccessibilityMention state={state as (typeof CONFORMITIES)[number]} />,
      );
      expect(html.replace(/<[^>]+>/g, "").replace("&amp;", "&")).toBe(`Accessibilité\u00A0: ${state}`);
    },
  );
});
