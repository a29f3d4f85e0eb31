import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { dirname, join as joined } from "node:path/posix";
import { expect, it } from "vitest";
import { createAnchors, readAbsentComponents } from "../../scripts/catalogue-search.mjs";
import { createTextPages } from "../../scripts/catalogue-texts.mjs";
import { documentedRules } from "../../scripts/errors/ruleDocs";

const pages = new Map(createTextPages().map(({ path, text }) => [path, text]));
const index = pages.get("llms.txt") ?? "";

it("llms.txt lists each guide and each rule, with a sentence, and nothing that is not there", () => {
  const lines = index.split("\n").filter((line) => line.startsWith("- "));
  const listed = lines.map((line) => /^- \[[^\]]+\]\(([^)]+)\): \S.{8,}[.]$/.exec(line)?.[1] ?? line);
  expect(listed.sort()).toEqual([...pages.keys()].filter((path) => path !== "llms.txt").sort());
  const rules = documentedRules.map(({ rule }) => `docs/errors/${rule.name}.md`);
  expect(rules.filter((path) => !pages.has(path))).toEqual([]);
});

it("each link of a page leads to a page, and to a part that it has", () => {
  const links = [...pages].flatMap(([path, text]) =>
    [...text.replace(/^```[^]*?^```$|`[^`\n]*`/gm, "code").matchAll(/\]\((?![a-z]+:)([^)\s]*)\)/g)].map(
      ([, to = ""]) => {
        const [file = "", part] = to.split("#");
        return { path, to, page: file === "" ? path : joined(dirname(path), file), part };
      },
    ),
  );
  expect(links.length).toBeGreaterThan(200);
  const dead = links.filter(({ page, part }) => {
    const text = pages.get(page);
    return text === undefined || (part !== undefined && !slugsIn(text).has(part));
  });
  expect(dead.map(({ path, to }) => `${path}: ${to}`)).toEqual([]);
});

it("each guide is a page of the catalogue", () => {
  const shown = readdirSync("stories", { recursive: true, encoding: "utf8" }).flatMap((file) =>
    file.endsWith(".mdx")
      ? (/from "(?:\.\.\/)+(.+)\.md\?raw"/.exec(readFileSync(`stories/${file}`, "utf8"))?.[1] ?? [])
      : [],
  );
  const guides = [...pages.keys()].filter((path) => /^docs\/[^/]+$/.test(path));
  // the 106 criteria have pages of their own, from the same file of criteria
  const missing = guides.filter((path) => !shown.some((each) => `${basename(each)}.md` === basename(path)));
  expect(missing).toEqual(["docs/rgaa.md"]);
});

it("the search knows each rule of check by its name, the sections of guides, and the other names of the home page", () => {
  const titles = (file: string) => createAnchors(readFileSync(file, "utf8")).map(({ title }) => title);
  expect(titles("stories/Erreurs.mdx")).toContain("broken-link");
  expect(titles("stories/guides/vite.mdx")).toContain("What an import gives");
  expect(titles("stories/Introduction.mdx")).toContain("installer");
});

it("the search knows a block by its other names, and by the official name of the DSFR", () => {
  const titles = createAnchors('<Status block="callout" kit="callout" names="encart, à retenir" />');
  expect(titles.map(({ title }) => title)).toEqual([
    "Mise en avant",
    "callout",
    "fr-callout",
    "encart",
    "à retenir",
  ]);
});

it("each block has its status, and other names of its own", () => {
  const pages = readdirSync("stories").filter((file) => file.endsWith(".mdx"));
  const texts = pages.map((file) => readFileSync(`stories/${file}`, "utf8"));
  const names = readdirSync("stories/states").map((file) => {
    const page = texts.find((text) => text.includes(`<Status\n  block="${basename(file, ".yaml")}"`));
    return { file, count: createAnchors(page ?? "").length };
  });
  expect(names.filter(({ count }) => count < 3)).toEqual([]);
  expect(names.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(100);
});

it("each component of the DSFR is the name of a page, or is said to be elsewhere", () => {
  const absent = readAbsentComponents().map(({ id }) => id);
  expect(absent).toEqual(expect.arrayContaining(["footer", "form", "header", "modal"]));
  expect(absent).not.toContain("accordion");
  expect(absent).not.toContain("callout");
});

/** The parts of a page, as GitHub names them. */
function slugsIn(text: string): ReadonlySet<string> {
  const titles = text.replace(/^```[^]*?^```$/gm, "").matchAll(/^#+ (.+)$/gm);
  return new Set(
    Array.from(titles, ([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .trim()
        .replaceAll(" ", "-"),
    ),
  );
}
