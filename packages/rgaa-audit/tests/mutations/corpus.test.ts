import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { readCorpus } from "../../scripts/corpus/corpus.mjs";
import { createOwnEngine } from "../../scripts/corpus/engines.mjs";
import { isFound, judgeSamples } from "../../scripts/corpus/run.mjs";

const samples = readCorpus();
const faults = samples.filter(({ rgaa, isDecidable }) => rgaa.length > 0 && isDecidable);
const themes = [...new Set(samples.map(({ theme }) => theme))];

describe("the corpus of planted faults and right pages", () => {
  it("is large enough to tell, and four faults in five of those that a program can decide are found", () => {
    expect(faults.length).toBeGreaterThan(300);
    expect(samples.filter(({ rgaa }) => rgaa.length === 0).length).toBeGreaterThan(200);
    expect(faults.filter(({ isMissed }) => isMissed).length).toBeLessThan(faults.length / 5);
  });

  it.each(themes)(
    "%s: each fault is found by a rule that names its criterion, but those marked as missed; no right page is accused",
    async (theme) => {
      const door = pathToFileURL(resolve("packages/rgaa-audit/dist/index.js")).href;
      const { auditPage } = (await import(/* @vite-ignore */ door)) as typeof import("rgaa-audit");
      const own = samples.filter((each) => each.theme === theme);
      const verdicts = await judgeSamples(createOwnEngine(auditPage), own);
      const missed = own.filter(
        (each) => each.rgaa.length > 0 && each.isDecidable && !isFound(each, verdicts.get(each.id)),
      );
      const accused = own.filter(
        (each) => each.rgaa.length === 0 && verdicts.get(each.id)?.failedRules.length !== 0,
      );
      expect([...verdicts.values()].flatMap(({ error }) => error ?? [])).toEqual([]);
      expect(missed.map(({ id }) => id)).toEqual(own.filter(({ isMissed }) => isMissed).map(({ id }) => id));
      expect(accused.map(({ id }) => [id, verdicts.get(id)?.failedRules])).toEqual([]);
    },
    1_800_000,
  );
});
