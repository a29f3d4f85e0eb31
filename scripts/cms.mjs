// `npm run cms` serves the example page in Decap CMS, with the fields and the preview of the last build. What is edited in the
// CMS is not written to disk. Ctrl-C stops the server.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureCms } from "./cms/install.mjs";
import { serveCms } from "./cms/server.mjs";

const firstPort = 8484;

const help = `npm run cms                 the example page in Decap CMS, on http://localhost:${firstPort}/
npm run cms -- --port PORT  on another port; 0 for any free one

What is saved stays in the browser's page: nothing is written on the disk, nothing leaves the machine.
The first time, Decap CMS is installed in examples/cms, and the library built if it is not.`;

process.chdir(join(import.meta.dirname, ".."));

const { values } = readArguments();
if (values.help) console.log(help);
else if (values.port !== undefined && !/^\d{1,5}$/.test(values.port))
  reportUsageError(`--port must be a number, but it is ${values.port}`);
else await main(values.port === undefined ? undefined : Number(values.port));

/** @param {number | undefined} port */
async function main(port) {
  try {
    if (!existsSync("packages/cms/dist/cms.browser.js")) build();
    ensureCms(console.log);
    const { url, close } = await start(port);
    console.log(`
  The editor   ${url}
  To log in    « Se connecter »: there is no password
  To stop      Ctrl-C
`);
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
      process.once(signal, () => void close().then(() => process.exit(0)));
    }
    // exit when the parent process has ended: npm forwards a signal only to its shell, so the port would stay in use after
    // `kill`
    const parent = process.ppid;
    setInterval(() => process.ppid === parent || process.exit(0), 500).unref();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * Starts the server on the requested port or, without a requested port, on the first free port. Throws an `Error` if the
 * requested port is in use.
 * @param {number | undefined} port
 * @returns {ReturnType<typeof serveCms>}
 */
async function start(port, next = firstPort) {
  try {
    return await serveCms({ port: port ?? next });
  } catch (error) {
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!isTaken) throw error;
    if (port !== undefined)
      throw new Error(`Port ${port} is in use. Choose another port, or 0 for any free port.`, {
        cause: error,
      });
    return start(port, next + 1);
  }
}

function build() {
  console.log("Nothing is built yet: building the library first.");
  const { status } = spawnSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
  if (status !== 0) throw new Error("The build failed: correct the errors above, then run this again.");
}

function readArguments() {
  try {
    return parseArgs({ options: { port: { type: "string" }, help: { type: "boolean", short: "h" } } });
  } catch (error) {
    reportUsageError(error instanceof Error ? error.message : String(error));
    process.exit();
  }
}

/** @param {string} message */
function reportUsageError(message) {
  console.error(`${message}\n\n${help}`);
  process.exitCode = 2;
}
