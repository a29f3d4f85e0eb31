import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { SEVERITIES } from "@dsfr-blocks/base/report/severities";
import { CRITERIA, criterionTitle } from "../../src/criteria";
import { type ListedRule, listedRules } from "../../src/reports/ruleList";

const linesOf = (name: string) =>
  parse(readFileSync(join(import.meta.dirname, `${name}.yaml`), "utf8")) as Record<string, string>;

/** What each test of the RGAA asks, by its number. */
export const METHOD: Readonly<Record<string, string>> = linesOf("method");

/** What the whole text of a rule's tests lets it decide, by the rule's name. */
export const READINGS: Readonly<Record<string, string>> = linesOf("readings");

/** packages/rgaa-audit/docs/method.md: each test of the RGAA with the rules that speak for it, and who decides. */
export function methodPage(): string {
  const rules = listedRules("fr");
  const tests = Object.keys(METHOD);
  const rulesOf = (test: string) => rules.filter((rule) => rule.tests.includes(test));
  const decided = tests.filter((test) => rulesOf(test).some(({ severity }) => severity === "error"));
  const asked = tests.filter((test) => !decided.includes(test) && rulesOf(test).length > 0);
  const parts = Object.keys(CRITERIA).map((criterion) => {
    const own = tests.filter((test) => test.startsWith(`${criterion}.`));
    const rows = own.flatMap((test) => rowsOf(test, rulesOf(test)));
    return [
      `## ${criterion} ${criterionTitle(criterion, "fr")}`,
      `| Test | Ce qu’il demande | Règle | Gravité | Pourquoi |\n| --- | --- | --- | --- | --- |\n${rows.join("\n")}`,
    ].join("\n\n");
  });
  return `${[
    `# Les tests du RGAA, et qui les décide`,
    `\`npm run audit-rules\` fait cette page à partir des règles et des tests du RGAA 4.1.2 ([DINUM](https://accessibilite.numerique.gouv.fr/), Licence Ouverte 2.0). La page donne la première phrase de chaque test ; lisez dans le RGAA les conditions qui suivent. Chaque règle a été lue contre ce texte entier, avec ses conditions, ses cas particuliers, le glossaire et la méthode : « Pourquoi » dit ce qu’il laisse décider à un programme.`,
    `Sur ${tests.length} tests, ${decided.length} ont une règle qui trouve des erreurs, ${asked.length} n’ont que des avertissements ou des questions, ${tests.length - decided.length - asked.length} reviennent en entier à une personne. Une règle qui trouve des erreurs ne décide que les cas qu’elle montre. Elle ne dit jamais qu’un test est validé, sauf pour les critères 2.1, 6.2, 8.1, 8.3 et 8.5.`,
    ...parts,
  ].join("\n\n")}\n`;
}

function rowsOf(test: string, rules: readonly ListedRule[]): string[] {
  const asks = cell(METHOD[test] ?? "");
  if (rules.length === 0) return [`| ${test} | ${asks} | – | – | ${NOBODY} |`];
  return rules.map(
    ({ rule, severity }, index) =>
      `| ${index === 0 ? test : ""} | ${index === 0 ? asks : ""} | \`${rule}\` | ${SEVERITIES.fr[severity]} | ${cell(READINGS[rule] ?? "")} |`,
  );
}

const NOBODY = "Une personne : aucune règle ne peut le lire dans la page.";

/** HTML that a sentence names is code there. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/(?<!`)<([^>]*)>(?!`)/g, "`<$1>`");
}
