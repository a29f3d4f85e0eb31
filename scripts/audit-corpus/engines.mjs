// Audit engines, each on a page that is open in Playwright: what it finds wrong.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * @typedef {object} Verdict what an engine says of a page
 * @property {readonly string[]} faults the rules that find fault with it
 * @property {readonly string[]} [criteria] the criteria of RGAA that it says are broken, where it speaks of them
 * @property {readonly string[]} [reviews] the rules for which it asks a person to look
 * @property {readonly string[]} [toLookAt] the criteria of RGAA that these speak for
 */

/** @typedef {(page: import("playwright-core").Page) => Promise<Verdict>} Engine */

const require = createRequire(import.meta.url);
/** @param {string} name of a package of `peers`, which are installed for this alone */
const peer = (name) => createRequire(join(import.meta.dirname, "peers/package.json")).resolve(name);

/**
 * Ours, as a project's own tests call it; a scheme and two widths are enough for the corpus, where it does not speak
 * of the dark.
 * @param {typeof import("../../src/doors/audit").auditPage} auditPage
 * @returns {Engine}
 */
export function ours(auditPage) {
  return async (page) => {
    const hasDark = (await page.content()).includes("prefers-color-scheme");
    const { violations, reviews } = await auditPage(page, {
      schemes: hasDark ? ["light", "dark"] : ["light"],
      widths: [320, 1280],
    });
    return {
      faults: unique(violations.map(({ rule }) => rule)),
      criteria: unique(violations.flatMap(({ rgaa }) => rgaa)),
      reviews: unique(reviews.map(({ rule }) => rule)),
      toLookAt: unique(reviews.flatMap(({ rgaa }) => rgaa)),
    };
  };
}

/** axe-core's rules that run by default. */
export function axe() {
  const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  return fromScript(source, async () => {
    // @ts-expect-error: the script's own global
    const { violations, incomplete } = await globalThis.axe.run();
    /** @param {{ id: string }[]} results */
    const idsOf = (results) => results.map(({ id }) => id);
    return { faults: idsOf(violations), reviews: idsOf(incomplete) };
  });
}

/** IBM's Equal Access engine: what it calls a violation and is sure of. */
export function ibm() {
  const source = readFileSync(peer("accessibility-checker-engine/ace-window.js"), "utf8");
  return fromScript(source, async () => {
    // @ts-expect-error: the script's own global
    const { results } = await new globalThis.ace.Checker().check(document, ["IBM_Accessibility"]);
    /** @param {string} outcome */
    const rulesOf = (outcome) =>
      results
        .filter(
          (/** @type {{ value: string[] }} */ { value: [kind, found] }) =>
            kind === "VIOLATION" && found === outcome,
        )
        .map((/** @type {{ ruleId: string }} */ { ruleId }) => ruleId);
    return { faults: rulesOf("FAIL"), reviews: [...rulesOf("POTENTIAL"), ...rulesOf("MANUAL")] };
  });
}

/** HTML_CodeSniffer's errors for WCAG 2, level AA. */
export function codeSniffer() {
  const source = readFileSync(peer("@pa11y/html_codesniffer/build/HTMLCS.js"), "utf8");
  return fromScript(source, async () => {
    // @ts-expect-error: the script's own global
    const { HTMLCS } = globalThis;
    await new Promise((done, fail) => HTMLCS.process("WCAG2AA", document, () => done(undefined), fail));
    const messages = /** @type {{ type: number, code: string }[]} */ (HTMLCS.getMessages());
    /** @param {number} type */
    const codesOf = (type) => messages.filter((each) => each.type === type).map(({ code }) => code);
    return { faults: codesOf(HTMLCS.ERROR), reviews: codesOf(HTMLCS.WARNING) };
  });
}

/**
 * @param {string} source
 * @param {() => Promise<Verdict>} run in the page
 * @returns {Engine}
 */
function fromScript(source, run) {
  return async (page) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.evaluate(source);
    const { faults, reviews = [] } = await page.evaluate(run);
    return { faults: unique(faults), reviews: unique(reviews) };
  };
}

/**
 * @param {readonly string[]} names
 * @returns {string[]}
 */
const unique = (names) => [...new Set(names)];
