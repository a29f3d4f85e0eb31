import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createHtmlDocument } from "@dsfr-blocks/base/node/document";
import { formatSchemeAttributes } from "@dsfr-blocks/tools/styles/scheme";
import { createPageStyles } from "@dsfr-blocks/tools/cli/dsfrStyles";
import { findCompiledDsfr } from "@dsfr-blocks/tools/integrations/common/findCompiledDsfr";
import { allFixtures } from "../../tests/shared/fixtures";
import { readExamples } from "./examples";

export interface ExamplePage {
  /** Path of the picture, relative to `docs`. */
  readonly picture: string;
  readonly html: string;
}

/** Renders each example of the guide alone in a page, with the styles of `dsfr-blocks render`. */
export function renderExamplePages(): ExamplePage[] {
  const dsfr = findCompiledDsfr([process.cwd()]);
  return allFixtures.flatMap(({ block }) =>
    readExamples(block.folder).map(({ name, fixture, picture }) => {
      const element = createElement(block.component, { ...fixture.content, ...fixture.with });
      const body = `<main class="fr-container fr-py-4v">${renderToStaticMarkup(element)}</main>`;
      const html = createHtmlDocument(
        { title: name, generator: "dsfr-blocks", attributes: formatSchemeAttributes("light"), body },
        (page) => createPageStyles(page, "light", dsfr),
      );
      return { picture, html };
    }),
  );
}
