import { describe, expect, it } from "vitest";
import { checkPage } from "../../src/definition/check";
import type { AnyPage } from "../../src/definition/definePage";
import * as pages from "../../src/pages";
import { createExamplePage } from "../../stories/support/exampleCode";
import { allFixtures, heldBy, isOnPage } from "../shared/fixtures";

const kinds: readonly AnyPage[] = Object.values<AnyPage>(pages);

const [onPages, alone] = [true, false].map((wanted) =>
  allFixtures.filter(({ block }) => isOnPage(block.block) === wanted),
);

describe("an example that opens in the playground", () => {
  it.each((alone ?? []).map(({ block }) => block))(
    "is none of a block that no page of ours has: $name",
    (block) => {
      expect(createExamplePage(block, {})).toBeUndefined();
    },
  );

  it.each((onPages ?? []).map(({ block, fixtures }) => [block.name, block, fixtures] as const))(
    "is one of a page that has the block: %s",
    (_name, block, fixtures) => {
      const [example] = fixtures.filter(({ shown }) => shown);
      const { reading, issues } = checkPage(createExamplePage(block, example?.content ?? {}) ?? "", kinds);
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(reading.page?.blocks[block.key]).toBe(block.block);
      const writtenValue = (reading.value as Readonly<Record<string, unknown>> | undefined)?.[block.key];
      expect(writtenValue).toEqual(heldBy(block.only, example?.content ?? {}));
    },
  );
});
