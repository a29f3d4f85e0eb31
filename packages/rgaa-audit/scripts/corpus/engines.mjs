// Audit engines, each on a page that is open in Playwright: what it finds wrong.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";

/**
 * @typedef {object} Verdict what an engine says of a page
 * @property {readonly string[]} faults the rules that find fault with it
 * @property {readonly string[]} [criteria] the criteria of RGAA that it says are broken, where it speaks of them
 * @property {Readonly<Record<string, readonly string[]>>} wcag the success criteria that each of these rules says are broken; what is only advised against breaks none
 * @property {readonly string[]} [reviews] the rules for which it asks a person to look
 * @property {readonly Place[]} [places] where each fault is
 * @property {readonly string[]} [toLookAt] the criteria of RGAA that these speak for
 */

/** @typedef {{ readonly rule: string, readonly place: string }} Place a selector or a path, by which the engine names an element */

/** @typedef {(page: import("playwright-core").Page) => Promise<Verdict>} Engine */

const require = createRequire(import.meta.url);
const PEERS = join(import.meta.dirname, "peers");
/** @param {string} name of a package of `peers` */
const peer = (name) => createRequire(join(PEERS, "package.json")).resolve(name);

/**
 * All of them by name: ours from the last build, the others from their packages, which are installed for this alone.
 * @returns {Promise<Record<string, Engine>>}
 */
export async function engines() {
  if (!existsSync(join(PEERS, "node_modules")))
    execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: PEERS, stdio: "inherit" });
  /** @type {typeof import("rgaa-audit")} */
  const { auditPage } = await import(pathToFileURL(join(import.meta.dirname, "../../dist/index.js")).href);
  return {
    "rgaa-audit": ours(auditPage),
    "axe-core": axe(),
    "IBM Equal Access": ibm(),
    HTML_CodeSniffer: codeSniffer(),
  };
}

/**
 * Ours, as a project's own tests call it; a scheme and two widths are enough for the corpus, where it does not speak
 * of the dark.
 * @param {typeof import("rgaa-audit").auditPage} auditPage
 * @returns {Engine}
 */
export function ours(auditPage) {
  const wcag = successCriteria();
  return async (page) => {
    const hasDark = (await page.content()).includes("prefers-color-scheme");
    const { findings, reviews } = await auditPage(page, {
      schemes: hasDark ? ["light", "dark"] : ["light"],
      widths: [320, 1280],
    });
    const errors = findings.filter(({ severity }) => severity === "error");
    return {
      places: errors.map(({ rule, selector }) => ({ rule, place: selector })),
      faults: unique(findings.map(({ rule }) => rule)),
      criteria: unique(findings.flatMap(({ rgaa }) => rgaa)),
      wcag: Object.fromEntries(
        errors.map(({ rule, rgaa }) => [rule, rgaa.flatMap((criterion) => wcag.get(criterion) ?? [])]),
      ),
      reviews: unique(reviews.map(({ rule }) => rule)),
      toLookAt: unique(reviews.flatMap(({ rgaa }) => rgaa)),
    };
  };
}

/** axe-core's rules that run by default. */
function axe() {
  const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  return fromScript(source, async () => {
    // @ts-expect-error: the script's own global
    const { violations, incomplete } = await globalThis.axe.run();
    /** @param {{ id: string }[]} results */
    const idsOf = (results) => results.map(({ id }) => id);
    // « wcag1412 » is 1.4.12
    /** @param {string[]} tags */
    const criteriaIn = (tags) =>
      tags.flatMap((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1).join(".") ?? []);
    const wcag = Object.fromEntries(
      violations.map((/** @type {{ id: string, tags: string[] }} */ { id, tags }) => [id, criteriaIn(tags)]),
    );
    const places = violations.flatMap(
      (/** @type {{ id: string, nodes: { target: string[] }[] }} */ { id, nodes }) =>
        nodes.map(({ target }) => ({ rule: id, place: target.join(" >>> ") })),
    );
    return { faults: idsOf(violations), wcag, reviews: idsOf(incomplete), places };
  });
}

/** IBM's Equal Access engine: what it calls a violation and is sure of. */
function ibm() {
  const source = readFileSync(peer("accessibility-checker-engine/ace-window.js"), "utf8");
  return fromScript(source, async () => {
    // @ts-expect-error: the script's own global
    const checker = new globalThis.ace.Checker();
    const { results } = await checker.check(document, ["IBM_Accessibility"]);
    /** @param {string} outcome */
    const rulesOf = (outcome) =>
      results
        .filter(
          (/** @type {{ value: string[] }} */ { value: [kind, found] }) =>
            kind === "VIOLATION" && found === outcome,
        )
        .map((/** @type {{ ruleId: string }} */ { ruleId }) => ruleId);
    const faults = rulesOf("FAIL");
    /** @type {{ num: string, rules?: { id: string }[] }[]} */
    const checkpoints = checker.guidelines.find(
      (/** @type {{ id: string }} */ { id }) => id === "IBM_Accessibility",
    ).checkpoints;
    const criteriaOf = (/** @type {string} */ rule) =>
      checkpoints.filter(({ rules = [] }) => rules.some(({ id }) => id === rule)).map(({ num }) => num);
    const wcag = Object.fromEntries(faults.map((/** @type {string} */ rule) => [rule, criteriaOf(rule)]));
    const places = results
      .filter(
        (/** @type {{ value: string[] }} */ { value: [kind, found] }) =>
          kind === "VIOLATION" && found === "FAIL",
      )
      .map((/** @type {{ ruleId: string, path: { dom: string } }} */ { ruleId, path }) => ({
        rule: ruleId,
        place: path.dom,
      }));
    return { faults, wcag, reviews: [...rulesOf("POTENTIAL"), ...rulesOf("MANUAL")], places };
  });
}

