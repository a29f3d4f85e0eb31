// A server of files for the CMS, on this machine alone.

import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, sep } from "node:path";

const root = join(import.meta.dirname, "../..");
const editor = join(root, "examples/cms");
const people = join(root, "examples/people");

/** Where each part of the address leads; the first that fits decides. People's portraits are at the root. */
const folders = {
  "/decap-cms/": [join(editor, "node_modules/decap-cms/dist")],
  "/dsfr/": [join(dirname(createRequire(import.meta.url).resolve("@gouvfr/dsfr/package.json")), "dist")],
  "/dsfr-blocks/": [join(root, "dist"), join(root, "packages/cms/dist")],
  "/": [editor, people],
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

/** Nothing leaves the machine, whatever the CMS or a page would load. Decap compiles its checks of settings. */
const POLICY =
  "default-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; object-src 'none'; form-action 'none'; frame-ancestors 'self'";

/**
 * @typedef {object} CmsServer
 * @property {string} url
 * @property {() => Promise<void>} close
 */

/**
 * Serves the editor on localhost. `pages` replaces the files to edit, by name: `{"a.md": "---\n…"}`.
 * @param {{ port?: number, pages?: Record<string, string>, files?: Record<string, string>, policy?: string }} [options] port 0, the
 *   default, is any free one; `files` are served in place of ours, by address: `{"/": "<!doctype html>…"}`; `policy` is
 *   what they may load
 * @returns {Promise<CmsServer>} rejects when the port is taken
 */
export function serveCms({ port = 0, pages = examplePages(), files: others = {}, policy = POLICY } = {}) {
  /** @type {Record<string, string>} */
  const files = { "/repository.js": repository(pages), ...others };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const own = files[pathname];
    const type = types[pathname === "/" ? ".html" : extname(pathname)];
    const answer = own === undefined ? fileAt(pathname) : { body: own, type };
    response.writeHead(answer ? 200 : 404, {
      "content-type": answer?.type ?? "text/plain; charset=utf-8",
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    response.end(answer?.body ?? "Not found\n");
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const taken = typeof address === "object" ? address?.port : undefined;
      const close = () =>
        new Promise((/** @type {(value?: undefined) => void} */ done) => {
          server.closeAllConnections();
          server.close(() => done());
        });
      resolve({ url: `http://localhost:${taken}/`, close });
    });
  });
}

function examplePages() {
  return { "devenir-eig.md": readFileSync(join(root, "examples/devenir-eig.md"), "utf8") };
}

/**
 * The repository of Decap's `test-repo`: a tree of files in the page itself.
 * @param {Record<string, string>} pages
 */
function repository(pages) {
  const profiles = readdirSync(people)
    .filter((name) => name.endsWith(".md"))
    .map((name) => [name, { content: readFileSync(join(people, name), "utf8") }]);
  const tree = {
    pages: Object.fromEntries(Object.entries(pages).map(([name, content]) => [name, { content }])),
    people: Object.fromEntries(profiles),
  };
  return `window.repoFiles = ${JSON.stringify(tree)};\n`;
}

/** @param {string} pathname */
function fileAt(pathname) {
  const [prefix, places] = Object.entries(folders).find(([each]) => pathname.startsWith(each)) ?? ["/", []];
  const name = pathname === "/" ? "index.html" : decoded(pathname.slice(prefix.length));
  const path = name && places.map((place) => inside(place, name)).find((each) => each !== undefined);
  if (!path) return undefined;
  return { body: readFileSync(path), type: types[extname(path)] ?? "application/octet-stream" };
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * The file of that name, if it is a file inside the folder, links followed.
 * @param {string} folder
 * @param {string} name
 */
function inside(folder, name) {
  const path = join(folder, name);
  if (name.includes("\0") || !existsSync(path)) return undefined;
  const real = realpathSync(path);
  return real.startsWith(realpathSync(folder) + sep) && statSync(real).isFile() ? real : undefined;
}
