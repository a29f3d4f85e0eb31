// `npm run test:consumers`: the packed package, installed, built and opened in each site of examples/consumers; then each way into
// it, by the documentation's own commands, through the build of the host's template as it is today. `-- NAME...` for some.
// `-- --lock` writes their lock files anew, after a dependency of the package or of theirs has changed.

import { join } from "node:path";
import { chromium } from "playwright";
import { chromiumFlags, ensureChromium } from "./chromium.mjs";
import { consumers } from "./consumers/list.mjs";
import { hasLock, lock } from "./consumers/lock.mjs";
import { pack } from "./consumers/place.mjs";
import { renderedText, tryConsumer } from "./consumers/try.mjs";
import { tryWay, ways, waysTable } from "./consumers/ways.mjs";

process.chdir(join(import.meta.dirname, ".."));

const words = process.argv.slice(2);
const names = words.filter((word) => word !== "--lock");
const every = [...consumers, ...ways].map(({ name }) => name);
const unknown = names.filter((name) => !every.includes(name));

if (unknown.length > 0) {
  console.error(`No consumer is called ${unknown.join(", ")}. There are: ${every.join(", ")}.`);
  process.exitCode = 2;
} else {
  const isChosen = (/** @type {{ name: string }} */ { name }) => names.length === 0 || names.includes(name);
  const chosen = consumers.filter(isChosen);
  if (words.includes("--lock")) lockAll(chosen);
  else {
    const shown = chosen.length === 0 || (await runAll(chosen));
    const gone = goAll(ways.filter(isChosen));
    process.exitCode = shown && gone ? 0 : 1;
  }
}

/** @param {typeof consumers} chosen */
function lockAll(chosen) {
  const tarball = pack();
  for (const { name } of chosen) {
    if (!hasLock(name)) continue; // it takes that of another
    lock(name, tarball);
    console.log(`examples/consumers/${name}/package-lock.json`);
  }
}

/** @param {typeof consumers} chosen */
async function runAll(chosen) {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const tarball = pack();
    const text = await renderedText(browser);
    let red = 0;
    for (const [index, consumer] of chosen.entries()) {
      console.log(`\n── ${index + 1}/${chosen.length} ${consumer.name}`);
      const start = Date.now();
      const faults = await faultsOf(consumer, {
        browser,
        tarball,
        text,
        say: (line) => console.log(`   ${line}`),
      });
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      for (const fault of faults) console.log(`   ${fault.replaceAll("\n", "\n   ")}`);
      console.log(`── ${consumer.name}: ${faults.length === 0 ? "green" : "RED"} (${seconds} s)`);
      if (faults.length > 0) red++;
    }
    console.log(`\n${chosen.length - red} consumers passed, ${red} failed`);
    return red === 0;
  } finally {
    await browser.close();
  }
}

/** Each way, and the table of them as Markdown. @param {typeof ways} chosen */
function goAll(chosen) {
  if (chosen.length === 0) return true;
  const tarball = pack();
  const tried = chosen.map((way, index) => {
    console.log(`\n── ${index + 1}/${chosen.length} ${way.name}`);
    const seen = tryWay(way, tarball);
    for (const fault of seen.failures) console.log(`   ${fault.replaceAll("\n", "\n   ")}`);
    return seen;
  });
  console.log(`\n${waysTable(tried)}`);
  return tried.every(({ failures, edits }) => failures.length === 0 && edits === 0);
}

/** @param {Parameters<typeof tryConsumer>} args */
async function faultsOf(...args) {
  try {
    return await tryConsumer(...args);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]; // a command failed: the others go on
  }
}
