import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createSiteWorkshop } from "../support/site";
import { PAGE } from "../support/workshop";

it("jiti is loaded for settings, and for nothing else", async () => {
  const { cache } = createRequire(import.meta.url);
  const isLoaded = () => Object.keys(cache).some((file) => /[\\/]jiti[\\/]/.test(file));
  const shop = createSiteWorkshop({ "plain/page.md": PAGE });
  const config = shop.read("dsfr-blocks.config.ts");
  rmSync(join(shop.folder, "dsfr-blocks.config.ts"));
  await shop.run("check plain");
  expect(isLoaded()).toBe(false);
  shop.write("dsfr-blocks.config.ts", config);
  await shop.run("check plain");
  expect(isLoaded()).toBe(true);
  shop.remove();
});
