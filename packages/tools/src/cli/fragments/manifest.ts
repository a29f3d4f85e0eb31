import { createHash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import { findFileInside, isInside, toRelativeName } from "@dsfr-blocks/base/node/inside";
import { pickIssueKeys, formatJson } from "@dsfr-blocks/base/report/json";
import { UserError } from "../userError";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";
import type { PageMeta } from "dsfr-blocks/internal";
import type { OutlineEntry } from "./readHtml";
import type { FragmentSite } from "./site";

export const MANIFEST = "manifest.json";

/** Value of `generator` that identifies our manifests: other tools have files with the same name. */
const GENERATOR = "dsfr-blocks render";

/** One page of the manifest, for the tool that inserts it into a document. */
interface ManifestPage {
  readonly file: string;
  /** Path of the HTML of the page in the output folder. Null while an error prevents the page from being rendered. */
  readonly html: string | null;
  readonly layout: string | undefined;
  readonly title: string | undefined;
  readonly description: string | undefined;
  /**
   * URL of the page. Absolute if the site has an `origin`, like the image of `share`, which is displayed where the page
   * is shared.
   */
  readonly url: string | undefined;
  readonly share: PageMeta["share"];
  readonly outline: readonly OutlineEntry[];
  readonly issues: readonly object[];
}

/** Hashes of the HTML files that were written, by path in the output folder. */
export type FileHashes = ReadonlyMap<string, string>;

/** Returns the text of a site's manifest. It lists the HTML files of the folder that are ours. */
export function formatManifest({ pages }: FragmentSite, files: FileHashes): string {
  const entries = Array.from(
    pages,
    ([name, { textFile, html, layout, title, meta = {}, outline, issues }]): ManifestPage => {
      const path = html === undefined ? null : name;
      const { description, url, share } = meta;
      const metadata = { title, description, url, share };
      return {
        file: textFile.file,
        html: path,
        layout,
        ...metadata,
        outline,
        issues: issues.map(pickIssueKeys),
      };
    },
  );
  return formatJson({ generator: GENERATOR, pages: entries, files: Object.fromEntries(files) });
}

/**
 * Reads which files the last run wrote into a folder.
 *
 * @throws {UserError} If the manifest was written by another tool; that manifest is unchanged.
 */
export function readWrittenFiles(folder: string, name: string): FileHashes {
  const path = join(folder, MANIFEST);
  const stats = withFileErrors(name, () => lstatSync(path, { throwIfNoEntry: false }));
  if (!stats) return new Map();
  const manifest = stats.isFile()
    ? parseJson(withFileErrors(name, () => readFileSync(path, "utf8")))
    : undefined;
  if (!isRecord(manifest) || manifest["generator"] !== GENERATOR)
    throw new UserError("outIsForeign", { path: name });
  const files = isRecord(manifest["files"]) ? Object.entries(manifest["files"]) : [];
  const isName = (file: string) => {
    const path = resolve(folder, file);
    return file.endsWith(".html") && isInside(folder, path) && toRelativeName(folder, path) === file;
  };
  // do not trust the manifest: keep only file names that a run can produce
  return new Map(
    files.flatMap(([file, hash]) => (typeof hash === "string" && isName(file) ? [[file, hash]] : [])),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a file still has the content that was written. It must be inside the folder and not behind a symbolic link. */
export function isUnchanged(folder: string, file: string, hashes: FileHashes): boolean {
  const found = findFileInside(folder, file);
  return "path" in found && computeHash(readFileSync(found.path)) === hashes.get(file);
}

export function computeHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
