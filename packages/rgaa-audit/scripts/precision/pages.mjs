// Pages which nobody of ours wrote, each set with how it is found on this machine. None is copied into the repository: the
// DSFR's come from its package, which the project installs, the others from a folder that is named.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, extname, join, normalize } from "node:path";
import picomatch from "picomatch";
import { serveFiles } from "../corpus/serve.mjs";

/**
 * @typedef {object} PageSet
 * @property {string} name
 * @property {readonly string[]} pages their addresses below that of the set
 * @property {(path: string) => import("../corpus/serve.mjs").File | undefined} fileAt
 */

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".css": "text/css",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".mp4": "video/mp4",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/**
 * The sets that are on this machine.
 * @param {string | undefined} folder that holds `node_modules` with `govuk-frontend`, `@uswds/uswds` and `twig`, and copies of `w3c/aria-practices` in `aria-practices` and of W3C's « Before and After » pages in `BAD`; those that it lacks are left out
 * @returns {PageSet[]}
 */
export function pageSets(folder) {
  const root = join(import.meta.dirname, "../../../..");
  return [
    dsfr(join(root, "node_modules/@gouvfr/dsfr")),
    ...(folder === undefined ? [] : [govuk(folder), uswds(folder), aria(folder), bad(folder)]),
  ].filter((set) => set !== undefined);
}

/**
 * Serves sets, each below its own name at a host of its own: many of these pages name files from the root.
 * @param {PageSet} set
 */
export function servePages({ fileAt }) {
  return serveFiles((path) => (path.split("/").includes("..") ? undefined : fileAt(path)));
}

/**
 * The components' pages of the DSFR's package, without those that it calls deprecated.
 * @param {string} folder
 */
function dsfr(folder) {
  const pages = named("example/component/**/index.html", folder).filter(
    (page) => !page.includes("deprecated"),
  );
  return setOf("dsfr", pages, fileIn(folder));
}

/**
 * The examples of ARIA's patterns.
 * @param {string} folder
 */
function aria(folder) {
  const content = join(folder, "aria-practices/content");
  if (!existsSync(content)) return undefined;
  return folderSet("aria", "patterns/*/examples/*.html", content);
}

/**
 * The pages of a folder whose path fits a pattern.
 * @param {string} name
 * @param {string} pattern
 * @param {string} folder
 */
export function folderSet(name, pattern, folder) {
  return setOf(name, named(pattern, folder), fileIn(folder));
}

/**
 * The four pages before and after.
 * @param {string} folder
 */
function bad(folder) {
  const content = join(folder, "BAD");
  if (!existsSync(content)) return undefined;
  return folderSet("bad", "{before,after}/{home,news,tickets,survey,template}.html", content);
}

/** Examples of each component of GOV.UK: a part of its fixtures is the same with another class. */
const EXAMPLES = 2;

/**
 * The fixtures of GOV.UK's components, each in the body of its own page template.
 * @param {string} folder
 */
function govuk(folder) {
  const dist = join(folder, "node_modules/govuk-frontend/dist/govuk");
  if (!existsSync(dist)) return undefined;
  /** @param {string} component */
  const fixturesOf = (component) => {
    /** @type {{ fixtures: { name: string, html: string, hidden: boolean, pageTemplateOptions?: object }[] }} */
    const { fixtures } = JSON.parse(
      readFileSync(join(dist, "components", component, "fixtures.json"), "utf8"),
    );
    // one that needs another page than the template gives, such as a dark one, is left out
    return fixtures
      .filter((each) => !each.hidden && Object.keys(each.pageTemplateOptions ?? {}).length === 0)
      .slice(0, EXAMPLES);
  };
  /** @param {string} component */
  const usual = (component) => fixturesOf(component)[0]?.html ?? "";
  const components = named("*/fixtures.json", join(dist, "components")).map(dirname);
  const documents = components.flatMap((component) =>
    fixturesOf(component).map(({ name, html }, index) => {
      const isFrame = ["skip-link", "header", "footer"].includes(component);
      const part = (/** @type {string} */ own) => (component === own ? html : usual(own));
      const document = `<!DOCTYPE html><html lang="en" class="govuk-template"><head><meta charset="utf-8"><title>${component}: ${name} – GOV.UK</title><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><link rel="stylesheet" href="/govuk-frontend.min.css"></head>
<body class="govuk-template__body"><script>document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');</script>
${part("skip-link").replace(/href="#[^"]*"/, 'href="#main-content"')}
<header class="govuk-template__header">${part("header")}</header>
<div class="govuk-width-container"><main class="govuk-main-wrapper" id="main-content"><h1 class="govuk-heading-l">${component}: ${name}</h1>
${isFrame ? '<p class="govuk-body">What the page is about.</p>' : html}
</main></div>
<footer class="govuk-template__footer">${part("footer")}</footer>
<script type="module">import { initAll } from "/govuk-frontend.min.js"; initAll();</script></body></html>`;
      return /** @type {const} */ ([`${component}-${index + 1}.html`, document]);
    }),
  );
  return setOf("govuk", ...withDocuments(documents, fileIn(dist)));
}

