import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { findCycle, buildImportGraph } from "../../scripts/circles.mjs";
import { checkImport, findLayer } from "../../scripts/layers.mjs";
import { bundledSources, resolveOwnImport } from "../../scripts/workspaces.mjs";
import * as ourBlocks from "../../src/blocks";
import type { Schema } from "@dsfr-blocks/content/schema";
import type { AnyBlock } from "../../src/definition/defineBlock";
import type { AnyPage } from "../../src/definition/definePage";
import * as ourPages from "../../src/pages";

const AUDIT = "packages/rgaa-audit/src";
const sources = ["src", ...bundledSources, AUDIT]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) =>
      posix.join(folder, path.replaceAll("\\", "/")),
    ),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

const ownSources = sources.filter(({ path }) => !/\.test\.tsx?$|^src\/testing\//.test(path));

describe("layers", () => {
  it("knows every folder of sources", () => {
    expect(sources.filter(({ path }) => !findLayer(path)).map(({ path }) => path)).toEqual([]);
  });

  it("imports one way only", () => {
    const faults = sources.flatMap(({ path, text }) =>
      importsOf(text).flatMap((specifier) => {
        const fault = checkImport(path, specifier);
        return fault ? [`${path} imports "${specifier}": ${fault}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  it("goes in no circle", () => {
    const graph = buildImportGraph();
    const circles = [...graph.keys()].flatMap((file) => {
      const way = findCycle(graph, file);
      return way ? [`${file} → ${way.join(" → ")}`] : [];
    });
    expect(graph.size).toBeGreaterThan(300);
    expect(circles).toEqual([]);
  });

  it("finds a circle that goes through two packages", () => {
    const graph = buildImportGraph({
      "packages/base/src/planted.ts": 'export { x } from "dsfr-blocks/planted";\n',
      "src/entries/planted.ts": 'export { x } from "@dsfr-blocks/base/planted";\n',
    });
    expect(findCycle(graph, "src/entries/planted.ts")).toEqual(["packages/base/src/planted.ts"]);
  });

  it("knows a circle from a way that ends", () => {
    const graph = new Map([
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["b", "d"]],
    ]);
    expect([findCycle(graph, "a"), findCycle(graph, "b"), findCycle(graph, "d")]).toEqual([
      undefined,
      ["c"],
      undefined,
    ]);
  });

  it("reaches no React and no Node module from the entry of content", () => {
    const packages = packagesReachedFrom(["src/entries/content.ts"]);
    expect(packages.filter((name) => /^(react|react-dom|node:.*)($|\/)/.test(name))).toEqual([]);
  });

  it("needs no package beyond those declared", () => {
    const published = {
      "package.json": ["src", "packages/tools/src", "packages/desk/src"],
      "packages/rgaa-audit/package.json": [AUDIT],
    };
    for (const [manifest, folders] of Object.entries(published)) {
      const { dependencies, peerDependencies, bundled = {} } = manifestAt(manifest);
      const declared = Object.keys({ ...dependencies, ...peerDependencies, ...bundled });
      const own = ownSources.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));
      const used = packagesReachedFrom(own.map(({ path }) => path)).filter(isPackage);
      const names = used.map((specifier) => specifier.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? specifier);
      expect([...new Set(names)].filter((name) => !declared.includes(name))).toEqual([]);
    }
  });

  it.each([
    ["packages/content/src/read.ts", "../../../src/rich-text/RichText"],
    ["packages/content/src/read.ts", "dsfr-blocks"],
    ["packages/content/src/read.ts", "react"],
    ["packages/content/src/read.ts", "node:fs"],
    ["packages/content/src/read.ts", "@dsfr-blocks/base/node/textFile"],
    ["packages/content/src/read.ts", "../../base/src/finding"],
    ["packages/base/src/finding.ts", "../../content/src/read"],
    ["packages/base/src/finding.ts", "@dsfr-blocks/content/read"],
    ["packages/base/src/finding.ts", "node:fs"],
    ["packages/base/src/finding.ts", "./node/textFile"],
    ["packages/base/src/report/text.ts", "dsfr-blocks"],
    ["src/rich-text/RichText.tsx", "../definition/Section"],
    ["src/rich-text/RichText.tsx", "../../packages/content/src/read"],
    ["src/definition/Section.tsx", "../blocks/common/CallToAction"],
    ["src/blocks/reasons/Reasons.tsx", "../numbered-steps/NumberedSteps"],
    ["src/blocks/reasons/Reasons.tsx", "../index"],
    ["src/blocks/reasons/Reasons.tsx", "../../pages/CandidatesPage"],
    ["src/blocks/reasons/Reasons.tsx", "@dsfr-blocks/tools/site/settings"],
    ["src/blocks/common/CallToAction.tsx", "../reasons/Reasons"],
    ["src/compiled/compile.ts", "../blocks/reasons/Reasons"],
    ["src/pages/CandidatesPage.tsx", "@dsfr-blocks/tools/cli/run"],
    ["src/entries/index.ts", "@dsfr-blocks/tools/site/compileFile"],
    ["src/entries/index.ts", "@dsfr-blocks/desk/fields"],
    ["packages/desk/src/fields.ts", "@dsfr-blocks/tools/site/settings"],
    ["packages/desk/src/fields.ts", "../../../src/definition/definePage"],
    ["packages/tools/src/integrations/vite/plugin.ts", "@dsfr-blocks/desk/fields"],
    ["packages/tools/src/integrations/vite/plugin.ts", "../next/loader"],
    ["packages/tools/src/site/settings.ts", "../cli/main"],
    ["packages/tools/src/site/settings.ts", "../../../../src/definition/definePage"],
    ["packages/rgaa-audit/src/audit.ts", "../../content/src/read"],
    ["packages/rgaa-audit/src/audit.ts", "dsfr-blocks"],
    ["packages/rgaa-audit/src/audit.ts", "react"],
    ["packages/rgaa-audit/src/page/index.ts", "node:fs"],
  ])("refuses %s importing %s", (file, specifier) => {
    expect(checkImport(file, specifier)).toContain("See ARCHITECTURE.md, Layers.");
  });

  it.each([
    ["packages/content/src/read.test.ts", "node:fs"],
    ["packages/content/src/read.ts", "@dsfr-blocks/base/issue"],
    ["src/rich-text/RichText.tsx", "@dsfr-blocks/content/schema"],
    ["src/blocks/reasons/Reasons.tsx", "../common"],
    ["src/blocks/reasons/Reasons.tsx", "./recogniseReasons"],
    ["src/blocks/index.ts", "./reasons/Reasons"],
    ["src/pages/CandidatesPage.tsx", "../blocks/reasons/Reasons"],
    ["src/entries/index.ts", "../pages"],
    ["packages/desk/src/fields.ts", "dsfr-blocks/internal"],
    ["packages/tools/src/integrations/next/loader.ts", "../common/generateModule"],
    ["packages/tools/src/cli/main.ts", "dsfr-blocks/content"],
    ["packages/tools/src/cli/main.ts", "@dsfr-blocks/desk/collectionFor"],
    ["packages/tools/src/cli/main.ts", "rgaa-audit/command"],
    ["packages/tools/src/cli/main.ts", "node:fs"],
    ["packages/rgaa-audit/src/audit.ts", "@dsfr-blocks/base/node/textFile"],
  ])("lets %s import %s", (file, specifier) => {
    expect(checkImport(file, specifier)).toBeUndefined();
  });
});

describe("names of blocks and pages", () => {
  const blocks = [...source("src/blocks/index.ts").matchAll(/ from "\.\/([\w-]+)\/(\w+)"/g)];
  const pages = [
    ...source("src/pages/index.ts").matchAll(/export \{ (\w+)(?:, type \w+)? \} from "\.\/(\w+)"/g),
  ];
  const owners = [
    ...blocks.map(([, home = "", name = ""]) => ({ name, home })),
    ...pages.map(([, name = "", home = ""]) => ({ name, home })),
  ];

  it.each(owners)(
    "$name is named in its own place, in the indexes and in pages, and nowhere else",
    (owner) => {
      const { name, home } = owner;
      // an import (of a file in the folder, for a block), its name as data, its class
      const path = pages.some(([, page]) => page === name) ? `/${home}"` : `/${home}/`;
      // a class that a layer below has is that layer's: `dsfrb-prose`
      const isBelow = ownSources.some(
        ({ path: file, text }) => /^src\/rich-text\//.test(file) && text.includes(`dsfrb-${home} `),
      );
      const names = new RegExp(`${path}|["'\`]${name}["'\`]${isBelow ? "" : `|dsfrb-${home}\\b`}`);
      const isOwn = new RegExp(`^src/(?:blocks/${home}/|blocks/(?:index|views|entryForms)\\.|pages/)`);
      const others = ownSources.filter(({ path, text }) => !isOwn.test(path) && names.test(text));
      expect(others.map(({ path }) => path)).toEqual([]);
    },
  );

  it("finds every folder of a block", () => {
    const folders = readdirSync("src/blocks").filter((name) => !/^common$|\./.test(name));
    expect(blocks.map(([, folder]) => folder)).toEqual(folders);
    expect(pages.length).toBeGreaterThan(0);
  });
});

describe("keys of blocks and pages", () => {
  // a word of ours rather than one of every language: `opensAt`, and not `title`
  const ours = (key: string) => /[a-z][A-Z]/.test(key);
  const keysIn = (schema: Schema): string[] =>
    schema.kind === "list"
      ? keysIn(schema.item)
      : schema.kind === "object"
        ? Object.entries(schema.fields).flatMap(([key, field]) => [key, ...keysIn(field)])
        : [];
  const all = [...Object.values<AnyBlock>(ourBlocks), ...Object.values<AnyPage>(ourPages)].flatMap((each) => [
    ...keysIn(each.schema),
    ...("options" in each ? Object.keys(each.options) : []),
  ]);
  const keys = [...new Set(all)].filter(ours);
  const core = [
    ...(findLayer("src/blocks")?.mayImport ?? []),
    "src/compiled",
    "packages/tools/src/site",
    "packages/tools/src/integrations",
  ];
  // the documentation of a rule shows a page's own keys, and a label may have the name of what it heads
  const codeOf = ({ path, text }: { path: string; text: string }) =>
    path === "src/rich-text/labels.ts" ? "" : (text.split("\nexport const docs")[0] ?? "");

  it("reads them from the definitions", () => {
    expect(keys).toEqual(expect.arrayContaining(["opensAt", "closesAt", "noticeHref", "btnUrl"]));
    expect(core).toContain("src/definition");
  });

  it.each(keys)(
    "%s is named by no layer below the blocks, by none that shows, reads or builds them",
    (key) => {
      const files = ownSources.filter(({ path }) => core.includes(findLayer(path)?.folder ?? ""));
      const named = files.filter((file) => new RegExp(`\\b${key}\\b`).test(codeOf(file)));
      expect(named.map(({ path }) => path)).toEqual([]);
    },
  );

  it("the core speaks of no call, no question and no statement by a name", () => {
    const words =
      /\b(?:call(?:Fields|Of|Status|Topic)|CallStatus|upcoming|faqJsonLd|FAQPage|statementLabels)\b/;
    const files = ownSources.filter(({ path }) => core.includes(findLayer(path)?.folder ?? ""));
    expect(files.filter(({ text }) => words.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

function source(path: string): string {
  return sources.find((each) => each.path === path)?.text ?? "";
}

interface Manifest {
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** What a package declares; what the audit bundles of its report's JSX is among what it is developed with. */
function manifestAt(path: string) {
  const { devDependencies, ...manifest } = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  return { ...manifest, bundled: path === "package.json" ? {} : devDependencies };
}

/** Static imports and re-exports, type-only ones included, and dynamic imports. */
function importsOf(text: string): string[] {
  return ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
}

/** Whether an import names a package that is installed. */
function isPackage(specifier: string): boolean {
  return !/^(?:node:|dsfr-blocks(?:\/|$))/.test(specifier);
}

function packagesReachedFrom(entries: readonly string[]): string[] {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const queue = [...entries];
  for (let path = queue.pop(); path; path = queue.pop()) {
    const source = ownSources.find((candidate) => candidate.path === path);
    expect(source, `${path} is imported but was not found`).toBeDefined();
    if (!source || seen.has(path)) continue;
    seen.add(path);
    for (const specifier of importsOf(source.text)) {
      const target = resolveOwnImport(path, specifier);
      // another published package is a package as any other
      if (target === undefined || (!specifier.startsWith(".") && !specifier.startsWith("@dsfr-blocks/")))
        packages.add(specifier);
      // the helpers of tests import the runner, which is the site's
      else if (!/\.(?:json|mjs)$|^src\/testing\//.test(target)) queue.push(withEnding(target));
    }
  }
  return [...packages];
}

function withEnding(target: string): string {
  const found = [
    target,
    ...["", "/index"].flatMap((middle) => [`${target}${middle}.ts`, `${target}${middle}.tsx`]),
  ].find((path) => ownSources.some((source) => source.path === path));
  return found ?? target;
}
