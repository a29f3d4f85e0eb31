// The corpus before an engine: what it finds of the faults, and whom it accuses.

import { chromium } from "playwright-core";
import { chromiumFlags, ensureChromium } from "../../../../scripts/chromium.mjs";
import { serveCorpus } from "./corpus.mjs";

/** @typedef {import("./corpus.mjs").Sample} Sample */
/** @typedef {import("./engines.mjs").Verdict} Verdict */

/** Pages at a time: each waits for its frames. */
const TABS = 3;
/** For one page, in milliseconds. */
const PATIENCE = 120_000;
const LOADING = 5000;

/**
 * What an engine says of each sample, by its id. A page on which it throws has no verdict but the error.
 * @param {import("./engines.mjs").Engine} engine
 * @param {readonly Sample[]} samples
 * @returns {Promise<Map<string, Verdict & { error?: string }>>}
 */
export async function verdictsOf(engine, samples) {
  const site = await serveCorpus(samples);
  const verdicts = await verdictsAt(engine, new Map(samples.map(({ id }) => [id, `${site.origin}/${id}`])));
  site.close();
  return verdicts;
}

/**
 * What an engine says of each page, by its id. A browser that is shown this machine's pages finds no other host. With
 * one that stops, the pages that were open in it are tried again one at a time: only that which stops it has no verdict.
 * @param {import("./engines.mjs").Engine} engine
 * @param {ReadonlyMap<string, string>} addresses by id
 * @param {(done: number, all: number) => void} [onProgress] called after each page
 * @returns {Promise<Map<string, Verdict & { error?: string }>>}
 */
export async function verdictsAt(engine, addresses, onProgress = () => undefined) {
  /** @type {Map<string, Verdict & { error?: string }>} */
  const verdicts = new Map();
  const keep = (/** @type {string} */ id, /** @type {Verdict & { error?: string }} */ verdict) => {
    verdicts.set(id, verdict);
    onProgress(verdicts.size, addresses.size);
  };
  const lost = await inBrowser(engine, addresses, TABS, keep);
  for (const [id, address] of lost) {
    const again = await inBrowser(engine, new Map([[id, address]]), 1, keep);
    if (again.size > 0) keep(id, withoutVerdict("The browser has stopped."));
  }
  return verdicts;
}

/** @param {unknown} error */
const withoutVerdict = (error) => ({ faults: [], wcag: {}, error: String(error).split("\n")[0] ?? "" });

/**
 * Goes through the pages in one browser, or in a new one each time that it stops.
 * @param {import("./engines.mjs").Engine} engine
 * @param {ReadonlyMap<string, string>} addresses by id
 * @param {number} tabs
 * @param {(id: string, verdict: Verdict & { error?: string }) => void} keep
 * @returns {Promise<Map<string, string>>} the pages that were open in one that stopped
 */
async function inBrowser(engine, addresses, tabs, keep) {
  const isOwn = [...addresses.values()].every((address) => address.startsWith("http://127.0.0.1:"));
  const alone = isOwn ? ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"] : [];
  const launch = () =>
    chromium.launch({ executablePath: ensureChromium(), args: [...chromiumFlags, ...alone] });
  let browser = launch();
  /** @type {Map<string, string>} */
  const lost = new Map();
  const rest = [...addresses];
  const work = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      const [id, address] = next;
      const own = await browser;
      try {
        keep(id, await withinPatience(verdictAt(engine, own, address)));
      } catch (error) {
        // a page that nothing answers for may hold its browser too
        if (error === TOO_LONG) await own.close();
        if (own.isConnected() || error === TOO_LONG) keep(id, withoutVerdict(error));
        else lost.set(id, address);
      }
      if (!own.isConnected() && (await browser) === own) browser = launch();
    }
  };
  await Promise.all(Array.from({ length: tabs }, work));
  await (await browser).close();
  return lost;
}

/**
 * @param {import("./engines.mjs").Engine} engine
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 */
async function verdictAt(engine, browser, address) {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  // a page that leads to another at once is looked at all the same
  await page.route(
    (url) => url.href !== new URL(address).href,
    (route) => {
      const request = route.request();
      const leaves = request.isNavigationRequest() && request.frame() === page.mainFrame();
      return leaves ? route.abort("aborted") : route.continue();
    },
  );
  try {
    await page.goto(address, { waitUntil: "domcontentloaded" });
    // a film may never load whole
    await page.waitForLoadState("load", { timeout: LOADING }).catch(() => undefined);
    return await engine(page);
  } finally {
    await context.close();
  }
}

const TOO_LONG = new Error("The page took too long.");

/**
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
async function withinPatience(promise) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(TOO_LONG), PATIENCE);
  });
  // whatever a closed browser still throws has been answered
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, /** @type {Promise<never>} */ (late)]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether an engine finds a fault: one that speaks of criteria has to name the one that is broken; of the others any
 * finding is taken for it, since there is nothing else to find.
 * @param {Sample} sample
 * @param {Verdict | undefined} verdict
 */
export function isFound({ rgaa }, verdict) {
  if (!verdict) return false;
  if (!verdict.criteria) return verdict.faults.length > 0;
  return rgaa.some((criterion) => verdict.criteria?.includes(criterion));
}

/**
 * The same, for what an engine asks a person to look at.
 * @param {Sample} sample
 * @param {Verdict | undefined} verdict
 */
function isShown(sample, verdict) {
  if (!verdict || isFound(sample, verdict)) return verdict !== undefined;
  if (!verdict.toLookAt) return (verdict.reviews ?? []).length > 0;
  return sample.rgaa.some((criterion) => verdict.toLookAt?.includes(criterion));
}

/**
 * @typedef {object} Score
 * @property {number} found of the faults that a program can decide
 * @property {number} shown of those that take a person, found or shown to one
 * @property {number} accused right pages with which fault is found
 * @property {number} errors pages on which the engine threw
 */

/**
 * @param {readonly Sample[]} samples
 * @param {ReadonlyMap<string, Verdict & { error?: string }>} verdicts
 * @returns {Score}
 */
export function scoreOf(samples, verdicts) {
  /** @param {(sample: Sample) => boolean} which */
  const count = (which) => samples.filter(which).length;
  return {
    found: count((each) => each.rgaa.length > 0 && each.isDecidable && isFound(each, verdicts.get(each.id))),
    shown: count((each) => !each.isDecidable && isShown(each, verdicts.get(each.id))),
    accused: count((each) => each.rgaa.length === 0 && (verdicts.get(each.id)?.faults.length ?? 0) > 0),
    errors: count((each) => verdicts.get(each.id)?.error !== undefined),
  };
}
