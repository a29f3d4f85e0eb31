import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { readTextFiles } from "../../../scripts/consumers/files.mjs";
import { pack } from "../../../scripts/consumers/place.mjs";
import { run } from "../../../scripts/consumers/run.mjs";
import { privateNames } from "../../../scripts/workspaces.mjs";

const FOLDER = resolve(".cache/consumers/private-names");
/** An import of a private package, or of an entry that the package does not export. */
const PRIVATE = new RegExp(
  `["'](?:${privateNames.join("|")}|dsfr-blocks/(?:internal|ourBlocks|ourPages)\\b)`,
);

it("both packed files install in an empty folder, load there, and name no private package", () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, "package.json"), '{ "type": "module", "private": true }\n');
  const audit = JSON.parse(
    run(`npm pack -w packages/rgaa-audit --ignore-scripts --json --pack-destination "${FOLDER}"`, "."),
  ) as [{ filename: string }];
  run(`npm install --no-audit --no-fund "${pack()}" ./${audit[0].filename}`, FOLDER);
  const code = ["dsfr-blocks", "rgaa-audit"].flatMap((name) =>
    readTextFiles(join(FOLDER, "node_modules", name), /\.(?:js|d\.ts|json)$/),
  );
  expect(code.length).toBeGreaterThan(100);
  expect(code.filter(({ text }) => PRIVATE.test(text)).map(({ path }) => path)).toEqual([]);
  expect(run("npx dsfr-blocks --help", FOLDER)).toContain("dsfr-blocks");
  expect(run("npx rgaa-audit --help", FOLDER)).toContain("rgaa-audit");
});
