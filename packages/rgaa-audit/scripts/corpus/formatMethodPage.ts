import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { SEVERITY_LABELS } from "@dsfr-blocks/base/report/severities";
import { CRITERIA, getCriterionTitle } from "../../src/criteria";
import { type ListedRule, listRules } from "../../src/reports/ruleList";

const readLines = (name: string) =>
  parse(readFileSync(join(import.meta.dirname, `${name}.yaml`), "utf8")) as Record<string, string>;

/** First sentence of each test of the RGAA, by the number of the test. */
export const METHOD: Readonly<Record<string, string>> = readLines("method");

/** Reason for each rule's severity, according to the whole text of the rule's tests, by rule name. */
export const READINGS: Readonly<Record<string, string>> = readLines("readings");

/**
 * Returns the text of packages/rgaa-audit/docs/method.md: each test of the RGAA that has rules, with the reasons for their
 * severity, and the numbers of the other tests.
 */
export function formatMethodPage(): string {
  const rules = listRules("fr");
  const tests = Object.keys(METHOD);
  const findRules = (test: string) => rules.filter((rule) => rule.tests.includes(test));
  const decidedTests = tests.filter((test) => findRules(test).some(({ severity }) => severity === "error"));
  const adviceOnlyTests = tests.filter((test) => !decidedTests.includes(test) && findRules(test).length > 0);
  const sections = Object.keys(CRITERIA).map((criterion) => {
    const criterionTests = tests.filter((test) => test.startsWith(`${criterion}.`));
    const rows = criterionTests.flatMap((test) => formatRows(test, findRules(test)));
    const testsWithoutRule = criterionTests.filter((test) => findRules(test).length === 0);
    return [
      `## ${criterion} ${getCriterionTitle(criterion, "fr")}`,
      ...(rows.length > 0 ? [`${HEADER}\n${rows.join("\n")}`] : []),
      ...(testsWithoutRule.length > 0
        ? [`À vérifier par une personne, sans règle : ${testsWithoutRule.join(", ")}.`]
        : []),
    ].join("\n\n");
  });
  return `${[
    `# Les tests du RGAA, et qui les vérifie`,
    `\`npm run audit-rules\` crée cette page à partir des règles et des tests du RGAA 4.1.2 ([DINUM](https://accessibilite.numerique.gouv.fr/), Licence Ouverte 2.0). La page donne la première phrase de chaque test qui a une règle ; lisez dans le RGAA les conditions qui suivent, et les autres tests. Chaque règle a été comparée à ce texte entier, avec ses conditions, ses cas particuliers, le glossaire et la méthode : la colonne « Pourquoi » explique ce qu’un programme peut décider.`,
    `Sur ${tests.length} tests, ${decidedTests.length} ont une règle qui trouve des erreurs, ${adviceOnlyTests.length} n’ont que des avertissements ou des points à vérifier, ${tests.length - decidedTests.length - adviceOnlyTests.length} doivent être vérifiés entièrement par une personne. Une règle qui trouve des erreurs se prononce seulement sur les cas qu’elle signale. Elle n’indique jamais qu’un test est validé, sauf pour les critères 2.1, 6.2, 8.1, 8.3 et 8.5.`,
    ...sections,
  ].join("\n\n")}\n`;
}

function formatRows(test: string, rules: readonly ListedRule[]): string[] {
  const asks = formatCell(METHOD[test] ?? "");
  return rules.map(
    ({ rule, severity }, index) =>
      `| ${index === 0 ? test : ""} | ${index === 0 ? asks : ""} | \`${rule}\` | ${SEVERITY_LABELS.fr[severity]} | ${formatCell(READINGS[rule] ?? "")} |`,
  );
}

const HEADER = "| Test | Ce qu’il demande | Règle | Gravité | Pourquoi |\n| --- | --- | --- | --- | --- |";

/** Formats a text for a cell of a Markdown table. Writes HTML tags as code. */
function formatCell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/(?<!`)<([^>]*)>(?!`)/g, "`<$1>`");
}
