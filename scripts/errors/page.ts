import { readFileSync } from "node:fs";
import type { DocsPart } from "../../src/content/rule";
import { type DocumentedRule, documentedRules, type ShownExample } from "./ruleDocs";

const NOTICE =
  "<!-- Fichier généré : corrigez docs/errors.intro.md, ou le fichier d’une règle, puis « npm run errors ». -->";

const PARTS: Readonly<Record<DocsPart, string>> = {
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
  folder: "D’une page à l’autre, quand un dossier est vérifié",
  images: "Les images, quand la page est faite",
};

const SEVERITIES = { error: "Erreur", warning: "Avertissement", info: "Remarque" } as const;
const COMMANDS = { folder: "dsfr-blocks check DOSSIER", render: "dsfr-blocks render" } as const;

/** docs/errors.md: the introduction as written, then every rule, as its file says it. */
export function errorsPage(): string {
  const [introduction = "", ...sections] = readFileSync("docs/errors.intro.md", "utf8")
    .trim()
    .split(/\n\n(?=## )/);
  const parts = Object.keys(PARTS).map(
    (part) => [part as DocsPart, documentedRules.filter(({ docs }) => docs.part === part)] as const,
  );
  const list = parts.map(([part, rules]) => {
    const links = rules.map(({ rule: { name } }) => `[${name}](#${name})`);
    return `- ${PARTS[part]} : ${links.join(", ")}.`;
  });
  const rules = parts.flatMap(([, each]) => each.map(ruleSection));
  return `${[NOTICE, introduction, list.join("\n"), ...sections, ...rules].join("\n\n")}\n`;
}

function ruleSection({ rule, title, docs, examples }: DocumentedRule): string {
  const { name, severity, isFixed, isOff, needs } = rule;
  const level = isOff ? ", si les réglages la demandent" : ", réglable";
  const kind = `**${SEVERITIES[severity]}${isFixed ? "" : level}${needs ? "" : "."}**`;
  const opening = [kind + (needs ? `, avec \`${COMMANDS[needs]}\`.` : ""), title.fr, docs.about];
  return [
    `## ${name}`,
    opening.filter(Boolean).join(" "),
    docs.why && `Pourquoi : ${docs.why}`,
    docs.fix && `Comment corriger : ${docs.fix}`,
    ...(docs.more ?? []),
    ...examples.flatMap(exampleParts),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function exampleParts({ intro, heading, language, text }: ShownExample): (string | undefined)[] {
  return [intro, heading, `\`\`\`${language}\n${text}\n\`\`\``];
}
