import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { list, type Root } from "postcss";

const URL_VALUE = /url\(\s*(["']?)(.*?)\1\s*\)/g;

/** Makes the addresses in a stylesheet whole, so that it can be moved. */
export function anchorUrls(root: Root, file: string): void {
  root.walkDecls((decl) => {
    decl.value = decl.value.replace(URL_VALUE, (written: string, _quote: string, url: string) =>
      /^(data:|#)/.test(url) ? written : `url("${new URL(url, pathToFileURL(file)).href}")`,
    );
  });
}

/** Writes an address for each file that a stylesheet names; gives the paths of these files, each once. */
export function writeUrls(root: Root, urlOf: (file: string) => string): string[] {
  root.walkAtRules("font-face", (face) => {
    face.walkDecls("src", (src) => {
      // every browser that reads the page reads woff2
      src.value = list.comma(src.value).find((source) => source.includes("woff2")) ?? src.value;
    });
  });
  const urls = new Map<string, string>();
  root.walkDecls((decl) => {
    decl.value = decl.value.replace(URL_VALUE, (written: string, _quote: string, url: string) => {
      if (!url.startsWith("file:")) return written;
      const file = fileURLToPath(url);
      const address = urls.get(file) ?? urlOf(file);
      urls.set(file, address);
      return `url("${address}")`;
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

/** A file's content as an address; undefined if it is not an image or a font of the web. */
export function dataUrl(path: string): string | undefined {
  const type = TYPES[extname(path).toLowerCase()];
  if (!type) return undefined;
  const bytes = readFileSync(path);
  return type === "image/svg+xml"
    ? `data:${type},${encodeURIComponent(bytes.toString("utf8"))}`
    : `data:${type};base64,${bytes.toString("base64")}`;
}
