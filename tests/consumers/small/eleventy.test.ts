import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../../scripts/consumers/run.mjs";
import { serve } from "../../../scripts/consumers/serve.mjs";
import { crawl } from "../../support/crawl";
import { readHosts } from "../../support/hosts";
import {
  expectFault,
  expectPage,
  expectStyles,
  getInstalledFolder,
  listFirstSteps,
  runEleventy,
  createSite,
} from "../../support/recipe";

it("the recipe of the guide for Eleventy makes the page, as pasted", () => {
  const { folder, read } = createSite("Eleventy", getInstalledFolder());
  expectPage(read("_site/devenir-eig/index.html"), read("build/devenir-eig.html"));
  expectStyles(read("_site/dsfr.css"), join(folder, "_site"));
  expect(existsSync(join(folder, "_site/img/phare.svg"))).toBe(true);
  expectFault("Eleventy", folder, read("_site/dsfr.css"));
});

const started = readHosts();
const TEXT = "Texte {{ 7*7 }} et {% champ %}";

/** Replaces the title of a page with a text that Eleventy would run as a template. */
function addTemplates(folder: string): void {
  const file = join(folder, "content/devenir.md");
  const source = readFileSync(file, "utf8");
  writeFileSync(file, source.replace(/^title: .*/m, `title: "${TEXT}"`));
}

describe.each([
  ["without a settings file", {}],
  [
    "with a settings file",
    {
      "eleventy.config.js":
        'import { env } from "node:process";\n\nexport default function (config) {\n  config.addGlobalData("env", env);\n}\n',
    },
  ],
])("the commands of the guide for Eleventy, in its stock folder, %s", (name, files) => {
  it("show an author's text as text, and lead to pages, at the root and under a path", async () => {
    const folder = join(resolve(".cache/consumers/eleventy"), name.replaceAll(" ", "-"));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    symlinkSync(getInstalledFolder(), join(folder, "node_modules"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    const [, init = "", ...commands] = listFirstSteps("Eleventy");
    run(init, folder);
    addTemplates(folder);
    for (const line of commands) runEleventy(line, folder);
    const site = join(folder, "_site");
    expect(run("find . -name '*.html' | sort", site).trim().split("\n")).toEqual([
      "./devenir/index.html",
      "./faq/index.html",
      "./index.html",
      "./postuler/index.html",
    ]);
    // French typography sets a no-break space before `%`
    const html = readFileSync(join(site, "devenir/index.html"), "utf8").replace(/[\u00A0\u202F]/g, " ");
    expect(html).toContain(`<title>${TEXT}</title>`);
    // Eleventy ignores only the output of the same run
    rmSync(site, { recursive: true });
    for (const base of ["/", "/eig/"]) {
      const root = join(folder, "published");
      rmSync(root, { recursive: true, force: true });
      runEleventy(`npx eleventy --pathprefix=${base} --output=published${base}`, folder);
      run(`npx dsfr-blocks styles published --out published${base}dsfr.css`, folder);
      const server = await serve(root);
      const { pages, faults } = await crawl(started.browser, server.origin + base);
      server.close();
      expect(faults).toEqual([]);
      expect([...pages.keys()].sort()).toEqual(
        ["", "devenir/", "faq/", "postuler/"].map((path) => base + path),
      );
    }
  });
});
