import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { expectFault, expectPage, expectStyles, getInstalledFolder, createSite } from "../../support/recipe";

it("the recipe of the guide for Eleventy makes the page, as pasted", async () => {
  const { folder, read } = await createSite("Eleventy", getInstalledFolder());
  expectPage(read("_site/devenir-eig.html"), read("build/devenir-eig.html"));
  expectStyles(read("_site/dsfr.css"), join(folder, "_site"));
  expect(existsSync(join(folder, "_site/img/phare.svg"))).toBe(true);
  expectFault("Eleventy", folder, read("_site/dsfr.css"));
});
