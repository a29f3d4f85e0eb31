// Runs an engine on the corpus, and counts the defects that the engine finds and its false positives.

import { chromium } from "playwright-core";
import { chromiumFlags, ensureChromium } from "../../../../scripts/chromium.mjs";
import { serveCorpus } from "./corpus.mjs";

/** @typedef {import("./corpus.mjs").Sample} Sample */
/** @typedef {import("./engines.mjs").Verdict} Verdict */

/**
 * Number of pages that are audited at the same time. Several pages at a time are faster than one, because each page spends time
 * waiting for animation frames.
 */
const TABS = 3;
/** Time limit for a page, in milliseconds. */
const PAGE_TIMEOUT_MS = 120_000;
/** Time limit of the `load` event, in milliseconds. */
const LOAD_TIMEOUT_MS = 5000;

/**
 * Returns the verdict of an engine on each sample, by the id of the sample. If the engine throws, the verdict contains only the
 * error.
 * @param {import("./engines.mjs").Engine} engine
 * @param {readonly Sample[]} samples
 * @returns {Promise<Map<string, Verdict & { error?: string }>>}
 */
export async function judgeSamples(engine, samples) {
  const site = await serveCorpus(samples);
  const verdicts = await judgePages(engine, new Map(samples.map(({ id }) => [id, `${site.origin}/${id}`])));
  site.close();
  return verdicts;
}

/**
 * Returns the verdict of an engine on each page, by the id of the page. If all pages are on this machine, the browser is not
 * allowed to reach any other server. If the browser crashes, the pages that were open in it are tried again one at a time. The
 * verdict of a page that crashes the browser again contains only an error.
 * @param {import("./engines.mjs").Engine} engine
 * @param {ReadonlyMap<string, string>} addresses URLs by id
 * @param {(done: number, all: number) => void} [onProgress] called after each page
 * @returns {Promise<Map<string, Verdict & { error?: string }>>}
 */
export async function judgePages(engine, addresses, onProgress = () => undefined) {
  /** @type {Map<string, Verdict & { error?: string }>} */
  const verdicts = new Map();
  const record = (/** @type {string} */ id, /** @type {Verdict & { error?: string }} */ verdict) => {
    verdicts.set(id, verdict);
    onProgress(verdicts.size, addresses.size);
  };
  const crashed = await auditInBrowser(engine, addresses, TABS, record);
  for (const [id, address] of crashed) {
    const stillCrashed = await auditInBrowser(engine, new Map([[id, address]]), 1, record);
    if (stillCrashed.size > 0) record(id, createErrorVerdict("The browser has stopped."));
  }
  return verdicts;
}

/**
 * Creates a verdict that contains only an error.
 * @param {unknown} error
 */
const createErrorVerdict = (error) => ({
  failedRules: [],
  wcag: {},
  error: String(error).split("\n")[0] ?? "",
});

/**
 * Audits the pages in one browser. After each crash, starts a new browser.
 * @param {import("./engines.mjs").Engine} engine
 * @param {ReadonlyMap<string, string>} addresses URLs by id
 * @param {number} tabs
 * @param {(id: string, verdict: Verdict & { error?: string }) => void} record
 * @returns {Promise<Map<string, string>>} the URLs, by id, of the pages that were open when the browser crashed
 */
async function auditInBrowser(engine, addresses, tabs, record) {
  const isLocal = [...addresses.values()].every((address) => address.startsWith("http://127.0.0.1:"));
  const isolationFlags = isLocal ? ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"] : [];
  const launch = () =>
    chromium.launch({ executablePath: ensureChromium(), args: [...chromiumFlags, ...isolationFlags] });
  let browser = launch();
  /** @type {Map<string, string>} */
  const crashed = new Map();
  const queue = [...addresses];
  const auditNextPages = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [id, address] = next;
      const currentBrowser = await browser;
      try {
        record(id, await withTimeout(auditOne(engine, currentBrowser, address)));
      } catch (error) {
        // close the browser, because a page that does not answer may block the whole browser
        if (error === TOO_LONG) await currentBrowser.close();
        if (currentBrowser.isConnected() || error === TOO_LONG) record(id, createErrorVerdict(error));
        else crashed.set(id, address);
      }
      if (!currentBrowser.isConnected() && (await browser) === currentBrowser) browser = launch();
    }
  };
  await Promise.all(Array.from({ length: tabs }, auditNextPages));
  await (await browser).close();
  return crashed;
}

