import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Document, isMap, isSeq, type Node, parseDocument, visit, type YAMLMap } from "yaml";
import type { People } from "../../src/blocks/profile-cards/profile";
import { formatFrenchDate } from "@dsfr-blocks/base/day";
import { callFields } from "../../src/blocks/common/callFields";
import { allFixtures, type Fixture, type OurBlock } from "../../tests/shared/fixtures";

/** A fixture that the authors' guide shows as an example. */
export interface Example {
  readonly name: string;
  readonly fixture: Fixture;
  readonly notes: readonly string[];
  /** Front matter that an author writes to obtain the example. */
  readonly yaml: string;
  /** Path of the example's picture, relative to `docs`. */
  readonly picture: string;
}

/**
 * Returns the examples of a block: its fixtures with `shown`, each with its YAML in the style of fixtures.yaml.
 *
 * @throws {Error} If the block has no fixtures.
 */
export function readExamples(folder: string): Example[] {
  const found = allFixtures.find(({ block }) => block.folder === folder);
  const source = readFileSync(join("src/blocks", folder, "fixtures.yaml"), "utf8");
  const nodes = parseDocument(source).get("fixtures");
  if (!found || !isSeq<YAMLMap>(nodes))
    throw new Error(`src/blocks/${folder}/fixtures.yaml has no fixtures.`);
  return found.fixtures
    .map((fixture, index) => ({ fixture, content: nodes.items[index]?.get("content", true) as Node }))
    .filter(({ fixture }) => fixture.shown)
    .map(({ fixture, content }, index) => ({
      name: fixture.name,
      fixture,
      notes: [...(fixture.note ? [fixture.note] : []), ...describeContext(fixture)],
      yaml: formatFrontMatter(found.block, content, fixture),
      picture: `pictures/blocks/${folder}-${index + 1}.png`,
    }));
}

/** Returns the front matter of an example. The keys of the call for applications, such as `open` and its dates, come first. */
function formatFrontMatter({ key, only }: OurBlock, content: Node, fixture: Fixture): string {
  const pageEntries = Object.entries(fixture.with ?? {}).filter(([name]) => Object.hasOwn(callFields, name));
  const document = new Document<YAMLMap>(Object.fromEntries(pageEntries));
  const blockNode = only !== undefined && isMap<string, Node>(content) ? content.get(only, true) : content;
  document.set(key, blockNode?.clone());
  visit(document, {
    Collection(_, node) {
      if (isMap(node) || isSeq(node)) node.flow = node.items.length === 0;
    },
    Scalar(_, node) {
      // write each line of the text on a line of its own, as authors do: fixtures write line breaks as `\n` between quotes
      if (typeof node.value === "string" && node.value.includes("\n") && node.type === "QUOTE_DOUBLE")
        node.type = "BLOCK_LITERAL";
    },
  });
  return document.toString({ lineWidth: 90 });
}

/** Returns notes about the data of an example that its front matter does not contain: people of the directory, and the date. */
function describeContext({ with: context = {} }: Fixture): string[] {
  const { people = {}, now } = context as { people?: People; now?: string };
  const names = Object.keys(people);
  return [
    ...(names.length > 0 ? [`Le site a une fiche pour ${formatList(names)}.`] : []),
    ...(now ? [`Dans cet exemple, la date du jour est le ${formatFrenchDate(now)}.`] : []),
  ];
}

function formatList(names: readonly string[]): string {
  return new Intl.ListFormat("fr").format(names);
}
