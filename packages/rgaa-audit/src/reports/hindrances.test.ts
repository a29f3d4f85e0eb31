import { expect, it } from "vitest";
import { rankHindrance, describeHindrance } from "./hindrances";
import { listRules } from "./ruleList";

it("of each rule that is no question somebody is hindered, in a sentence of each language", () => {
  for (const { rule, rgaa, severity } of listRules("fr"))
    for (const language of ["fr", "en"] as const) {
      // nothing could be looked at: who is hindered is not known
      if (severity === "review" || rule === "empty-page") continue;
      expect([rule, describeHindrance({ rule, rgaa }, language)]).toEqual([
        rule,
        expect.stringMatching(/^People.+\.$|^Les personnes.+\.$/),
      ]);
    }
});

it("language, title, keyboard traps and names come before all else, texts that are pale after them", () => {
  const ranked = [
    "html-has-lang",
    "document-title",
    "focus-trap",
    "button-name",
    "focus-invisible",
    "color-contrast",
    "outline-empty",
  ];
  const of = new Map(listRules("fr").map((each) => [each.rule, rankHindrance(each)]));
  const ranks = ranked.map((rule) => of.get(rule) ?? Number.NaN);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(new Set(ranks).size).toBe(ranks.length);
});
