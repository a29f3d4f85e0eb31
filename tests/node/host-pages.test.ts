import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FRAMEWORKS } from "@dsfr-blocks/tools/cli/starter/frameworks";

const pages = readdirSync("docs").filter((name) => name.startsWith("host-"));
const listLines = (page: string) => readFileSync(`docs/${page}`, "utf8").split("\n").filter(Boolean);

it.each(pages)("docs/%s has fifteen lines at most, and leads to the whole of it", (page) => {
  const lines = listLines(page);
  expect(lines.length).toBeLessThanOrEqual(15);
  expect(lines.at(-1)).toMatch(/^\[[^\]]+\]\((?!host-)[\w-]+\.md#?[\w-]*\) has /);
});

it("each host that init knows has one, and docs/hosts.md leads to all", () => {
  const expectedPages = Object.keys(FRAMEWORKS).map((name) => `host-${name === "none" ? "node" : name}.md`);
  expect(expectedPages.filter((page) => !pages.includes(page))).toEqual([]);
  const hosts = readFileSync("docs/hosts.md", "utf8");
  expect(pages.filter((page) => !hosts.includes(`](${page})`))).toEqual([]);
});
