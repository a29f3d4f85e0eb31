import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { allFixtures, type BlockFixtures } from "../../tests/shared/fixtures";

/**
 * Returns a block with its fixtures, by the name of its folder in `src/blocks`.
 *
 * @throws {Error} If no block has this folder.
 */
export function getBlockFixtures(folder: string): BlockFixtures {
  const found = allFixtures.find(({ block }) => block.folder === folder);
  if (!found) throw new Error(`No block has the folder “${folder}”.`);
  return found;
}

/** Renders all the fixtures of a block, and returns the DSFR's classes in the markup. */
export function listDsfrClasses({ block, fixtures }: BlockFixtures): ReadonlySet<string> {
  const markup = fixtures.map(({ content, with: otherProps }) =>
    renderToStaticMarkup(createElement(block.component, { ...content, ...otherProps })),
  );
  const names = [...markup.join("").matchAll(/ class="([^"]*)"/g)].flatMap(([, list = ""]) =>
    list.split(" "),
  );
  return new Set(names.filter((name) => name.startsWith("fr-")));
}
