import { expect, it } from "vitest";
import { checkDisplay } from "./openBrowser";

it("says that a machine has no display before a person is asked to log in", () => {
  expect(() => checkDisplay({ env: {} }, "linux")).toThrow(
    expect.objectContaining({ messageName: "noDisplay" }),
  );
  for (const env of [{ DISPLAY: ":0" }, { WAYLAND_DISPLAY: "wayland-0" }])
    expect(() => checkDisplay({ env }, "linux")).not.toThrow();
  expect(() => checkDisplay({ env: {} }, "darwin")).not.toThrow();
});
