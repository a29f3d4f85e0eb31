import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { run } from "../../scripts/consumers/run.mjs";
import { ensureCommand } from "../../scripts/debian.mjs";
import { expectFault, expectPage, expectStyles, getInstalledFolder, createSite } from "../support/recipe";

let packages = "";
beforeAll(() => {
  packages = getInstalledFolder();
});

describe("the recipe of the guide makes the page, as pasted", () => {
  it("Hugo", async () => {
    expect(ensureCommand("hugo", "hugo"), "hugo is not installed, and cannot be from here").toBe(true);
    const { folder, read } = await createSite("Hugo", packages);
    expectPage(read("public/devenir-eig/index.html"), read("build/devenir-eig.html"));
    expectStyles(read("public/dsfr.css"), join(folder, "public"));
    expect(existsSync(join(folder, "public/img/phare.svg"))).toBe(true);
    expectFault("Hugo", folder, read("public/dsfr.css"));
  });

  it("Django", async () => {
    const command = "django-admin";
    expect(ensureCommand(command, "python3-django"), "Django is not installed, and cannot be from here").toBe(
      true,
    );
    const { folder, read } = await createSite("Django", packages, (site) =>
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
