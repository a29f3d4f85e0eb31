// `npm run catalogue`: builds the catalogue, and serves it compressed. `npm start` does it too.
// `node scripts/catalogue.mjs --finish FOLDER`: adds to a built one its guides as text, and makes it light: compressed files
// beside the others, for servers that look for them.

import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
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

/** What compression makes smaller; pictures and fonts are compressed already. */
const COMPRESSED = /\.(css|html|js|json|md|svg|txt)$/;

/** Best first. Brotli's last level takes twice as long as the one before it, for 2 % less. */
const ENCODINGS = [
  {
    name: "br",
    extension: ".br",
    compress: (/** @type {Buffer} */ whole) =>
      brotliCompressSync(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
  },
  {
    name: "gzip",
    extension: ".gz",
    compress: (/** @type {Buffer} */ whole) => gzipSync(whole, { level: constants.Z_BEST_COMPRESSION }),
  },
];

/**
 * Builds the catalogue into a folder, compressed files beside the others. False where it cannot be built.
 * @param {string} folder
 */
export function buildCatalogue(folder) {
  const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: "1" };
  const args = ["node_modules/storybook/dist/bin/dispatcher.js", "build", "--quiet", "--output-dir", folder];
  const isBuilt =
    spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
  if (isBuilt) finish(folder);
  return isBuilt;
}

/** @param {string} folder */
export function finish(folder) {
  writeTexts(folder);
  lighten(folder);
}

/**
 * Makes a built catalogue light: Storybook's own menu, which it ships with its white space, is minified, and `.br`
 * and `.gz` stand beside each file that they make smaller.
 * @param {string} folder
 */
function lighten(folder) {
  const menu = join(folder, "sb-manager");
  for (const name of readdirSync(menu).filter((name) => name.endsWith(".js"))) {
    const { code } = transformSync(readFileSync(join(menu, name), "utf8"), { minify: true });
    writeFileSync(join(menu, name), code);
  }
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, path);
    if (!COMPRESSED.test(file) || !statSync(file).isFile()) continue;
    const whole = readFileSync(file);
    for (const { extension, compress } of ENCODINGS) {
      const small = compress(whole);
      if (small.length < whole.length) writeFileSync(`${file}${extension}`, small);
    }
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
    const taken = String(headers["accept-encoding"] ?? "").split(/[\s,;]+/);
    const small = ENCODINGS.find(
      ({ name, extension }) => taken.includes(name) && existsSync(`${file}${extension}`),
    );
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      vary: "accept-encoding",
      // a file whose name has a sum of its content never changes
      "cache-control": /-[\w-]{8}\.\w+$/.test(file) ? "max-age=31536000, immutable" : "no-cache",
      ...(small && { "content-encoding": small.name }),
    });
    createReadStream(`${file}${small?.extension ?? ""}`).pipe(response);
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
  if (option === "--finish") finish(folder);
  else if (buildCatalogue(CATALOGUE)) {
    const server = catalogueServer(CATALOGUE).listen(6006, () => console.log("http://localhost:6006"));
    server.on("error", ({ message }) => {
      console.error(message);
      process.exitCode = 1;
    });
  } else process.exitCode = 1;
}
