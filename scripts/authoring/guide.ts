import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isBlockList } from "../../src/definition/blockList";
import type { AnyBlock } from "../../src/definition/defineBlock";
import type { AnyPage } from "../../src/definition/definePage";
import * as pages from "../../src/pages";
import { type OurBlock } from "../../tests/shared/fixtures";
import { type Fields, object, type ObjectSchema } from "@dsfr-blocks/content/schema";
import { formatKeyTable } from "../../stories/support/formatKeyTable";
import { allFixtures, isOnPage } from "../../tests/shared/fixtures";
import { type Example, readExamples } from "./examples";

const NOTICE =
  "<!-- Fichier généré : corrigez docs/authoring.intro.md, ou le schéma, les exemples ou le authoring.md d’un bloc, puis « npm run authoring ». -->";

/** Generates the authors' guide, docs/authoring.md: the introduction, then every key of page types and blocks. */
export function generateGuide(): string {
  const introduction = readFileSync("docs/authoring.intro.md", "utf8").trim();
  const sections = allFixtures.map(({ block }) => renderBlockSection(block));
  const pageSections = Object.values<AnyPage>(pages).map(renderPageSection);
  return `${[NOTICE, introduction, KEYS_SECTION, ...pageSections, ...sections].join("\n\n")}\n`;
}

const KEYS_SECTION = [
  "## Toutes les clés",
  "Les crochets `[]` désignent chaque élément d’une liste : `head.questions[].question` est la clé `question` de chaque élément de `questions`, sous `head`. Une clé obligatoire doit être dans le fichier. Son texte ou sa liste peut être vide, sauf le titre de la page.",
].join("\n\n");

/** Returns the section of a page type: its own keys, then links to the keys of its blocks. */
export function renderPageSection({ schema, blocks, layouts, body, inBody = {} }: AnyPage): string {
  const ownFields = Object.entries(schema.fields).filter(([key]) => !Object.hasOwn(blocks, key));
  const blockLinks = Object.entries(blocks).flatMap(([key, entry]) => {
    if (!isBlockList(entry)) return linkToBlock(key, entry);
    const items = Object.entries<AnyBlock>(entry.blocks).flatMap(([name, block]) =>
      linkToBlock(`${entry.key}: ${name}`, block),
    );
    const list = `- \`${key}\` – ${entry.schema.description} Chaque élément de la liste indique son type :`;
    return [list, ...items.map((item) => `  ${item}`)];
  });
  const bodyLinks = Object.entries<AnyBlock>(inBody).flatMap(([name, block]) =>
    linkToBlock(`:::${name}`, block),
  );
  const layoutList = layouts.map((layout) => `\`layout: ${layout}\``).join(" ou ");
  return [
    `### ${schema.description.replace(/\.$/, "")} : ${layoutList}`,
    formatKeyTable(object(Object.fromEntries(ownFields), schema.description)),
    ...(blockLinks.length > 0 ? ["Puis viennent les parties de la page :", blockLinks.join("\n")] : []),
    ...(body
      ? [
          "Le texte de la page vient sous la seconde ligne `---`. Chaque titre de ce texte commence une partie de la page.",
        ]
      : []),
    ...(bodyLinks.length > 0 ? ["Ce texte peut contenir :", bodyLinks.join("\n")] : []),
  ].join("\n\n");
}

/** Returns a list item with a link to the keys of a block, or an empty list for a block that is not ours. */
function linkToBlock(key: string, block: AnyBlock): string[] {
  const found = allFixtures.find((fixtures) => fixtures.block.block === block)?.block;
  return found ? [`- [\`${key}\`](#${createAnchor(formatTitle(found))}) – ${block.schema.description}`] : [];
}

/**
 * Returns the heading of a block's section: the block's key. If a previous block has the same key, the heading also contains
 * the page type.
 */
function formatTitle({ key, block }: OurBlock): string {
  const first = allFixtures.find((fixtures) => fixtures.block.key === key);
  if (first?.block.block === block) return `\`${key}\``;
  const page = Object.values<AnyPage>(pages).find((candidate) =>
    Object.values(candidate.blocks).includes(block),
  );
  return `\`${key}\`, page \`${page?.layouts[0] ?? ""}\``;
}

/** Returns the anchor that GitHub creates for a heading. */
function createAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}

function renderBlockSection(block: OurBlock): string {
  const prose = join("src/blocks", block.folder, "authoring.md");
  return [
    `## ${formatTitle(block)}`,
    block.schema.description,
    ...(isOnPage(block.block) ? [] : [describeUnplacedBlock(block)]),
    formatKeyTable(getPageSchema(block), block.only === undefined ? block.key : undefined),
    ...(existsSync(prose) ? [readFileSync(prose, "utf8").trim()] : []),
    ...readExamples(block.folder).map(renderExampleSection),
  ].join("\n\n");
}

/** Returns the note for a block that none of our page types contains: each site chooses the key of that block. */
function describeUnplacedBlock({ key }: OurBlock): string {
  return `Aucun de nos modèles de page n’a cette partie : c’est votre site qui l’ajoute à une page, et qui choisit sa clé. Les exemples l’appellent \`${key}\`.`;
}

/** Returns the schema of a block's keys, as the keys are written in a page file. */
function getPageSchema({ key, only, schema }: OurBlock): ObjectSchema<Fields> {
  const field = only === undefined ? undefined : schema.fields[only];
  return field ? object({ [key]: field }, schema.description) : schema;
}

function renderExampleSection({ name, notes, yaml, picture }: Example): string {
  return [
    `### ${name}`,
    ...notes,
    `\`\`\`yaml\n${yaml}\`\`\``,
    `![Sur la page, l’exemple « ${name} ».](${picture})`,
  ].join("\n\n");
}
