import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

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

it("each door reaches only what it may", () => {
  expect(packagesOf("dist/index.js")).toEqual(["@lezer/markdown", "react", "react/jsx-runtime"]);
  expect(packagesOf("dist/content.js")).toEqual(["@lezer/markdown", "yaml"]);
});

/** The packages that a built file imports, through the chunks it shares with others. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  const found = new Set<string>();
  const source = readFileSync(file, "utf8");
  seen.add(file);
  for (const [, from, bare] of source.matchAll(
    /^(?:import|export)[^;]*?from "([^"]+)";$|^import "([^"]+)";$/gm,
  )) {
    const specifier = from ?? bare ?? "";
    const chunk = join(dirname(file), specifier);
    if (!specifier.startsWith(".")) found.add(specifier);
    else if (!seen.has(chunk)) for (const name of packagesOf(chunk, seen)) found.add(name);
  }
  return [...found].sort();
}

it("the stylesheets and fixtures are where the package says", () => {
  expect(readFileSync(require.resolve("dsfr-blocks/styles.css"), "utf8")).toContain('@import "./blocks.css"');
  expect(readFileSync(require.resolve("dsfr-blocks/blocks.css"), "utf8")).toContain(".dsfrb-section");
  const files = readdirSync("dist/fixtures");
  expect(files).toHaveLength(7);
  for (const file of files) {
    const { component, fixtures } = require(`dsfr-blocks/fixtures/${file}`) as {
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
