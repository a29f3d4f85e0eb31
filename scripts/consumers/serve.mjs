import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/** Strict content security policy of all pages. */
const POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'";

/**
 * Serves a folder under a strict content security policy, on a free port.
 * @param {string} folder
 * @param {{ hashes?: boolean | undefined, policy?: string | undefined }} [needs] `hashes`: whether the policy allows inline
 *   scripts by their hash; `policy`: additional directives
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serve(folder, { hashes = false, policy } = {}) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    // browsers request this icon, although no page refers to it
    if (path === "/favicon.ico") return response.writeHead(204).end();
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    const body = readFileSync(file);
    const scripts = hashes ? `script-src 'self' ${hashScripts(body.toString())}` : undefined;
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-security-policy": [POLICY, policy, scripts].filter(Boolean).join("; "),
    });
    return response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

/** @param {string} html */
function hashScripts(html) {
  const inline = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g);
  return Array.from(inline, ([, code = ""]) => {
    return `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
  }).join(" ");
}
