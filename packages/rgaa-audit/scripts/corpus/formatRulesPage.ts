import { findRule } from "../../src/ruleTable";
import { AXE_OFF } from "../../src/rules/axe";
import { CRITERIA, getCriterionTitle } from "../../src/criteria";
import { type ListedRule, listRules } from "../../src/reports/ruleList";
import { SEVERITY_LABELS } from "@dsfr-blocks/base/report/severities";
import { readRows } from "./corpus.mjs";

/** Returns the text of packages/rgaa-audit/docs/rules.md: the rules by RGAA criterion, with examples, and what they miss. */
export function formatRulesPage(): string {
  const rules = listRules("fr");
  const rows = readRows();
  const sections = Object.keys(CRITERIA).flatMap((criterion) => {
    const criterionRules = rules.filter(({ rgaa }) => rgaa.includes(criterion));
    const limits = rows.filter(
      ({ rgaa = "", missed, person }) => rgaa.split(" ")[0] === criterion && (missed || person),
    );
    return criterionRules.length + limits.length === 0
      ? []
      : [formatCriterion(criterion, criterionRules, limits)];
  });
  const otherRules = rules.filter(({ rgaa }) => rgaa.length === 0);
  const off = Object.entries(AXE_OFF).map(([rule, { fr }]) => `| \`${rule}\` | ${fr} |`);
  return `${[
    `# Les règles de l’audit`,
    `\`npm run audit-rules\` crée cette page à partir des règles et de \`packages/rgaa-audit/tests/corpus\`, qui les teste. La colonne « Tests » indique les tests du RGAA 4.1.2 que la règle vérifie. \`rgaa-audit --rules\` affiche la même liste. Les règles au niveau « à vérifier » signalent un point qu’une personne doit vérifier, et qui ne compte pas comme une faute.`,
    ...sections,
    `## Hors du RGAA`,
    formatTable(otherRules),
    `## Règles d’axe-core qui ne sont pas utilisées`,
    `| Règle | Pourquoi |\n| --- | --- |\n${off.join("\n")}`,
  ].join("\n\n")}\n`;
}

type Row = ReturnType<typeof readRows>[number];

function formatCriterion(criterion: string, rules: readonly ListedRule[], rows: readonly Row[]): string {
  const examples = rules
    .filter(({ rgaa }) => rgaa[0] === criterion)
    .flatMap(({ rule }) => formatExample(rule));
  return [
    `## ${criterion} ${getCriterionTitle(criterion, "fr")}`,
    rules.length > 0 ? formatTable(rules) : "",
    ...examples,
    formatList(
      "L’audit ne trouve pas",
      rows.filter(({ missed }) => missed),
    ),
    formatList(
      "Une personne doit vérifier",
      rows.filter(({ person }) => person),
    ),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function formatTable(rules: readonly ListedRule[]): string {
  const lines = rules.map(
    ({ rule, severity, tests, source, title, help }) =>
      `| \`${rule}\` | ${SEVERITY_LABELS.fr[severity]} | ${tests.join(", ")} | ${source} | ${formatCell(title)} | ${formatCell(help)} |`,
  );
  return `| Règle | Gravité | Tests | Source | Ce qu’elle signale | Que faire |\n| --- | --- | --- | --- | --- | --- |\n${lines.join("\n")}`;
}

/** Returns the example of a rule, before and after its correction. Returns an empty list if the rule has no example. */
function formatExample(rule: string): string[] {
  const { before, after } = findRule(rule)?.example ?? {};
  if (before === undefined) return [];
  return [
    `\`${rule}\`, avant :`,
    formatBlock(before),
    ...(after === undefined ? [] : ["Après :", formatBlock(after)]),
  ];
}

/** Formats a text for a cell of a Markdown table. Writes HTML tags, and attributes that are also English words, as code. */
function formatCell(text: string): string {
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

function formatBlock(html: string): string {
  return `\`\`\`html\n${html}\n\`\`\``;
}

function formatList(title: string, rows: readonly Row[]): string {
  return rows.length === 0 ? "" : `${title} :\n\n${rows.map(({ why }) => `- ${formatCell(why)}`).join("\n")}`;
}
