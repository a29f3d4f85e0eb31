import { expect, it } from "vitest";
import { withBlockPath, withOwner } from "./definitionErrors";

const fail = (message: string) => () => {
  throw new TypeError(message);
};

it("names the block or page once in the message of an error", () => {
  expect(() => withOwner("Note", fail("title must be text."))).toThrow(/^Note: title must be text\.$/);
  expect(() => withOwner("Note", fail("Note: title must be text."))).toThrow(/^Note: title must be text\.$/);
  expect(() => withBlockPath(["note"], "Note", fail("Note: title must be text."))).toThrow(
    /^note, Note: title must be text\.$/,
  );
});
