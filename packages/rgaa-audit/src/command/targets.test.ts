import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import type { AnyArguments, AuditTool } from "./auditTool";
import { resolveTargets } from "./targets";

const site = mkdtempSync(join(tmpdir(), "targets-"));
for (const file of ["index.html", "aide/index.html", "admin/index.html"]) {
  mkdirSync(join(site, "dist", file, ".."), { recursive: true });
  writeFileSync(join(site, "dist", file), "<!doctype html>");
}
afterAll(() => rmSync(site, { recursive: true }));

/** The pages of the folder `dist` that these options leave. */
function pagesOf(options: Readonly<Record<string, readonly string[]>>): string[] {
  const args = { all: (name: string) => options[name] ?? [] } as unknown as AnyArguments;
  const { html } = resolveTargets(["dist"], args, {} as AuditTool, { cwd: site } as Io, new Map());
  return html.map(({ file }) => file).sort();
}

it("a folder's pages are those that --include names, without those that --exclude names", () => {
  expect(pagesOf({})).toEqual(["dist/admin/index.html", "dist/aide/index.html", "dist/index.html"]);
  expect(pagesOf({ exclude: ["/admin/**"] })).toEqual(["dist/aide/index.html", "dist/index.html"]);
  expect(pagesOf({ include: ["/aide/**", "/admin/**"], exclude: ["/admin/**"] })).toEqual([
    "dist/aide/index.html",
  ]);
});
