// Audit engines. Each engine audits a page that is open in Playwright.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";

/**
 * @typedef {object} Verdict result of an engine on a page
 * @property {readonly string[]} failedRules rules that the page fails
 * @property {readonly string[]} [criteria] RGAA criteria that fail; undefined for an engine that does not report RGAA criteria
 * @property {Readonly<Record<string, readonly string[]>>} wcag success criteria that fail, by rule; a rule that is only advice has none
 * @property {readonly string[]} [reviews] rules with review items
 * @property {readonly ElementLocation[]} [locations] elements that fail
 * @property {readonly string[]} [toLookAt] RGAA criteria that the review items are about
 */

/**
 * @typedef {{ readonly rule: string, readonly location: string }} ElementLocation an element that fails a rule; `location` is the engine's selector or path of the element
 */

/** @typedef {(page: import("playwright-core").Page) => Promise<Verdict>} Engine */

const require = createRequire(import.meta.url);
const PEERS = join(import.meta.dirname, "peers");
/**
 * Returns the path of a file in a package of `peers`.
 * @param {string} name
 */
const resolvePeer = (name) => createRequire(join(PEERS, "package.json")).resolve(name);

/**
 * Returns the engines by name. Our engine comes from the last build. The other engines come from their packages, which are
 * installed on first use.
 * @returns {Promise<Record<string, Engine>>}
 */
export async function loadEngines() {
  if (!existsSync(join(PEERS, "node_modules")))
    execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: PEERS, stdio: "inherit" });
  /** @type {typeof import("rgaa-audit")} */
  const { auditPage } = await import(pathToFileURL(join(import.meta.dirname, "../../dist/index.js")).href);
  return {
    "rgaa-audit": createOwnEngine(auditPage),
    "axe-core": createAxeEngine(),
    "IBM Equal Access": createIbmEngine(),
    HTML_CodeSniffer: createCodeSnifferEngine(),
  };
}

/**
 * Creates our engine, which calls `auditPage` as a project's own tests do. The engine audits each page at two widths, in the
 * light scheme; a page whose markup contains `prefers-color-scheme` is also audited in the dark scheme.
 * @param {typeof import("rgaa-audit").auditPage} auditPage
 * @returns {Engine}
 */
export function createOwnEngine(auditPage) {
  const wcag = readSuccessCriteria();
  return async (page) => {
    const hasDark = (await page.content()).includes("prefers-color-scheme");
    const { findings, reviews } = await auditPage(page, {
      schemes: hasDark ? ["light", "dark"] : ["light"],
      widths: [320, 1280],
    });
    const errors = findings.filter(({ severity }) => severity === "error");
    return {
      locations: errors.map(({ rule, selector }) => ({ rule, location: selector })),
      failedRules: removeDuplicates(findings.map(({ rule }) => rule)),
      criteria: removeDuplicates(findings.flatMap(({ rgaa }) => rgaa)),
      wcag: Object.fromEntries(
        errors.map(({ rule, rgaa }) => [rule, rgaa.flatMap((criterion) => wcag.get(criterion) ?? [])]),
      ),
      reviews: removeDuplicates(reviews.map(({ rule }) => rule)),
      toLookAt: removeDuplicates(reviews.flatMap(({ rgaa }) => rgaa)),
    };
  };
}

/** Creates the engine of axe-core, with the rules that run by default. */
function createAxeEngine() {
  const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  return createScriptEngine(source, async () => {
    // @ts-expect-error: the script's own global
    const { violations, incomplete } = await globalThis.axe.run();
    /** @param {{ id: string }[]} results */
    const getIds = (results) => results.map(({ id }) => id);
    // the tag `wcag1412` means success criterion 1.4.12
    /** @param {string[]} tags */
    const parseCriteria = (tags) =>
      tags.flatMap((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1).join(".") ?? []);
    const wcag = Object.fromEntries(
      violations.map((/** @type {{ id: string, tags: string[] }} */ { id, tags }) => [
        id,
        parseCriteria(tags),
      ]),
    );
    const locations = violations.flatMap(
      (/** @type {{ id: string, nodes: { target: string[] }[] }} */ { id, nodes }) =>
        nodes.map(({ target }) => ({ rule: id, location: target.join(" >>> ") })),
    );
    return { failedRules: getIds(violations), wcag, reviews: getIds(incomplete), locations };
  });
}

/** Creates the engine of IBM Equal Access. Only violations of which the engine is certain (`FAIL`) count as failures. */
function createIbmEngine() {
  const source = readFileSync(resolvePeer("accessibility-checker-engine/ace-window.js"), "utf8");
  return createScriptEngine(source, async () => {
    // @ts-expect-error: the script's own global
    const checker = new globalThis.ace.Checker();
    const { results } = await checker.check(document, ["IBM_Accessibility"]);
    /** @param {string} outcome */
    const getRules = (outcome) =>
      results
        .filter(
          (/** @type {{ value: string[] }} */ { value: [kind, found] }) =>
            kind === "VIOLATION" && found === outcome,
        )
        .map((/** @type {{ ruleId: string }} */ { ruleId }) => ruleId);
    const failedRules = getRules("FAIL");
    /** @type {{ num: string, rules?: { id: string }[] }[]} */
    const checkpoints = checker.guidelines.find(
      (/** @type {{ id: string }} */ { id }) => id === "IBM_Accessibility",
    ).checkpoints;
    const getCriteria = (/** @type {string} */ rule) =>
      checkpoints.filter(({ rules = [] }) => rules.some(({ id }) => id === rule)).map(({ num }) => num);
    const wcag = Object.fromEntries(
      failedRules.map((/** @type {string} */ rule) => [rule, getCriteria(rule)]),
    );
    const locations = results
      .filter(
        (/** @type {{ value: string[] }} */ { value: [kind, found] }) =>
          kind === "VIOLATION" && found === "FAIL",
      )
      .map((/** @type {{ ruleId: string, path: { dom: string } }} */ { ruleId, path }) => ({
        rule: ruleId,
        location: path.dom,
      }));
    return { failedRules, wcag, reviews: [...getRules("POTENTIAL"), ...getRules("MANUAL")], locations };
  });
}

