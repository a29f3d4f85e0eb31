import { expect, it } from "vitest";
import { findNewName, refuseFormerNames } from "./renamed";

it("an old name leads to the new one where that is known, and nowhere else", () => {
  expect(findNewName("host", ["lang", "framework"])).toBe("framework");
  expect(findNewName("host", ["reactRuntime"])).toBe("reactRuntime");
  expect(findNewName("hosts", ["framework"])).toBeUndefined();
  expect(findNewName("toString", ["domains"])).toBeUndefined();
});

it("an option under its former name is refused with the new one", () => {
  expect(() => refuseFormerNames("checkPage", { hosts: ["a.fr"] }, ["domains"])).toThrow(
    new TypeError("checkPage: “hosts” is now “domains”."),
  );
  expect(() => refuseFormerNames("checkPage", { domains: ["a.fr"], host: 1 }, ["domains"])).not.toThrow();
});
