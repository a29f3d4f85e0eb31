// `npm run test:consumers` installs our packed package in each site of examples/consumers, then builds and opens the site.
// `-- NAME...` runs only the named sites. `-- --lock` updates the lock files, after a change in the dependencies of the package
// or of the sites.

import { join } from "node:path";
import { chromium } from "playwright";
import { chromiumFlags, ensureChromium } from "./chromium.mjs";
import { consumers } from "./consumers/list.mjs";
import { hasLock, writeLock } from "./consumers/lock.mjs";
import { pack } from "./consumers/place.mjs";
import { renderExpectedText, tryConsumer } from "./consumers/try.mjs";

process.chdir(join(import.meta.dirname, ".."));

const args = process.argv.slice(2);
const names = args.filter((arg) => arg !== "--lock");
const allNames = consumers.map(({ name }) => name);
const unknown = names.filter((name) => !allNames.includes(name));

if (unknown.length > 0) {
  console.error(`No consumer is called ${unknown.join(", ")}. Consumers: ${allNames.join(", ")}.`);
  process.exitCode = 2;
} else {
  const isSelected = (/** @type {{ name: string }} */ { name }) => names.length === 0 || names.includes(name);
  const selected = consumers.filter(isSelected);
  if (args.includes("--lock")) updateLocks(selected);
  else process.exitCode = (await tryConsumers(selected)) ? 0 : 1;
}

/** @param {typeof consumers} selected */
function updateLocks(selected) {
  const tarball = pack();
  for (const { name } of selected) {
    if (!hasLock(name)) continue; // this consumer uses the lock file of another consumer
    writeLock(name, tarball);
    console.log(`examples/consumers/${name}/package-lock.json`);
  }
}

/** @param {typeof consumers} selected */
async function tryConsumers(selected) {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const tarball = pack();
    const text = await renderExpectedText(browser);
    let failureCount = 0;
    for (const [index, consumer] of selected.entries()) {
      console.log(`\n── ${index + 1}/${selected.length} ${consumer.name}`);
      const start = Date.now();
      const problems = await findProblems(consumer, {
        browser,
        tarball,
        text,
        log: (line) => console.log(`   ${line}`),
      });
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      for (const problem of problems) console.log(`   ${problem.replaceAll("\n", "\n   ")}`);
      console.log(`── ${consumer.name}: ${problems.length === 0 ? "green" : "RED"} (${seconds} s)`);
      if (problems.length > 0) failureCount++;
    }
    console.log(`\n${selected.length - failureCount} consumers passed, ${failureCount} failed`);
    return failureCount === 0;
  } finally {
    await browser.close();
  }
}

/** Returns the problems of a consumer. A failed command is a problem. @param {Parameters<typeof tryConsumer>} args */
async function findProblems(...args) {
  try {
    return await tryConsumer(...args);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]; // a command failed: the other consumers still run
  }
}
