import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { allFixtures, type BlockFixtures } from "../../tests/shared/fixtures";

/** A block of the registry, by its folder, with its examples. A folder that is not there throws. */
export function blockIn(folder: string): BlockFixtures {
  const found = allFixtures.find(({ block }) => block.folder === folder);
  if (!found) throw new Error(`No block has the folder « ${folder} ».`);
  return found;
}

/** The DSFR's classes in all that the examples of a block give. */
export function dsfrClassesOf({ block, fixtures }: BlockFixtures): ReadonlySet<string> {
  const markup = fixtures.map(({ content, with: around }) =>
    renderToStaticMarkup(createElement(block.component, { ...content, ...around })),
  );
  const names = [...markup.join("").matchAll(/ class="([^"]*)"/g)].flatMap(([, list = ""]) =>
    list.split(" "),
  );
  return new Set(names.filter((name) => name.startsWith("fr-")));
}
