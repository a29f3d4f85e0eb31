import { readFileSync } from "node:fs";
import type { Language } from "@dsfr-blocks/base/message";
import type { DocsSection } from "@dsfr-blocks/content/rule";
import { ruleNames } from "../../packages/rgaa-audit/src/ruleTable";
import { MARKUP_RULES } from "@dsfr-blocks/tools/markup-rules/list";
import { adjustableRules } from "@dsfr-blocks/tools/site/everyRule";
import { EXAMPLE_LABELS } from "../../packages/tools/src/cli/report/readExplanations";
import { type DocumentedRule, documentedRules, type ShownExample } from "./ruleDocs";

const LABELS = {
  fr: {
    notice:
      "<!-- Fichier généré : corrigez scripts/errors/intro.fr.md, ou le fichier d’une règle, puis « npm run errors ». -->",
    introduction: "scripts/errors/intro.fr.md",
    colon: " :",
    parts: {
      file: "Le fichier et son en-tête",
      keys: "Les clés",
      values: "Les valeurs",
      people: "Les personnes",
      shown: "Ce qui s’affiche tel quel",
      misread: "Ce qui s’affiche autrement",
      titles: "Les titres et les parties",
      links: "Les liens, les documents et les images",
      call: "L’appel et les dates",
      statement: "La déclaration d’accessibilité",
      writing: "L’écriture",
      folder: "D’une page à l’autre, quand vous vérifiez un dossier",
      images: "Les images, quand vous créez la page",
      site: "Le site : à montrer à l’équipe qui le développe",
    },
    severities: { error: "Erreur", warning: "Avertissement", info: "Remarque" },
    commands: { folder: "dsfr-blocks check DOSSIER", render: "dsfr-blocks render" },
    levels: { isOff: ", si les réglages l’activent", usual: ", niveau modifiable" },
    needs: (command: string) => `, avec \`${command}\`.`,
    why: "Pourquoi",
    fix: "Comment corriger",
  },
  en: {
    notice:
      "<!-- Generated file: change scripts/errors/intro.en.md, or the file of a rule, then run “npm run errors”. -->",
    introduction: "scripts/errors/intro.en.md",
    colon: ":",
    parts: {
      file: "The file and its front matter",
      keys: "Keys",
      values: "Values",
      people: "People",
      shown: "What appears as typed",
      misread: "What appears differently",
      titles: "Titles and sections",
      links: "Links, documents and images",
      call: "The call and the dates",
      statement: "The accessibility statement",
      writing: "Writing",
      folder: "From one page to another, when you check a folder",
      images: "Images, when you render the page",
      site: "The site, for its developers",
    },
    severities: { error: "Error", warning: "Warning", info: "Info" },
    commands: { folder: "dsfr-blocks check DIR", render: "dsfr-blocks render" },
    levels: { isOff: ", if the settings enable it", usual: ", adjustable" },
    needs: (command: string) => `, with \`${command}\`.`,
    why: "Why",
    fix: "How to fix it",
  },
} as const;

/** Returns the texts of the files that `npm run errors` writes, by path. */
export function generateErrorsFiles(): Readonly<Record<string, string>> {
  return {
    "docs/errors.md": generateErrorsPage("fr"),
    "docs/errors.en.md": generateErrorsPage("en"),
    "src/definition/ruleNames.ts": generateNamesType(
      "The rules of `check` whose level a site may set.",
      "RuleName",
      adjustableRules.map(({ name }) => name),
    ),
    "src/definition/auditRuleNames.ts": generateNamesType("The rules of `audit`.", "AuditRuleName", [
      ...ruleNames,
      ...MARKUP_RULES.map(({ name }) => name),
    ]),
  };
}

/** Returns the text of a file with a union type of rule names, with which an editor completes a site's settings. */
function generateNamesType(doc: string, type: string, names: readonly string[]): string {
  const list = [...new Set(names)].sort().map((name) => `  | "${name}"`);
  return `// Generated file: "npm run errors" writes it from the rules.

/** ${doc} */
export type ${type} =
${list.join("\n")};
`;
}

/** Generates docs/errors.md or docs/errors.en.md: the introduction, then the documentation of every check rule. */
export function generateErrorsPage(language: Language): string {
  const { notice, introduction: file, colon, parts: titles } = LABELS[language];
  const introduction = readFileSync(file, "utf8").trim();
  const parts = Object.keys(titles).map(
    (part) => [part as DocsSection, documentedRules.filter(({ docs }) => docs.section === part)] as const,
  );
  const list = parts.map(([part, rules]) => {
    const links = rules.map(({ rule: { name } }) => `[${name}](#${name})`);
    return `- ${titles[part]}${colon} ${links.join(", ")}.`;
  });
  const rules = parts.flatMap(([, each]) => each.map((rule) => renderRule(rule, language)));
  return `${[notice, introduction, list.join("\n"), ...rules].join("\n\n")}\n`;
}

function renderRule({ rule, title, docs, examples }: DocumentedRule, language: Language): string {
  const { name, severity, hasFixedLevel: isFixed, isOffByDefault: isOff, needs } = rule;
  const labels = LABELS[language];
  const level = isOff ? labels.levels.isOff : labels.levels.usual;
  const severityLabel = `**${labels.severities[severity]}${isFixed ? "" : level}${needs ? "" : "."}**`;
  const opening = [
    severityLabel + (needs ? labels.needs(labels.commands[needs]) : ""),
    title[language],
    docs.about?.[language],
  ];
  return [
    `## ${name}`,
    opening.filter(Boolean).join(" "),
    docs.why && `${labels.why}${labels.colon} ${docs.why[language]}`,
    docs.fix && `${labels.fix}${labels.colon} ${docs.fix[language]}`,
    ...(docs.more ?? []).map((paragraph) => paragraph[language]),
    ...(language === "fr" ? examples.flatMap(renderExample) : linkToExamples(name, examples)),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function renderExample({
  intro,
  label,
  condition,
  language: code,
  text,
}: ShownExample): (string | undefined)[] {
  const heading = `${EXAMPLE_LABELS.fr[label]}${condition ? `, ${condition.fr}` : ""}${LABELS.fr.colon}`;
  return [intro?.fr, heading, `\`\`\`${code}\n${text}\n\`\`\``];
}

/**
 * Returns what the English page has instead of the examples, which are French texts: their introductions, their conditions, and
 * a link to the examples in the French page.
 */
function linkToExamples(rule: string, examples: readonly ShownExample[]): (string | undefined)[] {
  if (examples.length === 0) return [];
  const conditions = examples.flatMap(({ label, condition }) =>
    condition ? [`${EXAMPLE_LABELS.en[label].toLowerCase()}, ${condition.en}`] : [],
  );
  const when = conditions.length === 0 ? "" : `: ${[...new Set(conditions)].join("; ")}`;
  return [...examples.map(({ intro }) => intro?.en), `[Example](errors.md#${rule})${when}.`];
}
