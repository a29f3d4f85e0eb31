import type * as Fs from "node:fs";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, win32 } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

/** A folder of Windows, and the one of this machine in which its files are. */
const SITE = "C:\\site";
const folder = mkdtempSync(join(tmpdir(), "windows-"));

/** The path of this machine for one of Windows. */
function pathHere(path: unknown): string {
  if (typeof path !== "string" || !path.startsWith(SITE))
    throw new Error(`${String(path)} is no path of Windows`);
  return join(folder, ...path.slice(SITE.length).split("\\"));
}

beforeAll(() => {
  mkdirSync(join(folder, "content", "deep"), { recursive: true });
  for (const name of ["content/a.md", "content/b.md", "content/deep/c.md", "dsfr-blocks.config.ts"])
    writeFileSync(join(folder, name), "");
  vi.resetModules();
  vi.doMock("node:path", () => ({ ...win32, default: win32 }));
  vi.doMock("node:fs", async (load) => {
    const fs = await load<typeof Fs>();
    return {
      ...fs,
      existsSync: (path: string) => path.startsWith(SITE) && fs.existsSync(pathHere(path)),
      readdirSync: (path: string, options: never) => fs.readdirSync(pathHere(path), options),
      statSync: (path: string, options: never) => fs.statSync(pathHere(path), options),
    };
  });
});

afterAll(() => {
  vi.doUnmock("node:path");
  vi.doUnmock("node:fs");
  vi.resetModules();
  rmSync(folder, { recursive: true });
});

it("on Windows, a path of a command has either slash, and files are named with /", async () => {
  const { findNamedFiles: filesNamed, getRootFolder: rootOf } =
    await import("@dsfr-blocks/base/node/namedFiles");
  const findNamed = (word: string) => filesNamed(word, /\.md$/, SITE).files;
  expect(findNamed("content\\a.md")).toEqual(["content/a.md"]);
  for (const word of ["content", "content\\", ".\\content"])
    expect(findNamed(word)).toEqual(["content/a.md", "content/b.md", "content/deep/c.md"]);
  expect(findNamed("C:\\site\\content\\deep")).toEqual(["C:/site/content/deep/c.md"]);
  expect(rootOf("content\\a.md", SITE)).toBe("content");
});

it("on Windows, where no shell expands a pattern, it has either slash", async () => {
  const { findNamedFiles: filesNamed, getRootFolder: rootOf } =
    await import("@dsfr-blocks/base/node/namedFiles");
  for (const word of ["content\\*.md", "content/*.md"]) {
    expect(filesNamed(word, /\.md$/, SITE)).toEqual({
      files: ["content/a.md", "content/b.md"],
      isFolder: false,
      isPattern: true,
    });
    expect(rootOf(word, SITE)).toBe("content");
  }
  expect(filesNamed("content\\**\\c.md", /\.md$/, SITE).files).toEqual(["content/deep/c.md"]);
});

it("on Windows, what lies in a folder is known, and named with /", async () => {
  const { isInside, toRelativeName: nameFrom } = await import("@dsfr-blocks/base/node/inside");
  expect(isInside(SITE, "C:\\site\\content\\a.md")).toBe(true);
  expect(isInside("C:\\", "C:\\site")).toBe(true);
  expect(isInside(SITE, "C:\\sites\\a.md")).toBe(false);
  expect(nameFrom(SITE, "C:\\site\\content\\a.md")).toBe("content/a.md");
  expect(nameFrom("C:\\site\\content", "C:\\site\\people")).toBe("../people");
});

it("on Windows, settings are found in the folders above", async () => {
  const { findSettingsFileAbove } = await import("@dsfr-blocks/tools/site/settings");
  expect(findSettingsFileAbove("C:\\site\\content\\deep")).toBe("C:\\site\\dsfr-blocks.config.ts");
  expect(findSettingsFileAbove("D:\\other")).toBeUndefined();
});

it("a report leads to a file of Windows by an address", async () => {
  const { formatSarif: sarifLog } = await import("@dsfr-blocks/base/report/sarif");
  const at = { line: 1, column: 1, severity: "error", rule: "", message: "" } as const;
  const entries = ["content/été a.md", "C:\\site\\été.md"].map((file) => ({ ...at, file }));
  const log = sarifLog({ tool: "", version: "", language: "fr", rules: [], entries });
  const text = [...log].join("");
  expect(text).toContain('"uri": "content/%C3%A9t%C3%A9%20a.md"');
  expect(text).toContain('"uri": "file:///C:/site/%C3%A9t%C3%A9.md"');
});
