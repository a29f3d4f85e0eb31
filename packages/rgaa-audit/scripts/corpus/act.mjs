// Examples of the ACT rules. This repository does not contain these examples. The user of the benchmark names a copy of the
// rules' repository, or the URL of the list of published examples.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { parse } from "yaml";
import { serveFiles } from "./serve.mjs";

/**
 * @typedef {object} Example
 * @property {string} id rule id, outcome, then the number of the example or, for a published example, its test case id: `2779a5/failed/1`
 * @property {string} rule name of the rule
 * @property {"passed" | "failed" | "inapplicable"} outcome
 * @property {readonly string[]} wcag requested success criteria that the rule is about
 */

/** @typedef {Example & { type: string, text: string }} Page an example with its document */

/** @typedef {Readonly<Record<string, { forConformance?: boolean }>>} Requirements requirements of a rule, by keys such as `wcag20:2.4.2` */

const EXAMPLE =
  /^#### (Passed|Failed|Inapplicable) Example (\d+)\s*$([\s\S]*?)^(`{3,})(\w+)\n([\s\S]*?)^\4/gm;
/** @type {Readonly<Record<string, string>>} */
const MIME_TYPES = {
  css: "text/css",
  html: "text/html",
  jfif: "image/jpeg",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  js: "text/javascript",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
  png: "image/png",
  svg: "image/svg+xml",
  vtt: "text/vtt",
  webm: "video/webm",
  xhtml: "application/xhtml+xml",
  xml: "application/xml",
};
/** Matches the beginning of the path of an example's file on the site where the examples are published. */
const PUBLISHED_PATH = /^\/(?:WAI\/content-assets\/wcag-act-rules\/)?test-assets\//;

/**
 * Opens the examples of all rules about the requested success criteria: serves the examples of a folder, or fetches the list of
 * published examples. Returns the examples, the URL of each example by its id, and `close`, which stops the server, if any.
 * @param {string} source a folder, or the URL of a `testcases.json`
 * @param {ReadonlySet<string>} requested success criteria
 * @returns {Promise<{ examples: readonly Example[], addresses: ReadonlyMap<string, string>, close: () => void }>}
 */
export async function openExamples(source, requested) {
  if (/^https?:/.test(source)) return fetchPublishedExamples(source, requested);
  const pages = readPages(source, requested);
  const site = await servePages(source, pages);
  const addresses = new Map(pages.map(({ id }) => [id, `${site.origin}/${id}`]));
  return { examples: pages, addresses, close: site.close };
}

/**
 * Fetches the list of published examples, and selects those of the rules about the requested success criteria. Returns the same
 * values as `openExamples`.
 * @param {string} address
 * @param {ReadonlySet<string>} requested
 */
async function fetchPublishedExamples(address, requested) {
  /** @type {{ testcases: { ruleId: string, ruleName: string, ruleAccessibilityRequirements: Requirements | null, expected: Example["outcome"], testcaseId: string, url: string }[] }} */
  const { testcases } = JSON.parse(await (await fetch(address)).text());
  const examples = testcases
    .map(({ ruleId, ruleName, ruleAccessibilityRequirements, expected, testcaseId, url }) => ({
      id: `${ruleId}/${expected}/${testcaseId}`,
      rule: ruleName,
      outcome: expected,
      wcag: selectCriteria(ruleAccessibilityRequirements, requested),
      url,
    }))
    .filter(({ wcag }) => wcag.length > 0);
  return { examples, addresses: new Map(examples.map(({ id, url }) => [id, url])), close: () => undefined };
}

/**
 * Reads, in a folder, the examples of the rules about the requested success criteria. Throws an error if the folder contains no
 * folder `_rules`.
 * @param {string} folder
 * @param {ReadonlySet<string>} requested
 * @returns {Page[]}
 */
function readPages(folder, requested) {
  const rules = join(folder, "_rules");
  if (!existsSync(rules))
    throw new Error(`${folder} has no folder _rules: it is not a copy of the ACT rules.`);
  const files = readdirSync(rules).filter((name) => name.endsWith(".md"));
  return files.sort().flatMap((name) => parseExamples(readFileSync(join(rules, name), "utf8"), requested));
}

/**
 * Returns the examples in the file of a rule; an empty list if the rule is deprecated, or is about none of the requested
 * success criteria.
 * @param {string} text text of the file
 * @param {ReadonlySet<string>} requested
 * @returns {Page[]}
 */
function parseExamples(text, requested) {
  const [, head = ""] = /^---\n([\s\S]*?)\n---$/m.exec(text) ?? [];
  const { id, name, deprecated, accessibility_requirements: requirements } = parse(head);
  const wcag = selectCriteria(requirements, requested);
  if (deprecated !== undefined || wcag.length === 0) return [];
  return [...text.matchAll(EXAMPLE)].map(([, title = "", number = "", , , language = "", code = ""]) => {
    const outcome = /** @type {Example["outcome"]} */ (title.toLowerCase());
    const type = MIME_TYPES[language] ?? "text/html";
    const document = type === "text/html" ? createDocument(code, `${title} Example ${number}`) : code;
    return { id: `${id}/${outcome}/${number}`, rule: name, outcome, wcag, type, text: document };
  });
}

/**
 * Returns the requested success criteria that a rule is about; an empty list if conformance requires the rule only for other
 * criteria.
 * @param {Requirements | null | undefined} requirements
 * @param {ReadonlySet<string>} requested
 */
function selectCriteria(requirements, requested) {
  const ruleCriteria = Object.entries(requirements ?? {}).flatMap(([key, { forConformance }]) => {
    const criterion = /^wcag2\d:(.+)$/.exec(key)?.[1];
    return criterion === undefined ? [] : [{ criterion, forConformance }];
  });
  const isOfHigherLevel = ruleCriteria.some((each) => each.forConformance) && !ruleCriteria.some(isRequested);
  return isOfHigherLevel
    ? []
    : ruleCriteria.map(({ criterion }) => criterion).filter((each) => requested.has(each));

  /** @param {typeof ruleCriteria[number]} each */
  function isRequested({ criterion, forConformance }) {
    return forConformance && requested.has(criterion);
  }
}

/**
 * Returns a whole page with a snippet as its body, as the site of the published examples does. Returns a snippet that is
 * already a whole page unchanged.
 * @param {string} code
 * @param {string} title
 */
export function createDocument(code, title) {
  if (/<(?:html|frameset)\b/i.test(code)) return code;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${code}</body></html>`;
}

/**
 * Serves each page at `/` followed by its id. Also serves the files that the pages use, from the folder `test-assets`.
 * @param {string} folder
 * @param {readonly Page[]} pages
 */
function servePages(folder, pages) {
  const pagesByPath = new Map(pages.map((page) => [`/${page.id}`, page]));
  return serveFiles((path) => {
    const page = pagesByPath.get(path);
    if (page) return [`${page.type}; charset=utf-8`, page.text];
    const file = join(folder, path.replace(PUBLISHED_PATH, "/test-assets/"));
    if (!file.startsWith(join(folder, "test-assets/")) || !isFile(file)) return undefined;
    return [MIME_TYPES[extname(file).slice(1)] ?? "application/octet-stream", readFileSync(file)];
  });
}

/**
 * Whether a path leads to a file.
 * @param {string} path
 */
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
