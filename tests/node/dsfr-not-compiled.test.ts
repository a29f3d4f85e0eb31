import { afterAll, expect, it } from "vitest";
import { dsfrBlocks } from "@dsfr-blocks/tools/entries/vite";
import { findSiteDsfr } from "@dsfr-blocks/tools/integrations/common/blockStyles";
import { hasUtility, loadStyles } from "@dsfr-blocks/tools/styles/load";
import { PAGE, createWorkshop } from "../support/workshop";

// the form of 1.15 before a site has accepted its terms and made the compiled files, as far as it is known (decision 062);
// no file of it is here
const shop = createWorkshop({
  "page.md": PAGE,
  "index.html": "<!doctype html><html lang=fr><body><p>Un</body></html>",
  "node_modules/@gouvfr/dsfr/package.json": '{ "name": "@gouvfr/dsfr", "version": "1.15.3" }\n',
  "node_modules/@gouvfr/dsfr/src/dsfr/core/index.scss": "\n",
});
afterAll(shop.remove);

const SAID =
  "Le DSFR 1.15.3 est installé sans ses fichiers compilés : « dist/dsfr.main.min.css » manque. À partir de la version 1.15, le site doit accepter les conditions d’utilisation et compiler ces fichiers, avec la commande du DSFR : npm create @gouvfr/dsfr.";

it.each([
  "render page.md --out page.html",
  "render . --fragment --out-dir build --styles build/dsfr.css",
  "styles index.html --out dsfr.css",
])("%s names the DSFR's own command, and accepts nothing", async (line) => {
  const { code, out, err } = await shop.run(line);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(SAID);
  expect(err).toContain("dsfr-blocks n’accepte pas ces conditions à sa place.");
});

it("so do the hosts, in the language that they ask for", () => {
  expect(() => findSiteDsfr(shop.folder)).toThrow(SAID);
  expect(() => findSiteDsfr(shop.folder, "en")).toThrow(
    "The DSFR 1.15.3 is installed without its compiled files: “dist/dsfr.main.min.css” is missing.",
  );
  // which they ask for when they make the styles, and not before
  expect(() => dsfrBlocks()).not.toThrow();
});

it("a DSFR that is compiled is taken, whatever its version", () => {
  expect(findSiteDsfr(process.cwd())).toMatch(/@gouvfr\/dsfr$/);
});

it("without @gouvfr/dsfr, the DSFR inside react-dsfr is used", () => {
  const site = createWorkshop({
    "node_modules/@codegouvfr/react-dsfr/package.json":
      '{ "name": "@codegouvfr/react-dsfr", "version": "1.33.0" }\n',
    "node_modules/@codegouvfr/react-dsfr/dsfr/dsfr.main.min.css": ".fr-card { color: red }",
    "node_modules/@codegouvfr/react-dsfr/dsfr/dsfr.print.min.css": "",
    "node_modules/@codegouvfr/react-dsfr/dsfr/utility/utility.main.min.css": ".fr-m-1w { margin: 0 }",
  });
  const dsfr = findSiteDsfr(site.folder);
  expect(dsfr).toMatch(/react-dsfr$/);
  expect(loadStyles(dsfr).toString()).toContain(".fr-card");
  expect(hasUtility(dsfr, [".fr-m-1w"])).toBe(true);
  site.remove();
});
