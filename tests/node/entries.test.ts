import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { PAGE } from "../support/workshop";

const require = createRequire(import.meta.url);

/** What a script prints in plain Node, from the built package under its own name. */
const run = (script: string, ...flags: string[]) =>
  execFileSync(process.execPath, [...flags, "--input-type=module", "-e", script], {
    encoding: "utf8",
  }).trim();

it("the blocks load in plain Node and give HTML", () => {
  const script = `
    import { createElement } from "react";
    import { renderToStaticMarkup } from "react-dom/server";
    import { NumberedSteps } from "dsfr-blocks";
    console.log(renderToStaticMarkup(createElement(NumberedSteps, { title: "T", desc: "1. Un\\n2. Deux" })));`;
  expect(run(script)).toMatch(
    /^<section class="dsfrb-section dsfrb-numbered-steps">.*<li>Un<\/li><li>Deux<\/li>/,
  );
});

it("the blocks load where React has no hooks, as in a server component", () => {
  const script = `import * as blocks from "dsfr-blocks"; console.log(typeof blocks.CandidatesPage);`;
  expect(run(script, "--conditions=react-server")).toBe("function");
});

describe("each entry reaches only what it may", () => {
  it.each([
    ["index", ["decode-named-character-reference", "react/jsx-runtime"]],
    ["compiled", ["react/jsx-runtime"]],
    ["content", ["decode-named-character-reference", "yaml"]],
    ["html", []],
    ["schema", []],
    // its preview shows pages
    ["cms", ["decode-named-character-reference", "react", "react/jsx-runtime", "yaml"]],
  ])("%s", (entry, packages) => {
    expect(packagesOf(`dist/bundlers/${entry}.js`)).toEqual(packages);
    expect(packagesOf(`dist/${entry}.js`)).toEqual(packages);
  });

  it("Node finds few files behind each, and a block in no file of its own", () => {
    const entries = ["index", "compiled", "html"];
    expect(entries.map((entry) => filesOf(`dist/${entry}.js`).length)).toEqual([6, 3, 2]);
    expect(filesOf("dist/bundlers/index.js").length).toBeGreaterThan(40);
  });

  it("components: no chunk for schemas, which no page in a browser uses", () => {
    const hasSchemas = (entry: string) =>
      filesOf(`dist/bundlers/${entry}.js`).some((file) =>
        readFileSync(file, "utf8").includes("standardResult"),
      );
    expect([hasSchemas("components"), hasSchemas("index")]).toEqual([false, true]);
    expect(readFileSync("examples/site/src/Footer.tsx", "utf8")).toContain('from "dsfr-blocks/components"');
  });

  it("node and vite: files, and no Vite", () => {
    const script = (entry: string) =>
      `console.log(Object.keys(await import("dsfr-blocks/${entry}")).join());`;
    expect([run(script("node")), run(script("vite"))]).toEqual(["loadPage", "dsfrBlocks,dsfrStyles"]);
    const packages = [...packagesOf("dist/node.js"), ...packagesOf("dist/vite.js")];
    expect(packages).toContain("node:fs");
    expect(packages).not.toContain("vite");
    expect(packagesOf("dist/node.js")).not.toContain("postcss");
  });
});

it("every entry is found by `require` too, as by Jest", () => {
  const { exports } = require("../../package.json") as { exports: Record<string, { default?: string }> };
  const entries = Object.keys(exports).filter((entry) => exports[entry]?.default !== undefined);
  expect(entries).toEqual(expect.arrayContaining(["./schema", "./testing"]));
  const script = `for (const entry of ${JSON.stringify(entries)}) require("dsfr-blocks" + entry.slice(1));`;
  execFileSync(process.execPath, ["--no-warnings", "--input-type=commonjs", "-e", script]);
});

