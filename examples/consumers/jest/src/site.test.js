import { CandidatesPage } from "dsfr-blocks";
import { Page } from "dsfr-blocks/compiled";
import { loadPage } from "dsfr-blocks/node";
import { testBlock } from "dsfr-blocks/testing";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { KeyFigures } from "./KeyFigures.js";

testBlock(KeyFigures, [{ title: "Nos chiffres", figures: ["**20** projets"] }, { title: "", figures: [] }]);

test("the page of a file shows", () => {
  const page = loadPage("content/devenir-eig.md", { pages: CandidatesPage });
  document.body.innerHTML = renderToStaticMarkup(createElement(Page, page));
  expect(document.querySelector("h1")?.textContent).toBe("Devenir EIG");
});
