import { AXE_OFF } from "../../src/rules";
import { CRITERIA, criterionTitle } from "../../src/rules/criteria";
import { type ListedRule, listedRules } from "../../src/reports/ruleList";
import { SEVERITIES } from "../../../../src/base/report/severities";
import { readRows } from "./corpus.mjs";

/** packages/rgaa-audit/docs/rules.md: every rule by criterion, with examples of the corpus that tests it. */
export function rulesPage(): string {
  const rules = listedRules("fr");
  const rows = readRows();
  const parts = Object.keys(CRITERIA).flatMap((criterion) => {
    const own = rules.filter(({ rgaa }) => rgaa.includes(criterion));
    const examples = rows.filter(({ rgaa = "" }) => rgaa.split(" ")[0] === criterion);
    return own.length + examples.length === 0 ? [] : [criterionPart(criterion, own, examples)];
  });
  const others = rules.filter(({ rgaa }) => rgaa.length === 0);
  const off = Object.entries(AXE_OFF).map(([rule, { fr }]) => `| \`${rule}\` | ${fr} |`);
  return `${[
    `# Les règles de l’audit`,
    `Cette page est faite par \`npm run audit-rules\`, des règles elles-mêmes et des exemples de \`packages/rgaa-audit/tests/corpus\`, qui les éprouvent. La même liste se lit avec \`rgaa-audit --rules\`. Les règles « à vérifier » posent une question à une personne et ne comptent pas de faute. Un même exemple peut être signalé par plusieurs règles.`,
    ...parts,
    `## Hors du RGAA`,
    tableOf(others),
    `## Règles d’axe-core qui ne sont pas lancées`,
    `| Règle | Pourquoi |\n| --- | --- |\n${off.join("\n")}`,
  ].join("\n\n")}\n`;
}

type Row = ReturnType<typeof readRows>[number];

function criterionPart(criterion: string, rules: readonly ListedRule[], rows: readonly Row[]): string {
  const decided = rows.filter(({ fault, person, missed }) => fault !== undefined && !person && !missed);
  const example = decided.find(({ right }) => right !== undefined) ?? decided[0];
  return [
    `## ${criterion} ${criterionTitle(criterion, "fr")}`,
    rules.length > 0 ? tableOf(rules) : "",
    example ? exampleOf(example) : "",
    listOf(
      "Trouvé",
      decided.filter((row) => row !== example),
    ),
    listOf(
      "Non trouvé",
      rows.filter(({ missed }) => missed),
    ),
    listOf(
      "Revient à une personne",
      rows.filter(({ person }) => person),
    ),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function tableOf(rules: readonly ListedRule[]): string {
  const lines = rules.map(
    ({ rule, severity, source, title, help }) =>
      `| \`${rule}\` | ${SEVERITIES.fr[severity]} | ${source} | ${cell(title)} | ${cell(help)} |`,
  );
  return `| Règle | Gravité | Source | Ce qu’elle voit | Pour corriger |\n| --- | --- | --- | --- | --- |\n${lines.join("\n")}`;
}

/** HTML that a sentence names is code there. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/<([^>]*)>/g, "`<$1>`");
}

function exampleOf({ why, fault = "", right }: Row): string {
  const after = right === undefined ? [] : ["Après :", block(right)];
  return [why, "Avant :", block(fault), ...after].join("\n\n");
}

function block(html: string): string {
  return `\`\`\`html\n${html}\n\`\`\``;
}

function listOf(title: string, rows: readonly Row[]): string {
  return rows.length === 0 ? "" : `${title} :\n\n${rows.map(({ why }) => `- ${cell(why)}`).join("\n")}`;
}
