import { linkSync, mkdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { workshop, type Workshop } from "../../../tests/support/workshop";
import { FileError } from "../../base/node/userError";
import { lockOf, editFile } from "./editFile";

let shop: Workshop;
let page = { name: "page.md", target: "" };
beforeEach(() => {
  shop = workshop({ "page.md": "lu" });
  page = { name: "page.md", target: join(shop.folder, "page.md") };
});
afterEach(() => shop.remove());

const attempt = (before = "lu") => editFile(page, before, "écrit");

it("writes in the place of what was read, and leaves nothing beside it", () => {
  attempt();
  expect([shop.read("page.md"), shop.list()]).toEqual(["écrit", ["page.md"]]);
});

it.each(["enregistré", "lu ", "", "\uFEFFlu"])("leaves a file that has been saved since: %j", (saved) => {
  shop.write("page.md", saved);
  expect(attempt).toThrow(FileError);
  expect([shop.read("page.md"), shop.list()]).toEqual([saved, ["page.md"]]);
});

it("leaves a file that is gone, or has another name and was saved since", () => {
  linkSync(page.target, join(shop.folder, "other.md"));
  expect(() => attempt("autre")).toThrow(FileError);
  expect([shop.read("page.md"), shop.read("other.md"), shop.list().length]).toEqual(["lu", "lu", 2]);
  shop.removeFile("page.md");
  expect(attempt).toThrow(FileError);
  expect(shop.list()).toEqual(["other.md"]);
});

it("waits for nobody: a file that another command is writing is left, one whose writer was killed is not", () => {
  const names = () => shop.list().filter((name) => name.endsWith(".tmp"));
  // the other command is in the middle of its own edit
  const lock = lockOf(page.target);
  mkdirSync(lock);
  expect(attempt).toThrow(FileError);
  expect([shop.read("page.md"), names().length]).toEqual(["lu", 1]);
  const old = statSync(lock).mtimeMs / 1000 - 60;
  utimesSync(lock, old, old);
  attempt();
  expect([shop.read("page.md"), names()]).toEqual(["écrit", []]);
});
