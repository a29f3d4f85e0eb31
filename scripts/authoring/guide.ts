import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isBlockList } from "../../src/definition/blockList";
import type { AnyBlock } from "../../src/definition/defineBlock";
import type { AnyPage } from "../../src/definition/definePage";
import * as pages from "../../src/pages";
import { type Fields, object, type ObjectSchema } from "@dsfr-blocks/content/schema";
import { formatKeyTable } from "../../stories/support/formatKeyTable";
import { allFixtures, type OurBlock } from "../../tests/shared/fixtures";
import { type Example, readExamples } from "./examples";

const NOTICE = "<!-- Fichier généré par « npm run authoring » : voyez scripts/authoring. -->";

const PAGES: readonly AnyPage[] = Object.values<AnyPage>(pages);

/** File of the blocks that none of our page types contains. */
const OTHER_BLOCKS_FILE = "authoring-blocks.md";

/** Keys that every page type has, with the same description. They are documented once. */
const COMMON_FIELDS = Object.fromEntries(
  Object.entries(PAGES[0]?.schema.fields ?? {}).filter(([key, { description }]) =>
    PAGES.every(({ schema }) => schema.fields[key]?.description === description),
  ),
);

/** Returns the files of the authors' guide that `npm run authoring` writes, each with its text, by path. */
export function generateGuide(): Readonly<Record<string, string>> {
  const introduction = readFileSync("scripts/authoring/intro.md", "utf8").trim();
  const files = {
    "authoring.md": [introduction, ...renderCommonSections()],
    ...Object.fromEntries(PAGES.map((page) => [getPageFile(page), renderPageGuide(page)])),
    [OTHER_BLOCKS_FILE]: [
      "# Les parties que votre site peut ajouter",
      "Aucun de nos modèles de page n’a ces parties : votre site les ajoute à ses pages, et choisit leur clé.",
      ...renderBlocksOf(OTHER_BLOCKS_FILE),
    ],
  };
  return Object.fromEntries(
    Object.entries(files).map(([file, parts]) => [`docs/${file}`, `${[NOTICE, ...parts].join("\n\n")}\n`]),
  );
}

const getPageFile = ({ layouts }: AnyPage) => `authoring-${layouts[0] ?? ""}.md`;

/** Returns the sections that end docs/authoring.md: the common keys, and links to the page types. */
const renderCommonSections = () => [
  "## Les clés de toutes les pages",
  "Une clé obligatoire doit être dans le fichier. Son texte ou sa liste peut être vide, sauf le titre de la page.",
  formatKeyTable(object(COMMON_FIELDS, "Les clés de toutes les pages.")),
  "## Les modèles de page",
  "Chacune de ces pages du guide décrit les clés d’un modèle de page, avec des exemples et leur image. Les crochets `[]` désignent chaque élément d’une liste : `head.questions[].question` est la clé `question` de chaque élément de `questions`, sous `head`.",
  [
    ...PAGES.map((page) => `- [${formatPageTitle(page)}](${getPageFile(page)}) : ${formatLayouts(page)}`),
    `- [Les parties que votre site peut ajouter](${OTHER_BLOCKS_FILE})`,
  ].join("\n"),
];

const formatPageTitle = ({ schema }: AnyPage) => schema.description.replace(/\.$/, "");
const formatLayouts = ({ layouts }: AnyPage) => layouts.map((layout) => `\`layout: ${layout}\``).join(" ou ");

/** Returns the guide of a page type: its keys, then the keys and the examples of the blocks that no page before it has. */
function renderPageGuide(page: AnyPage): string[] {
  return [`# ${formatPageTitle(page)}`, renderPageSection(page), ...renderBlocksOf(getPageFile(page))];
}

const renderBlocksOf = (file: string) =>
  allFixtures
    .filter(({ block }) => getBlockFile(block.block) === file)
    .map(({ block }) => renderBlockSection(block));

/** Returns the file that documents a block: that of the first page type that has it. */
function getBlockFile(block: AnyBlock): string {
  const page = PAGES.find(({ blocks, inBody = {} }) =>
    [...Object.values(blocks), ...Object.values(inBody)].some((entry) =>
      isBlockList(entry) ? Object.values<AnyBlock>(entry.blocks).includes(block) : entry === block,
    ),
  );
  return page ? getPageFile(page) : OTHER_BLOCKS_FILE;
}

/** Returns the keys of a page type: its own, then links to the keys of its blocks. */
export function renderPageSection(page: AnyPage): string {
  const { schema, blocks, body, inBody = {} } = page;
  const ownFields = Object.entries(schema.fields).filter(
    ([key]) => !Object.hasOwn(blocks, key) && !Object.hasOwn(COMMON_FIELDS, key),
  );
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
  return [
    `Le fichier commence par ${formatLayouts(page)}. Il a [les clés de toutes les pages](authoring.md#les-clés-de-toutes-les-pages)${ownFields.length > 0 ? ", et celles-ci :" : "."}`,
    ...(ownFields.length > 0
      ? [formatKeyTable(object(Object.fromEntries(ownFields), schema.description))]
      : []),
    ...(blockLinks.length > 0 ? ["Les parties de la page :", blockLinks.join("\n")] : []),
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
  return found ? [`- [\`${key}\`](${getBlockFile(block)}#${found.key}) – ${block.schema.description}`] : [];
}

function renderBlockSection(block: OurBlock): string {
  const prose = join("src/blocks", block.folder, "authoring.md");
  return [
    `## \`${block.key}\``,
    block.schema.description,
    formatKeyTable(getPageSchema(block), block.only === undefined ? block.key : undefined),
    ...(existsSync(prose) ? [readFileSync(prose, "utf8").trim()] : []),
    ...readExamples(block.folder).map(renderExampleSection),
  ].join("\n\n");
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
