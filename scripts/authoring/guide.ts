import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CandidatesPage } from "../../src/pages";
import { type OurBlock } from "../../tests/support/fixtures";
import { object } from "../../src/content/schema";
import { keyTable } from "../../stories/support/keyTable";
import { allFixtures } from "../../tests/support/fixtures";
import { type Example, examplesOf } from "./examples";

const NOTICE =
  "<!-- Fichier généré : corrigez docs/authoring.intro.md, ou le schéma, les exemples ou le authoring.md d’un bloc, puis « npm run authoring ». -->";

/** The authors' guide, docs/authoring.md: the introduction as written, then every key as the schemas say it. */
export function guide(): string {
  const introduction = readFileSync("docs/authoring.intro.md", "utf8").trim();
  const sections = allFixtures.map(({ block }) => blockSection(block));
  return `${[NOTICE, introduction, pageSection(), ...sections].join("\n\n")}\n`;
}

/** The page's own keys, then the way to those of its blocks. */
function pageSection(): string {
  const parts = new Map(allFixtures.map(({ block }) => [block.key, block.schema.doc]));
  const own = Object.entries(CandidatesPage.schema.fields).filter(([key]) => !parts.has(key));
  return [
    "## Toutes les clés",
    "Une clé de liste se lit avec `[]` : `head.questions[].question` est la clé `question` de chaque élément de `questions`, sous `head`. Une clé obligatoire doit y être ; son texte ou sa liste peut être vide, sauf le titre de la page.",
    keyTable(object(Object.fromEntries(own), CandidatesPage.schema.doc)),
    "Puis viennent les parties de la page, dans l’ordre où elles s’affichent :",
    Array.from(parts, ([key, doc]) => `- [\`${key}\`](#${key}) – ${doc}`).join("\n"),
  ].join("\n\n");
}

function blockSection(block: OurBlock): string {
  const prose = join("src/blocks", block.folder, "authoring.md");
  return [
    `## \`${block.key}\``,
    block.schema.doc,
    keyTable(block.schema, block.key),
    ...(existsSync(prose) ? [readFileSync(prose, "utf8").trim()] : []),
    ...examplesOf(block.folder).map(exampleSection),
  ].join("\n\n");
}

function exampleSection({ name, notes, yaml, picture }: Example): string {
  return [
    `### ${name}`,
    ...notes,
    `\`\`\`yaml\n${yaml}\`\`\``,
    `![Sur la page, l’exemple « ${name} ».](${picture})`,
  ].join("\n\n");
}
