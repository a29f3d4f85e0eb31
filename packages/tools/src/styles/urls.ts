import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { list, type Root } from "postcss";

const URL_VALUE = /url\(\s*(["']?)(.*?)\1\s*\)/g;

/** Makes the URLs of a stylesheet absolute, so that its CSS rules can be moved to another file. */
export function resolveUrls(root: Root, file: string): void {
  root.walkDecls((decl) => {
    decl.value = decl.value.replace(URL_VALUE, (match: string, _quote: string, url: string) =>
      /^(data:|#)/.test(url) ? match : `url("${new URL(url, pathToFileURL(file)).href}")`,
    );
  });
}

/**
 * Replaces each file URL of a stylesheet with the URL that `urlOf` returns, and returns the distinct paths of these
 * files. Keeps only the woff2 source of each font.
 */
export function rewriteUrls(root: Root, urlOf: (file: string) => string): string[] {
  root.walkAtRules("font-face", (face) => {
    face.walkDecls("src", (src) => {
      // keep only woff2, which every supported browser reads
      src.value = list.comma(src.value).find((source) => source.includes("woff2")) ?? src.value;
    });
  });
  const urls = new Map<string, string>();
  root.walkDecls((decl) => {
    decl.value = decl.value.replace(URL_VALUE, (match: string, _quote: string, url: string) => {
      if (!url.startsWith("file:")) return match;
      const file = fileURLToPath(url);
      const newUrl = urls.get(file) ?? urlOf(file);
      urls.set(file, newUrl);
      return `url("${newUrl}")`;
    });
  });
  return [...urls.keys()];
}

const TYPES: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** Returns the content of a file as a data URL. Returns undefined if the file is neither an image nor a web font. */
export function createDataUrl(path: string): string | undefined {
  const type = TYPES[extname(path).toLowerCase()];
  if (!type) return undefined;
  const bytes = readFileSync(path);
  return type === "image/svg+xml"
    ? `data:${type},${encodeURIComponent(bytes.toString("utf8"))}`
    : `data:${type};base64,${bytes.toString("base64")}`;
}
