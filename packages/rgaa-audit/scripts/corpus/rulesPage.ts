import { ruleOf } from "../../src/ruleTable";
import { AXE_OFF } from "../../src/rules/axe";
import { CRITERIA, criterionTitle } from "../../src/criteria";
import { type ListedRule, listedRules } from "../../src/reports/ruleList";
import { SEVERITIES } from "@dsfr-blocks/base/report/severities";
import { readRows } from "./corpus.mjs";

/** packages/rgaa-audit/docs/rules.md: every rule by criterion, with its example and what of the corpus it finds. */
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
    `\`npm run audit-rules\` fait cette page à partir des règles et de \`packages/rgaa-audit/tests/corpus\`, qui les essaie. La colonne « Tests » donne les tests du RGAA 4.1.2 que la règle décide. \`rgaa-audit --rules\` donne la même liste. Les règles au niveau « question » en posent une à une personne, et ne comptent pas de faute. Un même exemple peut être signalé par plusieurs règles.`,
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
  const examples = rules.filter(({ rgaa }) => rgaa[0] === criterion).flatMap(({ rule }) => exampleOf(rule));
  return [
    `## ${criterion} ${criterionTitle(criterion, "fr")}`,
    rules.length > 0 ? tableOf(rules) : "",
    ...examples,
    listOf("Trouvé", decided),
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
    ({ rule, severity, tests, source, title, help }) =>
      `| \`${rule}\` | ${SEVERITIES.fr[severity]} | ${tests.join(", ")} | ${source} | ${cell(title)} | ${cell(help)} |`,
  );
  return `| Règle | Gravité | Tests | Source | Ce qu’elle voit | Pour corriger |\n| --- | --- | --- | --- | --- | --- |\n${lines.join("\n")}`;
}

/** What a rule finds, and the same put right. */
function exampleOf(rule: string): string[] {
  const { before, after } = ruleOf(rule)?.example ?? {};
  if (before === undefined) return [];
  return [`\`${rule}\`, avant :`, block(before), ...(after === undefined ? [] : ["Après :", block(after)])];
}

/** HTML that a sentence names is code there: tags, and the attributes that would be words of English. */
function cell(text: string): string {
  return text
    .replaceAll("|", "\\|")
    .split(/(<[^>]*>)/)
    .map((piece, index) =>
      index % 2 === 1
        ? `\`${piece}\``
        : piece.replace(/(?<![\p{L}\p{N}"=-])(for|id|value|required)(?![\p{L}\p{N}"=-])/gu, "`$1`"),
    )
    .join("");
}

function block(html: string): string {
  return `\`\`\`html\n${html}\n\`\`\``;
}

function listOf(title: string, rows: readonly Row[]): string {
  return rows.length === 0 ? "" : `${title} :\n\n${rows.map(({ why }) => `- ${cell(why)}`).join("\n")}`;
}
