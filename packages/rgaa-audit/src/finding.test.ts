import { expect, it } from "vitest";
import type { LocatedFinding } from "./page/located";
import { collectCriteria, type Finding, createRecorder, SCHEMES, type Condition, WIDTHS } from "./finding";
import { findRule } from "./ruleTable";
import { formatConditions } from "./sentences/reports";

const STATES: readonly Condition[] = SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ scheme, width })));
const KNOWN = {
  title: "",
  frames: 0,
  kinds: [],
  possibleKinds: [],
  content: "",
  isWalked: true,
  untried: [],
  unsettled: [],
};

/** What becomes of what a page says in some states. */
function recorded(told: readonly (readonly [Condition, Partial<LocatedFinding>])[]) {
  const recorder = createRecorder("a.md", "fr", findRule);
  for (const [state, located] of told) {
    const found = { rule: "color-contrast", selector: "p", html: "<p>", ...located };
    recorder.add(state, 1, { findings: [found], tested: 1 });
  }
  return recorder.createAudit(KNOWN);
}
const listStates = ({ conditions: states, ...each }: Finding) => [
  states.length,
  formatConditions("fr", { ...each }),
];

it("makes one finding of what is found on one element in every scheme and at every width", () => {
  const { findings } = recorded(STATES.map((state) => [state, {}]));
  expect(findings.map(listStates)).toEqual([[9, "clair, sombre, contrastes forcés"]]);
  const ofWidths = recorded(STATES.map((state) => [state, { rule: "reflow" }]));
  expect(ofWidths.findings.map(listStates)).toEqual([[3, "320, 768, 1280 px"]]);
  const ofPage = recorded(STATES.map((state) => [state, { rule: "outline-empty" }]));
  expect(ofPage.findings.map(listStates)).toEqual([[1, ""]]);
});

it("names the criterion of the test that the element fails, and those of its rule where it says none", () => {
  const [state = { scheme: "light", width: 320 }] = STATES;
  const { findings } = recorded([
    [state, { rule: "input-button-name", test: "7.1.1" }],
    [state, { rule: "input-button-name", selector: "b" }],
  ]);
  expect(findings.map(({ rgaa }) => rgaa)).toEqual([["7.1"], ["11.9", "7.1"]]);
  expect(collectCriteria(findings)).toEqual(["7.1", "11.9"]);
  expect(findings[0]).not.toHaveProperty("test");
});

it("keeps apart rules and elements", () => {
  const [state = { scheme: "light", width: 320 }] = STATES;
  const others = [{}, { rule: "link-name" }, { selector: "h1" }];
  const reported = [...others, ...others].map((located) => [state, located] as const);
  expect(recorded(reported).findings).toHaveLength(3);
});

it("makes one finding of what is measured otherwise at each width, as it was measured first", () => {
  const reported = WIDTHS.map(
    (width) =>
      [
        { scheme: "light", width },
        { rule: "target-size", detail: `${width / 20} px` },
      ] as const,
  );
  expect(recorded(reported).findings.map(({ detail, widths }) => [detail, widths])).toEqual([
    ["16 px", WIDTHS],
  ]);
});

it("asks a person of nothing that is certain in another state", () => {
  const reported = SCHEMES.map(
    (scheme) => [{ scheme, width: 320 }, scheme === "dark" ? {} : { severity: "review" as const }] as const,
  );
  const { findings, reviews } = recorded(reported);
  expect(findings.map(({ conditions: states }) => states.map(({ scheme }) => scheme))).toEqual([
    ["dark", "light", "forced-colors"],
  ]);
  expect(reviews).toEqual([]);
  const doubted = recorded(reported.slice(0, 1));
  expect([doubted.findings.length, doubted.reviews.length]).toEqual([0, 1]);
});