/** HTML_CodeSniffer's errors for WCAG 2, level AA. */
function codeSniffer() {
  const source = readFileSync(peer("@pa11y/html_codesniffer/build/HTMLCS.js"), "utf8");
  return fromScript(source, async () => {
    // @ts-expect-error: the script's own global
    const { HTMLCS } = globalThis;
    await new Promise((done, fail) => HTMLCS.process("WCAG2AA", document, () => done(undefined), fail));
    const messages = /** @type {{ type: number, code: string }[]} */ (HTMLCS.getMessages());
    /** @param {number} type */
    const codesOf = (type) => messages.filter((each) => each.type === type).map(({ code }) => code);
    const faults = codesOf(HTMLCS.ERROR);
    // « WCAG2AA.Principle1.Guideline1_1.1_1_1.H37 »
    const wcag = Object.fromEntries(
      faults.map((code) => [code, [code.split(".")[3]?.replaceAll("_", ".") ?? ""]]),
    );
    /** @param {Element} element */
    const pathOf = (element) => {
      const steps = [];
      for (let each = element; each?.parentElement; each = each.parentElement)
        steps.unshift(`${each.localName}:nth-child(${[...each.parentElement.children].indexOf(each) + 1})`);
      return steps.join(" > ");
    };
    const places = HTMLCS.getMessages()
      .filter((/** @type {{ type: number }} */ { type }) => type === HTMLCS.ERROR)
      .map((/** @type {{ code: string, element: Element }} */ { code, element }) => ({
        rule: code,
        place: pathOf(element),
      }));
    return { faults, wcag, reviews: codesOf(HTMLCS.WARNING), places };
  });
}

/** Siteimprove's Alfa: what its rules say that breaks a success criterion. It reads the page from outside. */
export async function alfa() {
  const from = async (/** @type {string} */ name) => import(pathToFileURL(peer(`@siteimprove/${name}`)).href);
  const [{ default: rules }, { Playwright }, { Audit, Outcome }] = await Promise.all(
    ["alfa-rules", "alfa-playwright", "alfa-act"].map(from),
  );
  return /** @type {Engine} */ (
    async (page) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      const document = await Playwright.toPage(await page.evaluateHandle(() => window.document));
      /** @type {AlfaOutcome[]} */
      const outcomes = [...(await Audit.of(document, rules).evaluate())];
      const nameOf = (/** @type {AlfaOutcome} */ { rule }) => rule.uri.replace(/^.*\/sia-/, "");
      const failed = outcomes.filter(Outcome.isFailed);
      const wcag = Object.fromEntries(
        failed.map((each) => [
          nameOf(each),
          [...each.rule.requirements].flatMap((requirement) => requirement.toJSON().chapter ?? []),
        ]),
      );
      return {
        faults: unique(failed.map(nameOf)),
        wcag,
        reviews: unique(outcomes.filter(Outcome.isCantTell).map(nameOf)),
        places: failed.map((each) => ({
          rule: nameOf(each),
          place: String(each.target.path?.() ?? each.target),
        })),
      };
    }
  );
}

/** @typedef {{ rule: { uri: string, requirements: Iterable<{ toJSON(): { chapter?: string } }> }, target: { path?(): string } }} AlfaOutcome */

/**
 * @param {string} source
 * @param {() => Promise<Verdict>} run in the page
 * @returns {Engine}
 */
function fromScript(source, run) {
  return async (page) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    // axe asks itself in each frame
    for (const frame of page.frames()) await frame.evaluate(source);
    const { faults, wcag, reviews = [], places = [] } = await page.evaluate(run);
    return { faults: unique(faults), wcag, reviews: unique(reviews), places };
  };
}

/** The success criteria of WCAG for which each criterion of RGAA stands. */
export function successCriteria() {
  /** @type {{ id: string, wcag: string[] }[]} */
  const criteria = parse(readFileSync("docs/rgaa/criteria.yaml", "utf8"));
  return new Map(criteria.map(({ id, wcag }) => [id, wcag]));
}

/**
 * @param {readonly string[]} names
 * @returns {string[]}
 */
const unique = (names) => [...new Set(names)];
