// `npm run catalogue`: builds the catalogue, and serves it compressed. `npm start` does it too.
// `node scripts/catalogue.mjs --compress FOLDER`: writes the compressed files beside those of a built one, for servers that look for them.

import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { constants, gzipSync } from "node:zlib";

export const CATALOGUE = "storybook-static";

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** What compression makes smaller; pictures and fonts are compressed already. */
const COMPRESSED = /\.(css|html|js|json|svg)$/;

/**
 * Builds the catalogue into a folder, compressed files beside the others. False where it cannot be built.
 * @param {string} folder
 */
export function buildCatalogue(folder) {
  const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: "1" };
  const args = ["node_modules/storybook/dist/bin/dispatcher.js", "build", "--quiet", "--output-dir", folder];
  const isBuilt =
    spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
  if (isBuilt) compress(folder);
  return isBuilt;
}

/**
 * Writes `.gz` beside each file that it makes smaller.
 * @param {string} folder
 */
export function compress(folder) {
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, path);
    if (!COMPRESSED.test(file) || !statSync(file).isFile()) continue;
    const whole = readFileSync(file);
    const small = gzipSync(whole, { level: constants.Z_BEST_COMPRESSION });
    if (small.length < whole.length) writeFileSync(`${file}.gz`, small);
  }
}

/**
 * Serves a built catalogue, compressed for those who take it so.
 * @param {string} folder
 */
export function catalogueServer(folder) {
  const root = resolve(folder);
  return createServer(({ url = "/", headers }, response) => {
    const asked = join(root, pathIn(url));
    const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, "index.html") : asked;
    if (!`${file}${sep}`.startsWith(`${root}${sep}`) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const isSmall = /\bgzip\b/.test(headers["accept-encoding"] ?? "") && existsSync(`${file}.gz`);
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      vary: "accept-encoding",
      // a file whose name has a sum of its content never changes
      "cache-control": /-[\w-]{8}\.\w+$/.test(file) ? "max-age=31536000, immutable" : "no-cache",
      ...(isSmall && { "content-encoding": "gzip" }),
    });
    createReadStream(isSmall ? `${file}.gz` : file).pipe(response);
  });
}

/** @param {string} url */
function pathIn(url) {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return "/";
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [option, folder = CATALOGUE] = process.argv.slice(2);
  if (option === "--compress") compress(folder);
  else if (buildCatalogue(CATALOGUE)) {
    const server = catalogueServer(CATALOGUE).listen(6006, () => console.log("http://localhost:6006"));
    server.on("error", ({ message }) => {
      console.error(message);
      process.exitCode = 1;
    });
  } else process.exitCode = 1;
}
