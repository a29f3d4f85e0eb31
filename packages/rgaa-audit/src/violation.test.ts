import { expect, it } from "vitest";
import { foundAs } from "../tests/support/outcome";
import { SCHEMES, violationsOf, WIDTHS } from "./violation";
import { statesIn } from "./sentences/reports";

it("makes one violation of what is found on one element in every scheme and at every width", () => {
  const occurrences = SCHEMES.flatMap((scheme) =>
    WIDTHS.map((width) => foundAs({ scheme, width, rule: "a-rule-that-the-table-does-not-know" })),
  );
  const [violation, ...more] = violationsOf(occurrences);
  expect(more).toEqual([]);
  expect(violation?.occurrences).toEqual(occurrences);
  expect(violation && statesIn("fr", violation)).toBe("clair, sombre, contrastes forcés · 320, 768, 1280 px");
});

it("keeps apart pages, rules and elements", () => {
  const others = [{ page: "b.md" }, { rule: "link-name" }, { selector: "h1" }];
  const occurrences = [{}, ...others].map(foundAs);
  expect(violationsOf([...occurrences, ...occurrences])).toHaveLength(4);
});

it("makes one violation of what is measured otherwise at each width", () => {
  const occurrences = WIDTHS.map((width) =>
    foundAs({ width, rule: "target-size", message: `Une cible est petite (${width / 20} px).` }),
  );
  const [violation, ...more] = violationsOf(occurrences);
  expect(more).toEqual([]);
  expect(violation?.occurrences.map(({ message }) => message)).toEqual(
    occurrences.map(({ message }) => message),
  );
});
