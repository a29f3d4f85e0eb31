import { expect, it } from "vitest";
import { englishLabels, fillLabel, frenchLabels } from "./labels";

it("has every word in both languages", () => {
  const same = Object.entries(frenchLabels).filter(([key, word]) => {
    return JSON.stringify(word) === JSON.stringify(englishLabels[key as keyof typeof englishLabels]);
  });
  expect(same).toEqual([]);
  expect(Object.keys(englishLabels)).toEqual(Object.keys(frenchLabels));
});

it("keeps the same blanks to fill in", () => {
  const blanks = (labels: typeof frenchLabels) =>
    Object.values(labels).map((label) => [...String(label).matchAll(/\{\w+\}/g)].join());
  expect(blanks(englishLabels)).toEqual(blanks(frenchLabels));
});

it("fills blanks in, and leaves nothing of an unknown one", () => {
  expect(fillLabel("Jusqu’au {date}{heure}", { date: "3 avril" })).toBe("Jusqu’au 3 avril");
});
