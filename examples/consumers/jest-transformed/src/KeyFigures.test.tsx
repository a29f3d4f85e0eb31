import { testBlock } from "dsfr-blocks/testing";
import { renderToStaticMarkup } from "react-dom/server";
import { KeyFigures } from "./KeyFigures";

testBlock(KeyFigures, [
  { title: "Nos chiffres", figures: ["**20** projets"] },
  { title: "", figures: [] },
]);

test("a block shows", () => {
  document.body.innerHTML = renderToStaticMarkup(<KeyFigures title="Nos chiffres" figures={["**20** projets"]} />);
  expect(document.querySelector("strong")?.textContent).toBe("20");
});
