// The examples of the ACT rules. None is copied here: who runs the bench says where they are, a copy of the rules'
// repository, or the address of the list of those that are published.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { parse } from "yaml";
import { serveFiles } from "./serve.mjs";

/**
 * @typedef {object} Example
 * @property {string} id the rule's, the outcome and the example's number: `2779a5/failed/1`
 * @property {string} rule its name
 * @property {"passed" | "failed" | "inapplicable"} outcome
 * @property {readonly string[]} wcag the success criteria that the rule is about
 */

/** @typedef {Example & { type: string, text: string }} Page an example, and its document */

/** @typedef {Readonly<Record<string, { forConformance?: boolean }>>} Requirements keys are such as `wcag20:2.4.2` */

const EXAMPLE =
  /^#### (Passed|Failed|Inapplicable) Example (\d+)\s*$([\s\S]*?)^(`{3,})(\w+)\n([\s\S]*?)^\4/gm;
/** @type {Readonly<Record<string, string>>} */
const TYPES = {
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
/** Where they name their files by the address at which they are published. */
const PUBLISHED = /^\/(?:WAI\/content-assets\/wcag-act-rules\/)?test-assets\//;

/**
 * The examples of all rules that stand for one of some success criteria, each with an address to open it at.
 * @param {string} source a folder, or the address of a `testcases.json`
 * @param {ReadonlySet<string>} asked success criteria
 * @returns {Promise<{ examples: readonly Example[], addresses: ReadonlyMap<string, string>, close: () => void }>}
 */
export async function openExamples(source, asked) {
  if (/^https?:/.test(source)) return publishedExamples(source, asked);
  const pages = readPages(source, asked);
  const site = await servePages(source, pages);
  const addresses = new Map(pages.map(({ id }) => [id, `${site.origin}/${id}`]));
  return { examples: pages, addresses, close: site.close };
}

/**
 * @param {string} address
 * @param {ReadonlySet<string>} asked
 */
async function publishedExamples(address, asked) {
  /** @type {{ testcases: { ruleId: string, ruleName: string, ruleAccessibilityRequirements: Requirements | null, expected: Example["outcome"], testcaseId: string, url: string }[] }} */
  const { testcases } = JSON.parse(await (await fetch(address)).text());
  const examples = testcases
    .map(({ ruleId, ruleName, ruleAccessibilityRequirements, expected, testcaseId, url }) => ({
      id: `${ruleId}/${expected}/${testcaseId}`,
      rule: ruleName,
      outcome: expected,
      wcag: criteriaOf(ruleAccessibilityRequirements, asked),
      url,
    }))
    .filter(({ wcag }) => wcag.length > 0);
  return { examples, addresses: new Map(examples.map(({ id, url }) => [id, url])), close: () => undefined };
}

/**
 * @param {string} folder
 * @param {ReadonlySet<string>} asked
 * @returns {Page[]}
 */
function readPages(folder, asked) {
  const rules = join(folder, "_rules");
  if (!existsSync(rules)) throw new Error(`${folder} has no folder _rules: it is no copy of the ACT rules.`);
  const files = readdirSync(rules).filter((name) => name.endsWith(".md"));
  return files.sort().flatMap((name) => pagesOf(readFileSync(join(rules, name), "utf8"), asked));
}

/**
 * @param {string} text of a rule's file
 * @param {ReadonlySet<string>} asked
 * @returns {Page[]}
 */
function pagesOf(text, asked) {
  const [, head = ""] = /^---\n([\s\S]*?)\n---$/m.exec(text) ?? [];
  const { id, name, deprecated, accessibility_requirements: requirements } = parse(head);
  const wcag = criteriaOf(requirements, asked);
  if (deprecated !== undefined || wcag.length === 0) return [];
  return [...text.matchAll(EXAMPLE)].map(([, title = "", number = "", , , language = "", code = ""]) => {
    const outcome = /** @type {Example["outcome"]} */ (title.toLowerCase());
    const type = TYPES[language] ?? "text/html";
    const document = type === "text/html" ? documentOf(code, `${title} Example ${number}`) : code;
    return { id: `${id}/${outcome}/${number}`, rule: name, outcome, wcag, type, text: document };
  });
}

/**
 * The success criteria that a rule stands for; where there is none, those that it says something about.
 * @param {Requirements | null | undefined} requirements
 * @param {ReadonlySet<string>} asked
 */
function criteriaOf(requirements, asked) {
  const named = Object.entries(requirements ?? {}).flatMap(([key, { forConformance }]) => {
    const criterion = /^wcag2\d:(.+)$/.exec(key)?.[1];
    return criterion === undefined ? [] : [{ criterion, forConformance }];
  });
  const isOfHigherLevel = named.some((each) => each.forConformance) && !named.some(isAsked);
  return isOfHigherLevel ? [] : named.map(({ criterion }) => criterion).filter((each) => asked.has(each));

  /** @param {typeof named[number]} each */
  function isAsked({ criterion, forConformance }) {
    return forConformance && asked.has(criterion);
  }
}

/**
 * A snippet as a whole page, as they are published.
 * @param {string} code
 * @param {string} title
 */
export function documentOf(code, title) {
  if (/<(?:html|frameset)\b/i.test(code)) return code;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${code}</body></html>`;
}

/**
 * The pages at `/` and their ids, and what they show from the folder.
 * @param {string} folder
 * @param {readonly Page[]} pages
 */
function servePages(folder, pages) {
  const byPath = new Map(pages.map((page) => [`/${page.id}`, page]));
  return serveFiles((path) => {
    const page = byPath.get(path);
    if (page) return [`${page.type}; charset=utf-8`, page.text];
    const file = join(folder, path.replace(PUBLISHED, "/test-assets/"));
    if (!file.startsWith(join(folder, "test-assets/")) || !isFile(file)) return undefined;
    return [TYPES[extname(file).slice(1)] ?? "application/octet-stream", readFileSync(file)];
  });
}

/** @param {string} path */
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
