import { expect, it } from "vitest";
import { findNewName } from "./renamed";

it("an old name leads to the new one where that is known, and nowhere else", () => {
  expect(findNewName("host", ["lang", "framework"])).toBe("framework");
  expect(findNewName("host", ["reactRuntime"])).toBe("reactRuntime");
  expect(findNewName("hosts", ["framework"])).toBeUndefined();
  expect(findNewName("toString", ["domains"])).toBeUndefined();
});
