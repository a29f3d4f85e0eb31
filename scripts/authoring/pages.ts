import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { htmlDocument } from "@dsfr-blocks/base/node/document";
import { schemeAttributes } from "@dsfr-blocks/tools/styles/scheme";
import { pageStyles } from "@dsfr-blocks/tools/cli/dsfrStyles";
import { siteDsfr } from "@dsfr-blocks/tools/integrations/common/siteDsfr";
import { allFixtures } from "../../tests/shared/fixtures";
import { examplesOf } from "./examples";

export interface ExamplePage {
  /** Path of the picture, relative to `docs`. */
  readonly picture: string;
  readonly html: string;
}

/** Renders each example of the guide alone in a page, with the styles of `dsfr-blocks render`. */
export function examplePages(): ExamplePage[] {
  const dsfr = siteDsfr([process.cwd()]);
  return allFixtures.flatMap(({ block }) =>
    examplesOf(block.folder).map(({ name, fixture, picture }) => {
      const element = createElement(block.component, { ...fixture.content, ...fixture.with });
      const body = `<main class="fr-container fr-py-4v">${renderToStaticMarkup(element)}</main>`;
      const html = htmlDocument(
        { title: name, generator: "dsfr-blocks", attributes: schemeAttributes("light"), body },
        (page) => pageStyles(page, "light", dsfr),
      );
      return { picture, html };
    }),
  );
}
