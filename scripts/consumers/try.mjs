import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { cssBytes, forget, record } from "./measured.mjs";
import { place } from "./place.mjs";
import { run } from "./run.mjs";
import { serve } from "./serve.mjs";
import { faultsOfPage, textOf } from "./visit.mjs";

/** @import { Browser } from "playwright" */
/** @import { Consumer } from "./list.mjs" */

/**
 * The text that every consumer must show: that of the page that `render` makes.
 * @param {Browser} browser
 */
export async function renderedText(browser) {
  const out = resolve(".cache/consumers/rendered.html");
  const command = resolve("dist/cli.js");
  run(`node "${command}" render examples/devenir-eig.md --people examples/people --out "${out}"`, ".");
  return textOfFile(browser, out);
}

/**
 * The text of a site's own page, as the command that the site has installed renders it.
 * @param {Browser} browser
 * @param {string} folder
 * @param {string} page
 */
function ownText(browser, folder, page) {
  run(`npx dsfr-blocks render "${page}" --out rendered.html`, folder);
  return textOfFile(browser, join(folder, "rendered.html"));
}

/**
 * @param {Browser} browser
 * @param {string} out
 */
async function textOfFile(browser, out) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(pathToFileURL(out).href);
  const text = await textOf(page);
  await page.close();
  return text;
}

/**
 * Installs, builds and opens one consumer: what is wrong, in sentences.
 * @param {Consumer} consumer
 * @param {{ browser: Browser, tarball: string, text: string, say?: (line: string) => void }} setting
 * @returns {Promise<string[]>}
 */
export async function tryConsumer(consumer, { browser, tarball, text, say = () => {} }) {
  const { name, types } = consumer;
  const hosts = [name, ...consumer.visits.flatMap(({ host }) => host ?? [])];
  forget(hosts);
  const folder = place(name, tarball);
  for (const command of consumer.commands ?? []) {
    run(`npm run ${command}`, folder);
    say(`✓ ${command}`);
  }
  const out = join(folder, consumer.out ?? ".");
  const expected = consumer.page === undefined ? text : await ownText(browser, folder, consumer.page);
  /** @type {string[]} */
  const faults = [];
  const css = new Map();
  for (const [index, visit] of consumer.visits.entries()) {
    for (const command of visit.commands) run(`npm run ${command}`, folder, visit.env);
    if (index === 0) faults.push(...(consumer.faultsIn?.(out) ?? []));
    const site = await serve(out, visit);
    const found = await faultsOfPage(browser, `${site.origin}/`, { ...visit, text: expected });
    site.close();
    say(`${found.length === 0 ? "✓" : "✗"} ${visit.shows}`);
    faults.push(...found.map((fault) => `${visit.shows}: ${fault}`));
    css.set(visit.host ?? name, cssBytes(out));
  }
  if (faults.length > 0) return faults;
  for (const host of hosts) {
    const shown = consumer.visits.filter((visit) => (visit.host ?? name) === host).map(({ shows }) => shows);
    record(host, {
      installs: consumer.installs?.join().includes("pnpm") ? "pnpm" : "npm",
      runs: [...(consumer.commands ?? []).map((command) => `\`npm run ${command}\``), ...shown].join("; "),
      ...(types && { types: `\`${types}\`` }),
      ...(css.has(host) && { css: css.get(host) }),
    });
  }
  return faults;
}
