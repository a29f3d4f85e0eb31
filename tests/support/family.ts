import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import type { AnyPage } from "../../src/definition/definePage";
import { pickPageType } from "../../src/definition/layout";
import { collectionFor } from "@dsfr-blocks/desk/collectionFor";
import * as pages from "../../src/pages";

/** A page of the family, and where it stands on a desk: a collection of its own, with one file. */
export interface FamilyPage {
  /** Of its collection, and of its file. */
  readonly name: string;
  readonly source: string;
  readonly page: AnyPage;
}

/** The pages of the examples and of the example site. */
export const family: readonly FamilyPage[] = ["examples", "examples/site/content"].flatMap((folder) =>
  readdirSync(folder).flatMap((file) => {
    if (!file.endsWith(".md")) return [];
    const source = readFileSync(join(folder, file), "utf8");
    const page = pickPageType(source, Object.values<AnyPage>(pages));
    const name = `${folder === "examples" ? "example" : "site"}-${file.slice(0, -".md".length)}`;
    return page ? [{ name, source, page }] : [];
  }),
);

/** The files of the desk's folder. */
export const familyFiles = Object.fromEntries(family.map(({ name, source }) => [`${name}.md`, source]));

const format = "as-written-frontmatter";

/** The settings of a desk of them. */
const CONFIG = stringify(
  {
    locale: "fr",
    backend: { name: "test-repo" },
    media_folder: "img",
    public_folder: "/img",
    collections: [
      ...family.map(({ name, page }) =>
        collectionFor(page, { name, label: name, file: `pages/${name}.md`, format }),
      ),
      collectionFor(pages.CandidatesPage, { name: "new", label: "Nouvelles", folder: "pages", format }),
    ],
  },
  { aliasDuplicateObjects: false },
);

/** The desk, by a CMS's script. */
export function createFamilyDesk(script: string): Record<string, string> {
  const places = [
    ...family.map(
      ({ name, page }) => `{ page: cms.${page.displayName}, collection: "${name}", file: "${name}" }`,
    ),
    '{ page: cms.CandidatesPage, collection: "new" }',
  ];
  return { "/": formatDeskHtml(script, places), "/config.yml": CONFIG };
}

/** The page of a desk that reads `config.yml`: the CMS's script, and where its pages are, as `registerPreviews` takes them. */
export function formatDeskHtml(script: string, places: readonly string[], options = ""): string {
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <title>Éditeur</title>
    <link rel="icon" href="data:,">
    <link href="config.yml" type="text/yaml" rel="cms-config-url">
    <script>window.CMS_MANUAL_INIT = true;</script>
    <script src="${script}"></script>
    <script src="/repository.js"></script>
  </head>
  <body>
    <script type="module">
      import * as cms from "/dsfr-blocks/cms.browser.js";
      cms.registerPreviews(CMS, {
        pages: [${places.join(", ")}],
        styles: ["/dsfr/dsfr.main.min.css", "/dsfr-blocks/blocks.css"],
        ${options}
      });
      CMS.init();
    </script>
  </body>
</html>`;
}

/** How many lines a change writes, as a review shows it, and the change itself. */
export function computeGitDiff(
  before: string,
  after: string,
): { readonly lines: number; readonly diff: string } {
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  try {
    writeFileSync(join(folder, "before"), before);
    writeFileSync(join(folder, "after"), after);
    const diff = diffOf(["diff", "--no-index", "--unified=0", "before", "after"], folder);
    const count = (sign: string) =>
      diff.split("\n").filter((line) => line.startsWith(sign) && !line.startsWith(sign.repeat(3))).length;
    return { lines: Math.max(count("+"), count("-")), diff };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Git says with 1 that two files differ. */
function diffOf(command: readonly string[], cwd: string): string {
  try {
    return execFileSync("git", command, { cwd, encoding: "utf8" });
  } catch (error) {
    const { status, stdout } = error as { status?: number; stdout?: string };
    if (status !== 1 || stdout === undefined) throw error;
    return stdout;
  }
}

export function computeMedian(counts: readonly number[]): number {
  return [...counts].sort((one, other) => one - other)[Math.floor(counts.length / 2)] ?? NaN;
}