/**
 * Returns the verdict of an engine on a page.
 * @param {import("./engines.mjs").Engine} engine
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 */
async function auditOne(engine, browser, address) {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  page.setDefaultTimeout(PAGE_TIMEOUT_MS);
  // block navigation to other URLs, so that a page that redirects at once is audited too
  await page.route(
    (url) => url.href !== new URL(address).href,
    (route) => {
      const request = route.request();
      const isLeaving = request.isNavigationRequest() && request.frame() === page.mainFrame();
      return isLeaving ? route.abort("aborted") : route.continue();
    },
  );
  try {
    await page.goto(address, { waitUntil: "domcontentloaded" });
    // limit the wait: a video may never load completely
    await page.waitForLoadState("load", { timeout: LOAD_TIMEOUT_MS }).catch(() => undefined);
    return await engine(page);
  } finally {
    await context.close();
  }
}

const TOO_LONG = new Error("The page took too long.");

/**
 * Limits the time of a promise to `PAGE_TIMEOUT_MS`. Throws `TOO_LONG` after this time.
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
async function withTimeout(promise) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const timeout = new Promise((_, fail) => {
    timer = setTimeout(() => fail(TOO_LONG), PAGE_TIMEOUT_MS);
  });
  // ignore any later error of the promise, such as the error of a closed browser
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, /** @type {Promise<never>} */ (timeout)]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether an engine finds a sample's defect. An engine that reports RGAA criteria has to report one of the criteria that fail.
 * For other engines, any finding counts, because the page has no other defect.
 * @param {Sample} sample
 * @param {Verdict | undefined} verdict
 */
export function isFound({ rgaa }, verdict) {
  if (!verdict) return false;
  if (!verdict.criteria) return verdict.failedRules.length > 0;
  return rgaa.some((criterion) => verdict.criteria?.includes(criterion));
}

/**
 * Whether an engine finds a sample's defect, or reports it as a review item.
 * @param {Sample} sample
 * @param {Verdict | undefined} verdict
 */
function isReported(sample, verdict) {
  if (!verdict || isFound(sample, verdict)) return verdict !== undefined;
  if (!verdict.toLookAt) return (verdict.reviews ?? []).length > 0;
  return sample.rgaa.some((criterion) => verdict.toLookAt?.includes(criterion));
}

/**
 * @typedef {object} Score
 * @property {number} found number of defects found, among the defects that a program can find
 * @property {number} shown number of defects found or reported as review items, among the defects that only a person can find
 * @property {number} accused number of correct pages with findings
 * @property {number} errors number of pages on which the engine threw, took too long, or crashed the browser twice
 */

/**
 * Computes the score of an engine.
 * @param {readonly Sample[]} samples
 * @param {ReadonlyMap<string, Verdict & { error?: string }>} verdicts
 * @returns {Score}
 */
export function computeScore(samples, verdicts) {
  /** @param {(sample: Sample) => boolean} predicate */
  const count = (predicate) => samples.filter(predicate).length;
  return {
    found: count((each) => each.rgaa.length > 0 && each.isDecidable && isFound(each, verdicts.get(each.id))),
    shown: count((each) => !each.isDecidable && isReported(each, verdicts.get(each.id))),
    accused: count((each) => each.rgaa.length === 0 && (verdicts.get(each.id)?.failedRules.length ?? 0) > 0),
    errors: count((each) => verdicts.get(each.id)?.error !== undefined),
  };
}
