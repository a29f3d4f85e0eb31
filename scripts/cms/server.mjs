// File server for the CMS. Only this machine can reach the server.

import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, sep } from "node:path";

const root = join(import.meta.dirname, "../..");
const editor = join(root, "examples/cms");
const people = join(root, "examples/people");

/**
 * Folders of the files, by the beginning of the URL path; the first match applies. People's portraits, and the images of the
 * example with which a new page begins, are under `/`.
 */
const folders = {
  "/decap-cms/": [join(editor, "node_modules/decap-cms/dist")],
  "/dsfr/": [join(dirname(createRequire(import.meta.url).resolve("@gouvfr/dsfr/package.json")), "dist")],
  "/dsfr-blocks/": [join(root, "dist"), join(root, "packages/cms/dist")],
  "/": [editor, people, join(root, "examples/site/public")],
};

/** @type {Record<string, string>} */
const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/**
 * Content security policy that blocks all requests to other machines, by the CMS or by a page. Decap CMS needs `unsafe-eval`,
 * because it compiles the validators of its settings.
 */
const POLICY =
  "default-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; object-src 'none'; form-action 'none'; frame-ancestors 'self'";

/**
 * @typedef {object} CmsServer
 * @property {string} url
 * @property {() => Promise<void>} close
 */

/**
 * Serves the CMS on localhost. `pages` replaces the files to edit, by name: `{"a.md": "---\n…"}`.
 * @param {{ port?: number, pages?: Record<string, string>, files?: Record<string, string>, policy?: string }} [options]
 *   `port` 0, the default, is any free port; `files` replaces files of the server, by URL path: `{"/": "<!doctype html>…"}`;
 *   `policy` is the content security policy
 * @returns {Promise<CmsServer>} rejects if the port is in use
 */
export function serveCms({
  port = 0,
  pages = listExamplePages(),
  files: overrides = {},
  policy = POLICY,
} = {}) {
  /** @type {Record<string, string>} */
  const files = { "/repository.js": createRepository(pages), ...overrides };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const override = files[pathname];
    const type = types[pathname === "/" ? ".html" : extname(pathname)];
    const result = override === undefined ? findFile(pathname) : { body: override, type };
    response.writeHead(result ? 200 : 404, {
      "content-type": result?.type ?? "text/plain; charset=utf-8",
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    response.end(result?.body ?? "Not found\n");
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const boundPort = typeof address === "object" ? address?.port : undefined;
      const close = () =>
        new Promise((/** @type {(value?: undefined) => void} */ settle) => {
          server.closeAllConnections();
          server.close(() => settle());
        });
      resolve({ url: `http://localhost:${boundPort}/`, close });
    });
  });
}

function listExamplePages() {
  return { "devenir-eig.md": readFileSync(join(root, "examples/devenir-eig.md"), "utf8") };
}

/**
 * Returns the script that defines the repository of Decap's `test-repo` backend: a tree of files, in a global variable.
 * @param {Record<string, string>} pages
 */
function createRepository(pages) {
  const profiles = readdirSync(people)
    .filter((name) => name.endsWith(".md"))
    .map((name) => [name, { content: readFileSync(join(people, name), "utf8") }]);
  const tree = {
    pages: Object.fromEntries(Object.entries(pages).map(([name, content]) => [name, { content }])),
    people: Object.fromEntries(profiles),
  };
  return `window.repoFiles = ${JSON.stringify(tree)};\n`;
}

/** Returns the file at a URL path, with its type, or undefined if the file does not exist. @param {string} pathname */
function findFile(pathname) {
  const [prefix, directories] = Object.entries(folders).find(([urlPrefix]) =>
    pathname.startsWith(urlPrefix),
  ) ?? ["/", []];
  const name = pathname === "/" ? "index.html" : decodePath(pathname.slice(prefix.length));
  const path =
    name && directories.map((directory) => resolveInside(directory, name)).find((file) => file !== undefined);
  if (!path) return undefined;
  return { body: readFileSync(path), type: types[extname(path)] ?? "application/octet-stream" };
}

/** Returns the decoded path, or undefined if the path is malformed. @param {string} text */
function decodePath(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * Returns the real path of a file in a folder, after symbolic links. Returns undefined if the file does not exist, or if its
 * real path is outside the folder.
 * @param {string} folder
 * @param {string} name
 */
function resolveInside(folder, name) {
  const path = join(folder, name);
  if (name.includes("\0") || !existsSync(path)) return undefined;
  const real = realpathSync(path);
  return real.startsWith(realpathSync(folder) + sep) && statSync(real).isFile() ? real : undefined;
}
