import fc from "fast-check";
import { expect, it } from "vitest";
import { selectShardIndexes, parseShard } from "./shard";

it("is read as it is written, and nothing else is", () => {
  expect([parseShard("2/8"), parseShard("1/1")]).toEqual([
    { index: 2, count: 8 },
    { index: 1, count: 1 },
  ]);
  for (const text of ["0/8", "9/8", "2", "2/8/9", "a/b", "-1/8", "2/", "1.5/2", ""])
    expect(parseShard(text), text).toBeUndefined();
});

it("each page falls to one shard, none has two more than another, and another order deals the same", () => {
  const names = fc.array(fc.string({ maxLength: 3 }), { maxLength: 40 });
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 9 }), (all, of) => {
      const shares = Array.from({ length: of }, (_, index) =>
        selectShardIndexes(all, { index: index + 1, count: of }),
      );
      expect(shares.flat().sort((a, b) => a - b)).toEqual(all.map((_, place) => place));
      const sizes = shares.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(2);
      const turned = [...all].reverse();
      const namesIn = (list: readonly string[], at: number) =>
        selectShardIndexes(list, { index: at, count: of })
          .map((place) => list[place])
          .sort();
      for (let at = 1; at <= of; at++) expect(namesIn(turned, at)).toEqual(namesIn(all, at));
    }),
  );
});