/** Creates the engine of HTML_CodeSniffer, for the level AA of WCAG 2. */
function createCodeSnifferEngine() {
  const source = readFileSync(resolvePeer("@pa11y/html_codesniffer/build/HTMLCS.js"), "utf8");
  return createScriptEngine(source, async () => {
    // @ts-expect-error: the script's own global
    const { HTMLCS } = globalThis;
    await new Promise((resolve, reject) =>
      HTMLCS.process("WCAG2AA", document, () => resolve(undefined), reject),
    );
    const messages = /** @type {{ type: number, code: string }[]} */ (HTMLCS.getMessages());
    /** @param {number} type */
    const getCodes = (type) => messages.filter((each) => each.type === type).map(({ code }) => code);
    const failedRules = getCodes(HTMLCS.ERROR);
    // the fourth part of a code is the success criterion: `WCAG2AA.Principle1.Guideline1_1.1_1_1.H37` is about 1.1.1
    const wcag = Object.fromEntries(
      failedRules.map((code) => [code, [code.split(".")[3]?.replaceAll("_", ".") ?? ""]]),
    );
    /** @param {Element} element */
    const getPath = (element) => {
      const steps = [];
      for (let each = element; each?.parentElement; each = each.parentElement)
        steps.unshift(`${each.localName}:nth-child(${[...each.parentElement.children].indexOf(each) + 1})`);
      return steps.join(" > ");
    };
    const locations = HTMLCS.getMessages()
      .filter((/** @type {{ type: number }} */ { type }) => type === HTMLCS.ERROR)
      .map((/** @type {{ code: string, element: Element }} */ { code, element }) => ({
        rule: code,
        location: getPath(element),
      }));
    return { failedRules, wcag, reviews: getCodes(HTMLCS.WARNING), locations };
  });
}

/** Creates the engine of Siteimprove's Alfa. This engine runs in Node, on a copy of the page's DOM. */
export async function createAlfaEngine() {
  const importPeer = async (/** @type {string} */ name) =>
    import(pathToFileURL(resolvePeer(`@siteimprove/${name}`)).href);
  const [{ default: rules }, { Playwright }, { Audit, Outcome }] = await Promise.all(
    ["alfa-rules", "alfa-playwright", "alfa-act"].map(importPeer),
  );
  return /** @type {Engine} */ (
    async (page) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      const document = await Playwright.toPage(await page.evaluateHandle(() => window.document));
      /** @type {AlfaOutcome[]} */
      const outcomes = [...(await Audit.of(document, rules).evaluate())];
      const getRuleName = (/** @type {AlfaOutcome} */ { rule }) => rule.uri.replace(/^.*\/sia-/, "");
      const failed = outcomes.filter(Outcome.isFailed);
      const wcag = Object.fromEntries(
        failed.map((each) => [
          getRuleName(each),
          [...each.rule.requirements].flatMap((requirement) => requirement.toJSON().chapter ?? []),
        ]),
      );
      return {
        failedRules: removeDuplicates(failed.map(getRuleName)),
        wcag,
        reviews: removeDuplicates(outcomes.filter(Outcome.isCantTell).map(getRuleName)),
        locations: failed.map((each) => ({
          rule: getRuleName(each),
          location: String(each.target.path?.() ?? each.target),
        })),
      };
    }
  );
}

/** @typedef {{ rule: { uri: string, requirements: Iterable<{ toJSON(): { chapter?: string } }> }, target: { path?(): string } }} AlfaOutcome */

/**
 * Creates an engine from a script that is loaded into the page.
 * @param {string} source
 * @param {() => Promise<Verdict>} run function that runs in the page
 * @returns {Engine}
 */
function createScriptEngine(source, run) {
  return async (page) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    // load the script in all frames, because axe tests only the frames that contain its script
    for (const frame of page.frames()) await frame.evaluate(source);
    const { failedRules, wcag, reviews = [], locations = [] } = await page.evaluate(run);
    return {
      failedRules: removeDuplicates(failedRules),
      wcag,
      reviews: removeDuplicates(reviews),
      locations,
    };
  };
}

/** Reads the success criteria of WCAG that correspond to each criterion of the RGAA. */
export function readSuccessCriteria() {
  /** @type {{ id: string, wcag: string[] }[]} */
  const criteria = parse(readFileSync("docs/rgaa/criteria.yaml", "utf8"));
  return new Map(criteria.map(({ id, wcag }) => [id, wcag]));
}

/**
 * @param {readonly string[]} names
 * @returns {string[]}
 */
const removeDuplicates = (names) => [...new Set(names)];
