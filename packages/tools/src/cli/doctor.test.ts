import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createWorkshop, type Workshop } from "../../../../tests/support/workshop";

const shops: Workshop[] = [];
afterEach(() => shops.splice(0).forEach(({ remove }) => remove()));

const sheet = (version: string) =>
  `@charset "UTF-8";\n/*!\n * DSFR v${version} | SPDX-License-Identifier: MIT\n */a{}`;

/** A site with the DSFR of `package.json`'s range, and its packages: a version, and whether its compiled files are there. */
function createSite(range: string, own?: [version: string, isCompiled: boolean], reactDsfr?: string) {
  const shop = createWorkshop({
    "package.json": JSON.stringify({ dependencies: { "@gouvfr/dsfr": range } }),
  });
  shops.push(shop);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(shop.folder, path)), { recursive: true });
    writeFileSync(join(shop.folder, path), text);
  };
  if (own) {
    write("node_modules/@gouvfr/dsfr/package.json", JSON.stringify({ version: own[0] }));
    if (own[1]) write("node_modules/@gouvfr/dsfr/dist/dsfr.main.min.css", sheet(own[0]));
  }
  if (reactDsfr !== undefined) {
    write("node_modules/@codegouvfr/react-dsfr/package.json", JSON.stringify({ version: "1.33.0" }));
    write("node_modules/@codegouvfr/react-dsfr/dsfr/dsfr.main.min.css", sheet(reactDsfr));
  }
  return shop;
}

describe("doctor", () => {
  it("gives the version and the place of a DSFR with its files", async () => {
    const { code, out, err } = await createSite("1.14.4", ["1.14.4", true]).run("doctor");
    expect([code, out, err]).toEqual([
      0,
      "Le DSFR 1.14.4 est installé, avec les fichiers que dsfr-blocks lit : node_modules/@gouvfr/dsfr\n",
      "",
    ]);
    const beside = await createSite("", undefined, "1.14.2").run("doctor --lang en");
    expect([beside.code, beside.out]).toEqual([
      0,
      "The DSFR 1.14.2 is installed, with the files that dsfr-blocks reads: node_modules/@codegouvfr/react-dsfr\n",
    ]);
  });

  it("reports a DSFR without its compiled files, as a build does", async () => {
    const { code, out } = await createSite("1.15.3", ["1.15.3", false]).run("doctor");
    expect([code, out]).toEqual([
      1,
      expect.stringContaining("Le DSFR 1.15.3 est installé sans ses fichiers compilés"),
    ]);
  });

  it.each(["^1.14.4", "^1.12.0", ">=1.12 <2", "1.x", "1", "*", "latest"])(
    "reports a range with which npm may install 1.15: %s",
    async (range) => {
      const { code, out } = await createSite(range, ["1.14.4", true]).run("doctor");
      expect([code, out]).toEqual([1, expect.stringContaining(`package.json permet « ${range} » du DSFR`)]);
      expect(out).toContain("npm install --save-exact @gouvfr/dsfr@1.14.4");
    },
  );

  it.each([
    ["1.14.4", "1.14.4"],
    ["~1.14.0", "1.14.4"],
    ["1.14.x", "1.14.4"],
    [">=1.12 <1.15", "1.14.4"],
    [">=1.12 <=1.14.4", "1.14.4"],
    ["^1.15.0", "1.15.3"],
  ])("accepts %s where %s is installed", async (range, version) => {
    expect((await createSite(range, [version, true]).run("doctor")).code).toBe(0);
  });

  it("reports two versions, but not the same version twice", async () => {
    const { code, out } = await createSite("1.14.4", ["1.14.4", true], "1.13.0").run("doctor");
    expect([code, out]).toEqual([
      1,
      expect.stringContaining("1.14.4 dans @gouvfr/dsfr, et 1.13.0 dans react-dsfr"),
    ]);
    expect((await createSite("1.14.4", ["1.14.4", true], "1.14.4").run("doctor")).code).toBe(0);
  });

  it("takes no file", async () => {
    const { code, err } = await createSite("1.14.4", ["1.14.4", true]).run("doctor page.md");
    expect([code, err]).toEqual([2, expect.stringContaining("Supprimez « page.md »")]);
  });
});
