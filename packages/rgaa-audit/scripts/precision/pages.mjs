// Sets of third-party pages on this machine. The pages are not copied into the repository: the DSFR's pages come from the
// DSFR's package, which the project installs; the other pages come from a folder that the user names.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, extname, join, normalize } from "node:path";
import picomatch from "picomatch";
import { serveFiles } from "../corpus/serve.mjs";

/**
 * @typedef {object} PageSet
 * @property {string} name
 * @property {readonly string[]} pages paths of the pages
 * @property {(path: string) => import("../corpus/serve.mjs").File | undefined} fileAt returns the file at a path
 */

/** @type {Readonly<Record<string, string>>} */
const MIME_TYPES = {
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
 * Returns the sets of pages that are on this machine.
 * @param {string | undefined} folder folder with `node_modules` (`govuk-frontend`, `@uswds/uswds` and `twig`), a copy of `w3c/aria-practices` in `aria-practices` and W3C's « Before and After » pages in `BAD`; a missing set is skipped
 * @returns {PageSet[]}
 */
export function findPageSets(folder) {
  const root = join(import.meta.dirname, "../../../..");
  return [
    createDsfrSet(join(root, "node_modules/@gouvfr/dsfr")),
    ...(folder === undefined
      ? []
      : [createGovukSet(folder), createUswdsSet(folder), createAriaSet(folder), createBadSet(folder)]),
  ].filter((pageSet) => pageSet !== undefined);
}

/**
 * Serves a set from the root of its own server, because many pages of a set refer to files by a path from the root.
 * @param {PageSet} set
 */
export function servePages({ fileAt }) {
  return serveFiles((path) => (path.split("/").includes("..") ? undefined : fileAt(path)));
}

/**
 * Creates the set of the component pages in the DSFR's package. Omits deprecated components.
 * @param {string} folder
 */
function createDsfrSet(folder) {
  const pages = listFiles("example/component/**/index.html", folder).filter(
    (page) => !page.includes("deprecated"),
  );
  return createSet("dsfr", pages, createFileReader(folder));
}

/**
 * Creates the set of the examples of the ARIA patterns. Returns undefined if the folder does not contain these examples.
 * @param {string} folder
 */
function createAriaSet(folder) {
  const content = join(folder, "aria-practices/content");
  if (!existsSync(content)) return undefined;
  return createFolderSet("aria", "patterns/*/examples/*.html", content);
}

/**
 * Creates a set of pages from the files in a folder whose paths match a pattern.
 * @param {string} name
 * @param {string} pattern
 * @param {string} folder
 */
export function createFolderSet(name, pattern, folder) {
  return createSet(name, listFiles(pattern, folder), createFileReader(folder));
}

/**
 * Creates the set of W3C's « Before and After » pages. Returns undefined if the folder does not contain these pages.
 * @param {string} folder
 */
function createBadSet(folder) {
  const content = join(folder, "BAD");
  if (!existsSync(content)) return undefined;
  return createFolderSet("bad", "{before,after}/{home,news,tickets,survey,template}.html", content);
}

/** Maximum number of examples of each GOV.UK component. Many other fixtures of a component differ only by a class. */
const EXAMPLES_PER_COMPONENT = 2;

/**
 * Creates the set of the fixtures of GOV.UK's components, each in the GOV.UK page template. Returns undefined if the folder
 * does not contain the package.
 * @param {string} folder
 */
function createGovukSet(folder) {
  const dist = join(folder, "node_modules/govuk-frontend/dist/govuk");
  if (!existsSync(dist)) return undefined;
  /** @param {string} component */
  const readFixtures = (component) => {
    /** @type {{ fixtures: { name: string, html: string, hidden: boolean, pageTemplateOptions?: object }[] }} */
    const { fixtures } = JSON.parse(
      readFileSync(join(dist, "components", component, "fixtures.json"), "utf8"),
    );
    // skip fixtures that need other options of the template, such as a dark page
    return fixtures
      .filter((each) => !each.hidden && Object.keys(each.pageTemplateOptions ?? {}).length === 0)
      .slice(0, EXAMPLES_PER_COMPONENT);
  };
  /** @param {string} component */
  const getDefaultHtml = (component) => readFixtures(component)[0]?.html ?? "";
  const components = listFiles("*/fixtures.json", join(dist, "components")).map(dirname);
  const documents = components.flatMap((component) =>
    readFixtures(component).map(({ name, html }, index) => {
      const isFrame = ["skip-link", "header", "footer"].includes(component);
      const getPart = (/** @type {string} */ partName) =>
        component === partName ? html : getDefaultHtml(partName);
      const document = `<!DOCTYPE html><html lang="en" class="govuk-template"><head><meta charset="utf-8"><title>${component}: ${name} – GOV.UK</title><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><link rel="stylesheet" href="/govuk-frontend.min.css"></head>
<body class="govuk-template__body"><script>document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');</script>
${getPart("skip-link").replace(/href="#[^"]*"/, 'href="#main-content"')}
<header class="govuk-template__header">${getPart("header")}</header>
<div class="govuk-width-container"><main class="govuk-main-wrapper" id="main-content"><h1 class="govuk-heading-l">${component}: ${name}</h1>
${isFrame ? '<p class="govuk-body">What the page is about.</p>' : html}
</main></div>
<footer class="govuk-template__footer">${getPart("footer")}</footer>
<script type="module">import { initAll } from "/govuk-frontend.min.js"; initAll();</script></body></html>`;
      return /** @type {const} */ ([`${component}-${index + 1}.html`, document]);
    }),
  );
  return createSet("govuk", ...withDocuments(documents, createFileReader(dist)));
}

/**
 * Creates the set of USWDS's components and page templates, with the example content in the package. Returns undefined if the
 * folder does not contain the packages.
 * @param {string} folder
 */
function createUswdsSet(folder) {
  const modules = join(folder, "node_modules");
  const root = join(modules, "@uswds/uswds");
  if (!existsSync(root) || !existsSync(join(modules, "twig"))) return undefined;
  const { twig } = createRequire(join(modules, "twig/package.json"))("twig");
  const packages = join(root, "packages");
  const namespaces = { components: packages, templates: join(packages, "templates") };
  const templates = listFiles("**/usa-*.twig", packages).filter(
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
    // skip a template with an empty attribute or link: its content is in another file
    if (/ (?:id|for|type)=""|><\/a>/.test(html)) return [];
    const isPage = html.includes("<main");
    const document = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name} – USWDS</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/css/uswds.min.css"></head>
${isPage ? html : `<body><main id="main-content"><h1>${name}</h1>${html}</main></body>`}
<script src="/js/uswds.min.js"></script></html>`;
    return [/** @type {const} */ ([`${name}.html`, document])];
  });
  const dist = createFileReader(join(root, "dist"));
  // the templates refer to images by their paths on the published site
  const readFile = (/** @type {string} */ path) => dist(path.replace(/^\/?(?:\.\/)?(?:assets\/)?/, "/"));
  return createSet("uswds", ...withDocuments(documents, readFile));
}

/**
 * Creates a set of pages, sorted by path.
 * @param {string} name
 * @param {readonly string[]} pages
 * @param {PageSet["fileAt"]} fileAt
 * @returns {PageSet}
 */
const createSet = (name, pages, fileAt) => ({ name, pages: [...pages].sort(), fileAt });

/**
 * Returns the paths of documents, and a function that returns the file at a path: a document, or otherwise the file that
 * `fileAt` returns.
 * @param {readonly (readonly [string, string])[]} documents documents by path
 * @param {PageSet["fileAt"]} fileAt returns the files that the documents use
 * @returns {[string[], PageSet["fileAt"]]}
 */
function withDocuments(documents, fileAt) {
  const documentsByPath = new Map(documents);
  const getFile = (/** @type {string} */ path) => {
    const document = documentsByPath.get(path.slice(1));
    return document === undefined
      ? fileAt(path)
      : /** @type {const} */ ([MIME_TYPES[".html"] ?? "", document]);
  };
  return [[...documentsByPath.keys()], getFile];
}

/**
 * Returns the paths of the files of a folder that match a pattern, sorted.
 * @param {string} pattern
 * @param {string} folder
 */
function listFiles(pattern, folder) {
  const isMatch = picomatch(pattern);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => isMatch(file)).sort();
}

/**
 * Creates a function that returns the file of a folder at a path; undefined if no file exists at this path.
 * @param {string} folder
 * @returns {PageSet["fileAt"]}
 */
function createFileReader(folder) {
  return (path) => {
    const file = join(folder, normalize(path));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
    return [MIME_TYPES[extname(file)] ?? "application/octet-stream", readFileSync(file)];
  };
}
