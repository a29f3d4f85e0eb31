// `npm start`: builds, renders the example page, serves the catalogue. Needs no Chromium. Ctrl-C ends it all.

import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const story = "page-devenir-eig--ouverte";
const firstPort = 6006;
const example = { file: "examples/devenir-eig.md", page: "dist/devenir-eig.html" };

process.chdir(join(import.meta.dirname, ".."));

if (run("npm", ["run", "--silent", "build"])) {
  const isRendered = renderExample();
  await serveCatalogue(await freePort(firstPort), isRendered);
} else {
  console.error(
    "\nThe build failed, so there is nothing to show yet: fix what it says above, then run npm start again.",
  );
  process.exitCode = 1;
}

function renderExample() {
  return run(process.execPath, ["dist/cli.js", "render", example.file, "--out", example.page]);
}

/**
 * @param {number} port
 * @param {boolean} isRendered
 */
async function serveCatalogue(port, isRendered) {
  const url = `http://localhost:${port}`;
  const path = `/story/${story}`;
  const flags = ["-p", String(port), "--exact-port", "--ci", "--no-version-updates", "--initial-path", path];
  // the executable itself, not npx: one process to end, in which Storybook runs
  const storybook = spawn(
    process.execPath,
    ["node_modules/storybook/dist/bin/dispatcher.js", "dev", ...flags],
    {
      stdio: "inherit",
    },
  );
  storybook.on("exit", (code) => process.exit(code ?? 0));
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => storybook.kill(signal));
  }
  // npm hands a signal to its shell, and not to us: without this, `kill` would leave the port taken
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || storybook.kill(), 500).unref();

  const stories = await readIndex(`${url}/index.json`);
  const page = pathToFileURL(resolve(example.page)).href;
  console.log(`
  The page, rendered   ${isRendered ? page : "not rendered: see the messages above"}
  Its story            ${story in stories ? `${url}/?path=${path}` : `${url} (there is no story ${story} yet)`}
  To stop              Ctrl-C
`);
}

/**
 * The stories, once Storybook answers.
 * @param {string} url
 * @returns {Promise<Record<string, unknown>>}
 */
async function readIndex(url) {
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return (await response.json()).entries;
    await wait(300);
  }
}

/**
 * @param {number} port
 * @returns {Promise<number>}
 */
async function freePort(port) {
  return (await isFree(port)) ? port : freePort(port + 1);
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
