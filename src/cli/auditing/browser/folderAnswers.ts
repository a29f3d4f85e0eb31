import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileInside } from "../../../files/inside";
import type { Answer } from "./server";

/** What a static host would answer for a folder: its files, and `index.html` for a folder's own address. */
export function folderAnswers(root: string): Answer {
  return (path) => {
    const found = [path, `${path}/index.html`, `${path}.html`]
      .map((each) => fileInside(root, each.replace(/^\/+/, "")))
      .find((each) => "path" in each);
    if (!found || !("path" in found)) return undefined;
    return {
      type: TYPES[extname(found.path).toLowerCase()] ?? "application/octet-stream",
      body: readFileSync(found.path),
    };
  };
}

const TYPES: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".htm": "text/html; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".mp4": "video/mp4",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webm": "video/webm",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};
