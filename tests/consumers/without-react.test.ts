import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { deleteRecords, record } from "../../scripts/consumers/measured.mjs";
import { run } from "../../scripts/consumers/run.mjs";
import { serve } from "../../scripts/consumers/serve.mjs";
import { ensureCommand } from "../../scripts/debian.mjs";
import { crawl, weigh } from "../support/crawl";
import { readHosts } from "../support/hosts";
import {
  expectFault,
  expectPage,
  followGuide,
  expectStyles,
  getInstalledFolder,
  createSite,
} from "../support/recipe";

const started = readHosts();

let packages = "";
beforeAll(() => {
  packages = getInstalledFolder();
});

describe("the recipe of the guide makes the page, as pasted", () => {
  it("Hugo", () => {
    expect(ensureCommand("hugo", "hugo"), "hugo is not installed, and cannot be from here").toBe(true);
    const { folder, read } = createSite("Hugo", packages);
    expectPage(read("public/devenir-eig/index.html"), read("build/devenir-eig.html"));
    expectStyles(read("public/dsfr.css"), join(folder, "public"));
    expect(existsSync(join(folder, "public/img/phare.svg"))).toBe(true);
    expectFault("Hugo", folder, read("public/dsfr.css"));
  });

  it("Django", () => {
    const command = "django-admin";
    expect(ensureCommand(command, "python3-django"), "Django is not installed, and cannot be from here").toBe(
      true,
    );
    const { folder, read } = createSite("Django", packages, (site) =>
      run(`${command} startproject monsite .`, site),
    );
    const ask = `from django.test import Client; r = Client(SERVER_NAME="localhost"); print(r.get("/devenir-eig/").content.decode(), *[r.get(url).status_code for url in ("/autre/", "/admin/", "/img/phare.svg")])`;
    const said = run(`/usr/bin/python3 manage.py shell -c '${ask}'`, folder);
    expectPage(said, read("build/devenir-eig.html"));
    // the page takes no address that the project has: that of its administration leads to its own login
    expect(said.trim()).toMatch(/404 302 200$/);
    expectStyles(read("static/dsfr.css"), join(folder, "static"));
    expectFault("Django", folder, read("static/dsfr.css"));
  });
});

it(
  "the commands of the guide for Hugo lead to pages, at the root and under a path",
  { timeout: 600_000 },
  async () => {
    expect(ensureCommand("hugo", "hugo"), "hugo is not installed, and cannot be from here").toBe(true);
    deleteRecords(["hugo-guide"]);
    const folder = resolve(".cache/consumers/hugo");
    const settings = (base: string) =>
      `baseURL = "https://exemple.gouv.fr${base}"\ndefaultContentLanguage = "fr"\ntitle = "Un site"\n`;
    const measured = followGuide("Hugo", folder, {
      // npm installs into the nearest folder with this file
      "package.json": "{}\n",
      "hugo.toml": settings("/"),
    });
    const root = await serve(join(folder, "public"));
    const { sizes } = await weigh(started.browser, `${root.origin}/devenir/`);
    root.close();
    writeFileSync(join(folder, "hugo.toml"), settings("/eig/"));
    for (const line of [
      "npx dsfr-blocks render content --fragment --out-dir build --public static --base /eig/",
      "hugo -d moved/eig",
      "npx dsfr-blocks styles moved --out moved/eig/dsfr.css",
    ])
      run(line, folder);
    const server = await serve(join(folder, "moved"));
    const { pages, faults } = await crawl(started.browser, `${server.origin}/eig/`);
    server.close();
    expect(faults).toEqual([]);
    expect(pages.size).toBe(4);
    const [, version = ""] = /v([\d.]+)/.exec(run("hugo version", folder)) ?? [];
    record("hugo-guide", { version, ...measured, ...sizes, subPath: `${pages.size} pages` });
  },
);
