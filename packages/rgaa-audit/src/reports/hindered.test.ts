import { expect, it } from "vitest";
import { hindranceRank, whoIsHindered } from "./hindered";
import { listedRules } from "./ruleList";

it("of each rule that is no question somebody is hindered, in a sentence of each language", () => {
  for (const { rule, rgaa, severity } of listedRules("fr"))
    for (const language of ["fr", "en"] as const) {
      // nothing could be looked at: who is hindered is not known
      if (severity === "review" || rule === "empty-page") continue;
      expect([rule, whoIsHindered({ rule, rgaa }, language)]).toEqual([
        rule,
        expect.stringMatching(/^Who.+\.$|^Qui.+\.$/),
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
  const of = new Map(listedRules("fr").map((each) => [each.rule, hindranceRank(each)]));
  const ranks = ranked.map((rule) => of.get(rule) ?? Number.NaN);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(new Set(ranks).size).toBe(ranks.length);
});