/**
 * USWDS's components and page templates with the content that its package has for them.
 * @param {string} folder
 */
function uswds(folder) {
  const modules = join(folder, "node_modules");
  const root = join(modules, "@uswds/uswds");
  if (!existsSync(root) || !existsSync(join(modules, "twig"))) return undefined;
  const { twig } = createRequire(join(modules, "twig/package.json"))("twig");
  const packages = join(root, "packages");
  const namespaces = { components: packages, templates: join(packages, "templates") };
  const templates = named("**/usa-*.twig", packages).filter(
    (path) => !/\/(?:test|includes|_[^/]*)\/|\/_[^/]*$/.test(`/${path}`),
  );
  const documents = templates.flatMap((path) => {
    const name = basename(path, ".twig");
    const content = [dirname(path), join(dirname(path), "content")]
      .map((at) => join(packages, at, `${name}.json`))
      .find((at) => existsSync(at));
    const values = content === undefined ? {} : JSON.parse(readFileSync(content, "utf8"));
    /** @type {string} */
    const html = twig({ path: join(packages, path), async: false, namespaces, rethrow: true }).render(values);
    // a template whose content stands elsewhere is no page
    if (/ (?:id|for|type)=""|><\/a>/.test(html)) return [];
    const isPage = html.includes("<main");
    const document = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name} – USWDS</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/css/uswds.min.css"></head>
${isPage ? html : `<body><main id="main-content"><h1>${name}</h1>${html}</main></body>`}
<script src="/js/uswds.min.js"></script></html>`;
    return [/** @type {const} */ ([`${name}.html`, document])];
  });
  const dist = fileIn(join(root, "dist"));
  // its templates name its images as where they are published
  const files = (/** @type {string} */ path) => dist(path.replace(/^\/?(?:\.\/)?(?:assets\/)?/, "/"));
  return setOf("uswds", ...withDocuments(documents, files));
}

/**
 * @param {string} name
 * @param {readonly string[]} pages
 * @param {PageSet["fileAt"]} fileAt
 * @returns {PageSet}
 */
const setOf = (name, pages, fileAt) => ({ name, pages: [...pages].sort(), fileAt });

/**
 * @param {readonly (readonly [string, string])[]} documents by their page
 * @param {PageSet["fileAt"]} fileAt what they show
 * @returns {[string[], PageSet["fileAt"]]}
 */
function withDocuments(documents, fileAt) {
  const made = new Map(documents);
  const at = (/** @type {string} */ path) => {
    const document = made.get(path.slice(1));
    return document === undefined ? fileAt(path) : /** @type {const} */ ([TYPES[".html"] ?? "", document]);
  };
  return [[...made.keys()], at];
}

/**
 * The files of a folder whose path fits a pattern, in order.
 * @param {string} pattern
 * @param {string} folder
 */
function named(pattern, folder) {
  const isNamed = picomatch(pattern);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => isNamed(file)).sort();
}

/**
 * @param {string} folder
 * @returns {PageSet["fileAt"]}
 */
function fileIn(folder) {
  return (path) => {
    const file = join(folder, normalize(path));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
    return [TYPES[extname(file)] ?? "application/octet-stream", readFileSync(file)];
  };
}