describe("where there is no Node, as on an edge", () => {
  // what the language itself gives, and nothing else: no process, no Buffer, no require
  it("content reads and checks a page", async () => {
    const read = await onAnEdge(
      `import { checkPage, jsonSchema } from "./dist/bundlers/content.js";
       import { CandidatesPage } from "./dist/bundlers/index.js";
       const { reading, issues } = checkPage(${JSON.stringify(PAGE)}, CandidatesPage, { today: "2026-05-01" });
       globalThis.result = [reading.value.title, issues.length, typeof jsonSchema(CandidatesPage.schema)];`,
    );
    expect(read).toEqual(["Devenir testeuse", 0, "object"]);
  });

  it("the blocks compile content, and those of compiled show it, as in Node", async () => {
    const script = (server: string) => `
      import { createElement } from "react";
      import { renderToStaticMarkup } from "${server}";
      import * as blocks from "./dist/bundlers/index.js";
      import { Page } from "./dist/bundlers/compiled.js";
      import { readPage } from "./dist/bundlers/content.js";
      const { value } = readPage(${JSON.stringify(PAGE)}, blocks.CandidatesPage);
      const compiled = renderToStaticMarkup(createElement(Page, blocks.compilePage(blocks.CandidatesPage, value)));
      const parsed = renderToStaticMarkup(createElement(blocks.CandidatesPage, value));
      globalThis.result = JSON.stringify([compiled, parsed]);`;
    // React's own server needs these, which every edge has
    const web = { AbortController, MessageChannel, ReadableStream, setTimeout, TextEncoder };
    const pages = JSON.parse(String(await onAnEdge(script("react-dom/server.edge"), web))) as string[];
    expect(pages[0]).toContain("Une lettre.");
    expect(pages[1]).toBe(pages[0]);
    const inNode = run(`${script("react-dom/server")} console.log(globalThis.result);`);
    expect(JSON.parse(inNode)).toEqual(pages);
  });

  it("what needs Node fails, or this proves nothing", async () => {
    await expect(onAnEdge("globalThis.result = process.version;")).rejects.toThrow("process is not defined");
    await expect(onAnEdge('import "node:fs";')).rejects.toThrow(/node:fs/);
    await expect(onAnEdge('import "./dist/node.js";')).rejects.toThrow(/Could not resolve "node:/);
  });
});

describe("a definition that cannot work, and props that are not content", () => {
  const script = (door: string) => `
    import { defineBlock, SalaryConditions } from "${door}";
    const said = [];
    const note = (work) => { try { work(); } catch (error) { said.push(error.message); } };
    note(() => defineBlock({ name: "steps" }));
    note(() => SalaryConditions({ title: "", salaries: [{ experience: 12, netMonthly: "" }] }));
    globalThis.result = said.join(" ");`;
  const wrong = /^defineBlock: name must be the name.*experience must be a string.*but it is a number/;

  it("are refused in Node, whatever the site is built for", () => {
    const given = `${script("dsfr-blocks")} console.log(globalThis.result);`;
    for (const NODE_ENV of ["development", "production"])
      expect(run(`process.env.NODE_ENV = "${NODE_ENV}"; ${given}`)).toMatch(wrong);
  });

  it("are refused in a bundle for development, and not looked at in one for production", async () => {
    const given = script("./dist/bundlers/index.js");
    expect(await onAnEdge(given, {}, "development")).toMatch(wrong);
    expect(await onAnEdge(given, {}, "production")).not.toMatch(/takes/);
  });
});

/** Bundles a script for an edge runtime, and runs it in a world of its own that has these globals alone. */
async function onAnEdge(contents: string, globals: object = {}, mode = "production"): Promise<unknown> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: "." },
    bundle: true,
    write: false,
    format: "iife",
    platform: "neutral",
    conditions: ["edge-light", "worker"],
    mainFields: ["module", "main"],
    define: { "process.env.NODE_ENV": JSON.stringify(mode) },
    logLevel: "silent",
  });
  const world = createContext({ ...globals });
  runInContext(outputFiles[0]?.text ?? "", world);
  return runInContext("globalThis.result", world);
}

it("what is not used of a entry is left out of a bundle", async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: ["index", "compiled", "content"]
        .map((entry) => `import "./dist/bundlers/${entry}.js";`)
        .join("\n"),
      resolveDir: ".",
    },
    bundle: true,
    write: false,
    format: "esm",
    external: ["react", "react-dom", "yaml"],
    logLevel: "silent",
  });
  expect(outputFiles[0]?.text.replace(/\/\/.*/g, "").trim()).toBe("");
});

/** The packages that a built file imports, through the chunks it shares with others. */
function packagesOf(file: string): string[] {
  const found = new Set<string>();
  followImports(file, found, new Set());
  return [...found].sort();
}

/** It and the built files that it imports, through each other. */
function filesOf(file: string): string[] {
  const seen = new Set<string>();
  followImports(file, new Set(), seen);
  return [...seen];
}

function followImports(file: string, found: Set<string>, seen: Set<string>): void {
  const source = readFileSync(file, "utf8");
  seen.add(file);
  for (const [, from, bare] of source.matchAll(
    /^(?:import|export)[^;]*?from ["']([^"']+)["'];$|^import ["']([^"']+)["'];$/gm,
  )) {
    const specifier = from ?? bare ?? "";
    const chunk = join(dirname(file), specifier);
    if (!specifier.startsWith(".")) found.add(specifier);
    else if (!seen.has(chunk)) followImports(chunk, found, seen);
  }
}

it("the stylesheets are where the package says, and the fixtures for ports are built", () => {
  expect(readFileSync(require.resolve("dsfr-blocks/styles.css"), "utf8")).toContain('@import "./blocks.css"');
  expect(readFileSync(require.resolve("dsfr-blocks/blocks.css"), "utf8")).toContain(".dsfrb-section");
  const files = readdirSync("dist/fixtures");
  const folders = readdirSync("src/blocks").filter((name) => existsSync(`src/blocks/${name}/fixtures.yaml`));
  expect(files).toEqual(folders.map((name) => `${name}.json`));
  for (const file of files) {
    const { component, fixtures } = JSON.parse(readFileSync(`dist/fixtures/${file}`, "utf8")) as {
      component: string;
      fixtures: { html: string }[];
    };
    expect(component).toMatch(/^[A-Z]/);
    expect(fixtures.length).toBeGreaterThan(4);
  }
});

it("the stylesheet imports only files that the DSFR has", () => {
  const styles = readFileSync("src/styles.css", "utf8");
  const imports = [...styles.matchAll(/@import "(@gouvfr[^"]+)"/g)].flatMap(([, path]) => path ?? []);
  expect(imports.length).toBeGreaterThan(10);
  for (const path of imports) expect(() => require.resolve(path)).not.toThrow();
});
