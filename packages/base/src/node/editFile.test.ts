import { spawnSync } from "node:child_process";
import { linkSync, mkdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorkshop, type Workshop } from "../../../../tests/support/workshop";
import { FileError } from "./userError";
import { getLockPath, editFile } from "./editFile";

let shop: Workshop;
let page = { name: "page.md", target: "" };
beforeEach(() => {
  shop = createWorkshop({ "page.md": "lu" });
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

describe("a lock", () => {
  const names = () => shop.list().filter((name) => name.endsWith(".tmp"));
  const lockFor = (owner: string) => {
    const lock = getLockPath(page.target);
    mkdirSync(lock);
    for (const part of ["new", "old"]) writeFileSync(join(lock, part), "à moitié");
    writeFileSync(join(lock, "owner"), owner);
    return lock;
  };
  const { pid: gone } = spawnSync(process.execPath, ["--version"]);

  it.each([`${process.pid} ${hostname()}`, `${gone} une-autre-machine`])(
    "of another command keeps the file from being written, until it is too old: %s",
    (owner) => {
      const lock = lockFor(owner);
      expect(attempt).toThrow(FileError);
      expect([shop.read("page.md"), names().length]).toEqual(["lu", 1]);
      const old = statSync(lock).mtimeMs / 1000 - 60;
      utimesSync(lock, old, old);
      attempt();
      expect([shop.read("page.md"), names()]).toEqual(["écrit", []]);
    },
  );

  it("of a command that was killed is removed at once, also where there is nothing to write", () => {
    lockFor(`${gone} ${hostname()}`);
    attempt();
    expect([shop.read("page.md"), names()]).toEqual(["écrit", []]);
    lockFor(`${gone} ${hostname()}`);
    editFile(page, "écrit", "écrit");
    expect(names()).toEqual([]);
    // killed before it had put its name into it
    mkdirSync(getLockPath(page.target));
    editFile(page, "écrit", "écrit");
    expect(names()).toEqual([]);
  });
});
