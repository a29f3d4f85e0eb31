import { expect, it } from "vitest";
import { SCHEMES, WIDTHS } from "../../audit/finding";
import { faultsOf } from "./faults";
import { foundAs } from "./testing/outcome";
import { statesIn } from "./words";

it("makes one fault of what is found on one element in every scheme and at every width", () => {
  const findings = SCHEMES.flatMap((scheme) =>
    WIDTHS.map((width) => foundAs({ scheme, width, rule: "a-rule-that-the-table-does-not-know" })),
  );
  const [fault, ...more] = faultsOf(findings);
  expect(more).toEqual([]);
  expect(fault?.findings).toEqual(findings);
  expect(fault && statesIn("fr", fault)).toBe("clair, sombre, contrastes forcés · 320, 768, 1280 px");
});

it("keeps apart pages, rules, elements and messages", () => {
  const others = [{ page: "b.md" }, { rule: "link-name" }, { selector: "h1" }, { message: "Autre." }];
  const findings = [{}, ...others].map(foundAs);
  expect(faultsOf([...findings, ...findings])).toHaveLength(5);
});
