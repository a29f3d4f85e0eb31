// `npm start` builds the library, renders the example page, builds the example site and the catalogue, then serves the site and
// the catalogue. Chromium is not needed. Ctrl-C stops the servers.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { buildCatalogue, CATALOGUE, createCatalogueServer } from "./catalogue.mjs";

const story = "page-devenir-eig--ouverte";
const firstPort = 6006;
const example = { file: "examples/devenir-eig.md", page: "dist/devenir-eig.html" };
const site = { build: "examples/site/build.mjs", folder: "examples/site/dist" };

process.chdir(join(import.meta.dirname, ".."));

if (run("npm", ["run", "--silent", "build"])) {
  const isRendered = renderExample();
  const isBuilt = run(process.execPath, [site.build]);
  console.log("The catalogue is being built: half a minute or so.");
  if (buildCatalogue(CATALOGUE)) await serveBoth(isRendered, isBuilt);
  else fail("The catalogue could not be built: see the messages above, then run npm start again.");
} else {
  fail(
    "The build failed, so there is nothing to show yet: fix what it says above, then run npm start again.",
  );
}

/** @param {string} message */
function fail(message) {
  console.error(`\n${message}`);
  process.exitCode = 1;
}

function renderExample() {
  return run(process.execPath, ["dist/cli.js", "render", example.file, "--out", example.page]);
}

/**
 * Serves the catalogue and the example site, and prints their URLs.
 * @param {boolean} isRendered whether the example page is rendered
 * @param {boolean} isBuilt whether the example site is built
 */
async function serveBoth(isRendered, isBuilt) {
  const catalogue = await listen(CATALOGUE);
  const pages = isBuilt && (await listen(site.folder));
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => process.exit());
  }
  // exit when the parent process has ended: npm forwards a signal only to its shell, so the port would stay in use after `kill`
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(), 500).unref();

  const page = pathToFileURL(resolve(example.page)).href;
  console.log(`
  The page, rendered   ${isRendered ? page : "not rendered: see the messages above"}
  A whole site         ${pages || "not built: see the messages above"}
  The catalogue        ${catalogue}
  Its page             ${hasStory() ? `${catalogue}/?path=/story/${story}` : `there is no story ${story} yet`}
  To stop              Ctrl-C

  While you change it, npm run storybook shows each change at once.
`);
}

/**
 * Serves a folder and returns its URL.
 * @param {string} folder
 */
async function listen(folder) {
  const port = await findFreePort(firstPort);
  await new Promise((settle) => createCatalogueServer(folder).listen(port, () => settle(undefined)));
  return `http://localhost:${port}`;
}

function hasStory() {
  const index = join(CATALOGUE, "index.json");
  return existsSync(index) && story in JSON.parse(readFileSync(index, "utf8")).entries;
}

/**
 * @param {number} port
 * @returns {Promise<number>}
 */
async function findFreePort(port) {
  return (await isFree(port)) ? port : findFreePort(port + 1);
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once("error", () => settle(false));
    probe.listen(port, () => probe.close(() => settle(true)));
  });
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}
