// `npm run mutations`: plants each fault of scripts/mutations in the example page, as the last build renders it, and says
// which rules find it. `tests/browser/audit-mutations.test.ts` holds the same in `npm test`.

import { join } from "node:path";
import { chromium } from "playwright";
import { runnerImport } from "vite";
import { chromiumFlags, ensureChromium } from "./chromium.mjs";

process.chdir(join(import.meta.dirname, ".."));

/** @type {typeof import("./mutations/run")} */
const { occurrencesOn, mutations } = await load("./scripts/mutations/run.ts");
/** @type {typeof import("../tests/support/auditScripts")} */
const { auditScripts } = await load("./tests/support/auditScripts.ts");
/** @type {typeof import("../tests/support/renderedExample")} */
const { renderedExample } = await load("./tests/support/renderedExample.ts");

const executablePath = ensureChromium();
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
try {
  await report(await auditScripts(), renderedExample());
} finally {
  await browser.close();
}

/**
 * @param {import("../src/audit/browser/pageConnection").AuditScripts} scripts
 * @param {string} html
 */
async function report(scripts, html) {
  const start = Date.now();
  const count = { planted: 0, found: 0, blind: 0 };
  for (const mutation of mutations) {
    const occurrences = await occurrencesOn(browser, scripts, html, mutation);
    const rules = [...new Set(occurrences.map(({ rule }) => rule))];
    if (!mutation.rule) {
      count.blind += 1;
      console.log(
        `–      ${mutation.name}: ${mutation.why}${rules.length > 0 ? ` (yet ${rules.join(", ")})` : ""}`,
      );
      continue;
    }
    count.planted += 1;
    const isFound = rules.includes(mutation.rule);
    if (isFound) count.found += 1;
    else process.exitCode = 1;
    console.log(`${isFound ? "found " : "MISSED"} ${mutation.name}: ${rules.join(", ") || "nothing"}`);
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  console.log(
    `\n${count.found} of ${count.planted} faults found in ${seconds} s; ${count.blind} more are for a person to find`,
  );
}

/**
 * A TypeScript module, from source.
 * @param {string} path
 */
async function load(path) {
  const { module } = await runnerImport(path, { configFile: false, logLevel: "error" });
  return /** @type {any} */ (module);
}
