import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isBlockList } from "../../src/definition/blockList";
import type { AnyBlock } from "../../src/definition/defineBlock";
import type { AnyPage } from "../../src/definition/definePage";
import * as pages from "../../src/pages";
import { type OurBlock } from "../../tests/shared/fixtures";
import { type Fields, object, type ObjectSchema } from "@dsfr-blocks/content/schema";
import { keyTable } from "../../stories/support/keyTable";
import { allFixtures, isOnPage } from "../../tests/shared/fixtures";
import { type Example, examplesOf } from "./examples";

const NOTICE =
  "<!-- Fichier généré : corrigez docs/authoring.intro.md, ou le schéma, les exemples ou le authoring.md d’un bloc, puis « npm run authoring ». -->";

/** The authors' guide, docs/authoring.md: the introduction as written, then every key as the schemas say it. */
export function guide(): string {
  const introduction = readFileSync("docs/authoring.intro.md", "utf8").trim();
  const sections = allFixtures.map(({ block }) => blockSection(block));
  const pageSections = Object.values<AnyPage>(pages).map(pageSection);
  return `${[NOTICE, introduction, KEYS, ...pageSections, ...sections].join("\n\n")}\n`;
}

const KEYS = [
  "## Toutes les clés",
  "Une clé de liste se lit avec `[]` : `head.questions[].question` est la clé `question` de chaque élément de `questions`, sous `head`. Une clé obligatoire doit être dans le fichier ; son texte ou sa liste peut être vide, sauf le titre de la page.",
].join("\n\n");

/** A page's own keys, then the way to those of its blocks. */
export function pageSection({ schema, blocks, layouts, body, inBody = {} }: AnyPage): string {
  const own = Object.entries(schema.fields).filter(([key]) => !Object.hasOwn(blocks, key));
  const parts = Object.entries(blocks).flatMap(([key, entry]) => {
    if (!isBlockList(entry)) return wayTo(key, entry);
    const items = Object.entries<AnyBlock>(entry.blocks).flatMap(([word, block]) =>
      wayTo(`${entry.key}: ${word}`, block),
    );
    const list = `- \`${key}\` – ${entry.schema.doc} Chaque élément de la liste dit ce qu’il est :`;
    return [list, ...items.map((item) => `  ${item}`)];
  });
  const named = Object.entries<AnyBlock>(inBody).flatMap(([word, block]) => wayTo(`:::${word}`, block));
  const words = layouts.map((layout) => `\`layout: ${layout}\``).join(" ou ");
  return [
    `### ${schema.doc.replace(/\.$/, "")} : ${words}`,
    keyTable(object(Object.fromEntries(own), schema.doc)),
    ...(parts.length > 0 ? ["Puis viennent les parties de la page :", parts.join("\n")] : []),
    ...(body
      ? [
          "Le texte de la page vient sous la seconde ligne `---`. Chaque titre de ce texte commence une partie de la page.",
        ]
      : []),
    ...(named.length > 0 ? ["Ce texte peut contenir :", named.join("\n")] : []),
  ].join("\n\n");
}

/** Where the keys of a block of ours are. */
function wayTo(key: string, block: AnyBlock): string[] {
  const found = allFixtures.find((each) => each.block.block === block)?.block;
  return found ? [`- [\`${key}\`](#${slugOf(titleOf(found))}) – ${block.schema.doc}`] : [];
}

/** The heading of a block's section: its key, and its page where another block has the same. */
function titleOf({ key, block }: OurBlock): string {
  const first = allFixtures.find((each) => each.block.key === key);
  if (first?.block.block === block) return `\`${key}\``;
  const page = Object.values<AnyPage>(pages).find((each) => Object.values(each.blocks).includes(block));
  return `\`${key}\`, page \`${page?.layouts[0] ?? ""}\``;
}

/** As GitHub makes an anchor of a heading. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}

function blockSection(block: OurBlock): string {
  const prose = join("src/blocks", block.folder, "authoring.md");
  return [
    `## ${titleOf(block)}`,
    block.schema.doc,
    ...(isOnPage(block.block) ? [] : [onItsOwn(block)]),
    keyTable(schemaOnPage(block), block.only === undefined ? block.key : undefined),
    ...(existsSync(prose) ? [readFileSync(prose, "utf8").trim()] : []),
    ...examplesOf(block.folder).map(exampleSection),
  ].join("\n\n");
}

/** What a guide can say of a block that no page of ours has: each site names it. */
function onItsOwn({ key }: OurBlock): string {
  return `Aucun de nos modèles de page n’a cette partie : c’est votre site qui la place, et qui nomme sa clé. Les exemples l’appellent \`${key}\`.`;
}

/** A block's keys, as the file of its page holds them. */
function schemaOnPage({ key, only, schema }: OurBlock): ObjectSchema<Fields> {
  const held = only === undefined ? undefined : schema.fields[only];
  return held ? object({ [key]: held }, schema.doc) : schema;
}

function exampleSection({ name, notes, yaml, picture }: Example): string {
  return [
    `### ${name}`,
    ...notes,
    `\`\`\`yaml\n${yaml}\`\`\``,
    `![Sur la page, l’exemple « ${name} ».](${picture})`,
  ].join("\n\n");
}
