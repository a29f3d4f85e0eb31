// `npm run catalogue` builds the catalogue and serves its compressed files, like `npm start`.
// `node scripts/catalogue.mjs --finish FOLDER` completes a built catalogue: it adds what the search finds, the guides as text
// files, and a compressed copy beside each file, for servers that can send compressed copies.

import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
import { writeAnchors } from "./catalogue-search.mjs";
import { writeTexts } from "./catalogue-texts.mjs";

export const CATALOGUE = "storybook-static";

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/** Matches the path of a file to compress. Pictures (except SVG) and fonts are already compressed. */
const COMPRESSIBLE = /\.(css|html|js|json|md|svg|txt)$/;

/** Encodings, the best first. Brotli's level 11 takes twice as long as level 10, for files only 2 % smaller. */
const ENCODINGS = [
  {
    name: "br",
    extension: ".br",
    compress: (/** @type {Buffer} */ content) =>
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
  },
  {
    name: "gzip",
    extension: ".gz",
    compress: (/** @type {Buffer} */ content) => gzipSync(content, { level: constants.Z_BEST_COMPRESSION }),
  },
];

/**
 * Builds the catalogue into a folder, with a compressed copy beside each file. Returns whether the build succeeded.
 * @param {string} folder
 */
export function buildCatalogue(folder) {
  const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: "1" };
  const args = ["node_modules/storybook/dist/bin/dispatcher.js", "build", "--quiet", "--output-dir", folder];
  const isBuilt =
    spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
  if (isBuilt) finishCatalogue(folder);
  return isBuilt;
}

/**
 * Completes a built catalogue: adds what the search finds and the guides as text files, and compresses all files.
 * @param {string} folder
 */
export function finishCatalogue(folder) {
  writeAnchors(folder);
  writeTexts(folder);
  compressFiles(folder);
}

/**
 * Minifies the code of Storybook's own menu, which is not completely minified. Then writes a `.br` and a `.gz` copy beside each
 * file that becomes smaller.
 * @param {string} folder
 */
function compressFiles(folder) {
  const menu = join(folder, "sb-manager");
  for (const name of readdirSync(menu).filter((name) => name.endsWith(".js"))) {
    const { code } = transformSync(readFileSync(join(menu, name), "utf8"), { minify: true });
    writeFileSync(join(menu, name), code);
  }
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, path);
    if (!COMPRESSIBLE.test(file) || !statSync(file).isFile()) continue;
    const content = readFileSync(file);
    for (const { extension, compress } of ENCODINGS) {
      const compressed = compress(content);
      if (compressed.length < content.length) writeFileSync(`${file}${extension}`, compressed);
    }
  }
}

/**
 * Creates a server of a built catalogue. The server sends compressed files to the clients that accept a compressed encoding.
 * @param {string} folder
 */
export function createCatalogueServer(folder) {
  const root = resolve(folder);
  return createServer(({ url = "/", headers }, response) => {
    const requestedPath = join(root, parsePath(url));
    const file =
      existsSync(requestedPath) && statSync(requestedPath).isDirectory()
        ? join(requestedPath, "index.html")
        : requestedPath;
    if (!`${file}${sep}`.startsWith(`${root}${sep}`) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const acceptedEncodings = String(headers["accept-encoding"] ?? "").split(/[\s,;]+/);
    const encoding = ENCODINGS.find(
      ({ name, extension }) => acceptedEncodings.includes(name) && existsSync(`${file}${extension}`),
    );
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      vary: "accept-encoding",
      // a file with a checksum in its name never changes, so clients may cache it
      "cache-control": /-[\w-]{8}\.\w+$/.test(file) ? "max-age=31536000, immutable" : "no-cache",
      ...(encoding && { "content-encoding": encoding.name }),
    });
    createReadStream(`${file}${encoding?.extension ?? ""}`).pipe(response);
  });
}

/** @param {string} url */
function parsePath(url) {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return "/";
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [option, folder = CATALOGUE] = process.argv.slice(2);
  if (option === "--finish") finishCatalogue(folder);
  else if (buildCatalogue(CATALOGUE)) {
    const server = createCatalogueServer(CATALOGUE).listen(6006, () => console.log("http://localhost:6006"));
    server.on("error", ({ message }) => {
      console.error(message);
      process.exitCode = 1;
    });
  } else process.exitCode = 1;
}
