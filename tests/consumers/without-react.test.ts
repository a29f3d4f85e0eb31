import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { ensureCommand } from "../../scripts/debian.mjs";
import { forget, record } from "../../scripts/consumers/measured.mjs";
import { run } from "../../scripts/consumers/run.mjs";
import { pack, place } from "../../scripts/consumers/place.mjs";
import { commandsOf, snippetsOf, writeSnippets } from "../support/snippets";

const GUIDE = readFileSync("docs/without-react.md", "utf8");
const SITES = resolve(".cache/consumers/without-react");
const SETTINGS = snippetsOf(GUIDE).filter(({ path }) => path === "dsfr-blocks.config.mjs");

let packages = "";
beforeAll(() => {
  packages = join(place("node", pack()), "node_modules");
});

/** A folder with the guide's files, the example's page and people, and the package as it is published. */
async function siteOf(heading: string, prepare: (folder: string) => void = () => undefined) {
  const folder = join(SITES, heading);
  rmSync(folder, { recursive: true, force: true });
  await mkdir(join(folder, "content"), { recursive: true });
  symlinkSync(packages, join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  cpSync("examples/devenir-eig.md", join(folder, "content/devenir-eig.md"));
  cpSync("examples/people", join(folder, "people"), { recursive: true });
  cpSync("examples/site/public/img", join(folder, heading === "Hugo" ? "static/img" : "public/img"), {
    recursive: true,
  });
  prepare(folder);
  const snippets = snippetsOf(GUIDE, heading);
  writeSnippets(folder, [...SETTINGS, ...snippets]);
  for (const line of commandsOf(snippets))
    run(line.replace("npx eleventy", "npx --yes @11ty/eleventy@3.1.8"), folder);
  return { folder, read: (name: string) => readFileSync(join(folder, name), "utf8") };
}

/** A whole document around the whole page, in its own letters, once. */
function expectPage(html: string, fragment: string) {
  expect(html).toContain('<meta charset="utf-8"');
  expect(html).toContain("<title>Devenir EIG</title>");
  expect(html).toContain(fragment);
  expect(html.match(/<main/g)).toHaveLength(1);
  expect(fragment).toContain("dsfrb-numbered-steps");
}

function expectStyles(css: string, folder: string) {
  expect(css).toContain(".dsfrb-section");
  expect(css).not.toContain(".fr-accordion");
  const fonts = Array.from(css.matchAll(/url\("([^"]+\.woff2)"\)/g), ([, url = ""]) => url);
  expect(fonts.length).toBeGreaterThan(2);
  expect(fonts.filter((url) => !existsSync(join(folder, url)))).toEqual([]);
}

/** A fault ends the recipe's own command, at its line; then the host's row is what was seen. */
function expectFault(heading: string, folder: string, css: string) {
  const [line = ""] = commandsOf(snippetsOf(GUIDE, heading)).filter((each) => each.includes(" render "));
  const file = join(folder, "content/devenir-eig.md");
  writeFileSync(file, readFileSync(file, "utf8").replace("open: false", "open: maybe"));
  expect(() => run(line, folder)).toThrow("content/devenir-eig.md:2:7");
  forget([heading]);
  record(heading, {
    installs: "npm",
    runs: "by its recipe",
    faults: "in the terminal, at its line",
    css: gzipSync(css, { level: 9 }).length,
  });
}

describe("the recipe of the guide makes the page, as pasted", () => {
  it("Hugo", async () => {
    expect(ensureCommand("hugo", "hugo"), "hugo is not installed, and cannot be from here").toBe(true);
    const { folder, read } = await siteOf("Hugo");
    expectPage(read("public/devenir-eig/index.html"), read("build/devenir-eig.html"));
    expectStyles(read("public/dsfr.css"), join(folder, "public"));
    expect(existsSync(join(folder, "public/img/phare.svg"))).toBe(true);
    expectFault("Hugo", folder, read("public/dsfr.css"));
  });

  it("Eleventy", async () => {
    const { folder, read } = await siteOf("Eleventy");
    expectPage(read("_site/devenir-eig.html"), read("build/devenir-eig.html"));
    expectStyles(read("_site/dsfr.css"), join(folder, "_site"));
    expect(existsSync(join(folder, "_site/img/phare.svg"))).toBe(true);
    expectFault("Eleventy", folder, read("_site/dsfr.css"));
  });

  it("Django", async () => {
    const command = "django-admin";
    expect(ensureCommand(command, "python3-django"), "Django is not installed, and cannot be from here").toBe(
      true,
    );
    const { folder, read } = await siteOf("Django", (site) => run(`${command} startproject monsite .`, site));
    const ask = `from django.test import Client; r = Client(SERVER_NAME="localhost"); print(r.get("/devenir-eig/").content.decode(), *[r.get(url).status_code for url in ("/autre/", "/admin/", "/img/phare.svg")])`;
    const said = run(`/usr/bin/python3 manage.py shell -c '${ask}'`, folder);
    expectPage(said, read("build/devenir-eig.html"));
    // the page takes no address that the project has: that of its administration leads to its own login
    expect(said.trim()).toMatch(/404 302 200$/);
    expectStyles(read("static/dsfr.css"), join(folder, "static"));
    expectFault("Django", folder, read("static/dsfr.css"));
  });
});
