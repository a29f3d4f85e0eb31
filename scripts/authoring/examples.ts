import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Document, isMap, isSeq, type Node, parseDocument, visit, type YAMLMap } from "yaml";
import type { People } from "../../src/blocks/profile-cards/profile";
import { formatFrenchDate } from "@dsfr-blocks/base/day";
import { callFields } from "../../src/blocks/common/callFields";
import { allFixtures, type Fixture, type OurBlock } from "../../tests/shared/fixtures";

/** A shown fixture, as the guide tells it. */
export interface Example {
  readonly name: string;
  readonly fixture: Fixture;
  readonly notes: readonly string[];
  /** The front matter to write for it. */
  readonly yaml: string;
  /** Its picture, from `docs`. */
  readonly picture: string;
}

/** The shown fixtures of a block, in the YAML style in which they were written. */
export function examplesOf(folder: string): Example[] {
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
      notes: [...(fixture.note ? [fixture.note] : []), ...contextOf(fixture)],
      yaml: frontMatter(found.block, content, fixture),
      picture: `pictures/blocks/${folder}-${index + 1}.png`,
    }));
}

/** What the example takes from the page goes above it: `open` and the dates are keys of the page. */
function frontMatter({ key, only }: OurBlock, content: Node, fixture: Fixture): string {
  const page = Object.entries(fixture.with ?? {}).filter(([name]) => Object.hasOwn(callFields, name));
  const document = new Document<YAMLMap>(Object.fromEntries(page));
  const held = only !== undefined && isMap<string, Node>(content) ? content.get(only, true) : content;
  document.set(key, held?.clone());
  visit(document, {
    Collection(_, node) {
      if (isMap(node) || isSeq(node)) node.flow = node.items.length === 0;
    },
    Scalar(_, node) {
      // lines escaped between quotes are for tests: authors write them one under the other
      if (typeof node.value === "string" && node.value.includes("\n") && node.type === "QUOTE_DOUBLE")
        node.type = "BLOCK_LITERAL";
    },
  });
  return document.toString({ lineWidth: 90 });
}

/** What the example takes from elsewhere than its file. */
function contextOf({ with: context = {} }: Fixture): string[] {
  const { people = {}, now } = context as { people?: People; now?: string };
  const names = Object.keys(people);
  return [
    ...(names.length > 0 ? [`L’annuaire a une fiche pour ${listed(names)}.`] : []),
    ...(now ? [`La page est vue le ${formatFrenchDate(now)}.`] : []),
  ];
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat("fr").format(names);
}
