import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { measureCss, deleteRecords, record } from "./measured.mjs";
import { prepareConsumer } from "./place.mjs";
import { run } from "./run.mjs";
import { serve } from "./serve.mjs";
import { findPageProblems, readPageText } from "./visit.mjs";

/** @import { Browser } from "playwright" */
/** @import { Consumer } from "./list.mjs" */

/**
 * Returns the text that every consumer must show: the text of the example page, rendered by `dsfr-blocks render`.
 * @param {Browser} browser
 */
export async function renderExpectedText(browser) {
  const out = resolve(".cache/consumers/rendered.html");
  const command = resolve("dist/cli.js");
  run(`node "${command}" render examples/devenir-eig.md --people examples/people --out "${out}"`, ".");
  return readFileText(browser, out);
}

/**
 * Returns the text of a consumer's own page, rendered by the `dsfr-blocks` command that the consumer has installed.
 * @param {Browser} browser
 * @param {string} folder
 * @param {string} page
 */
function renderOwnText(browser, folder, page) {
  run(`npx dsfr-blocks render "${page}" --out rendered.html`, folder);
  return readFileText(browser, join(folder, "rendered.html"));
}

/**
 * @param {Browser} browser
 * @param {string} out
 */
async function readFileText(browser, out) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(pathToFileURL(out).href);
  const text = await readPageText(page);
  await page.close();
  return text;
}

/**
 * Installs, builds and opens one consumer. Returns a message for each problem.
 * @param {Consumer} consumer
 * @param {{ browser: Browser, tarball: string, text: string, log?: (line: string) => void }} setting
 * @returns {Promise<string[]>}
 */
export async function tryConsumer(consumer, { browser, tarball, text, log = () => {} }) {
  const { name, types } = consumer;
  const frameworks = [name, ...consumer.visits.flatMap(({ framework }) => framework ?? [])];
  deleteRecords(frameworks);
  const folder = prepareConsumer(name, tarball);
  for (const command of consumer.commands ?? []) {
    run(`npm run ${command}`, folder);
    log(`✓ ${command}`);
  }
  const out = join(folder, consumer.out ?? ".");
  const expectedText =
    consumer.page === undefined ? text : await renderOwnText(browser, folder, consumer.page);
  /** @type {string[]} */
  const problems = [];
  const cssSizes = new Map();
  for (const [index, visit] of consumer.visits.entries()) {
    for (const command of visit.commands) run(`npm run ${command}`, folder, visit.env);
    if (index === 0) problems.push(...(consumer.findBuildProblems?.(out) ?? []));
    const site = await serve(out, visit);
    const pageProblems = await findPageProblems(browser, `${site.origin}/`, { ...visit, text: expectedText });
    site.close();
    log(`${pageProblems.length === 0 ? "✓" : "✗"} ${visit.title}`);
    problems.push(...pageProblems.map((problem) => `${visit.title}: ${problem}`));
    cssSizes.set(visit.framework ?? name, measureCss(out));
  }
  if (problems.length > 0) return problems;
  for (const framework of frameworks) {
    const titles = consumer.visits
      .filter((visit) => (visit.framework ?? name) === framework)
      .map(({ title }) => title);
    record(framework, {
      installs: consumer.installs?.join().includes("pnpm") ? "pnpm" : "npm",
      runs: [...(consumer.commands ?? []).map((command) => `\`npm run ${command}\``), ...titles].join("; "),
      ...(types && { types: `\`${types}\`` }),
      ...(cssSizes.has(framework) && { css: cssSizes.get(framework) }),
    });
  }
  return problems;
}
