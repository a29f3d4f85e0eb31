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

/**
 * Value of `generator` in our manifests. This value distinguishes our manifests from the manifests of other tools, which may
 * have the same file name.
 */
const GENERATOR = "dsfr-blocks render";

/** A page in the manifest, for the tool that inserts the page into a document. */
interface ManifestPage {
  readonly file: string;
  /** Path of the HTML of the page in the output folder. Null while an error prevents the page from being rendered. */
  readonly html: string | null;
  readonly layout: string | undefined;
  readonly title: string | undefined;
  /** Language of the page. Absent if neither its file nor the settings name one: French. */
  readonly lang: string | undefined;
  readonly description: string | undefined;
  /**
   * URL of the page. If the site has an `origin`, this URL is absolute, and so is the URL of the image in `share`.
   */
  readonly url: string | undefined;
  readonly share: PageMeta["share"];
  readonly translations: PageMeta["translations"];
  readonly alternates: PageMeta["alternates"];
  readonly outline: readonly OutlineEntry[];
  readonly issues: readonly object[];
}

/** Hashes of the HTML files that were written, by path in the output folder. */
export type FileHashes = ReadonlyMap<string, string>;

/** Returns the text of a site's manifest. It lists the pages, and the HTML files in the output folder that we wrote. */
export function formatManifest({ pages }: FragmentSite, files: FileHashes): string {
  const entries = Array.from(
    pages,
    ([name, { textFile, html, layout, title, lang, meta = {}, outline, issues }]): ManifestPage => {
      const path = html === undefined ? null : name;
      const { description, url, share, translations, alternates } = meta;
      const metadata = { title, description, url, share, translations, alternates };
      return {
        file: textFile.file,
        html: path,
        layout,
        ...metadata,
        lang,
        outline,
        issues: issues.map(pickIssueKeys),
      };
    },
  );
  return formatJson({ generator: GENERATOR, pages: entries, files: Object.fromEntries(files) });
}

/**
 * Reads, from the manifest in a folder, which files the last run wrote into that folder. `name` is the manifest's name in
 * messages.
 *
 * @throws {UserError} If the manifest was written by another tool.
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
  // keep only file names that a run can produce, because a manifest may have been edited
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

/** Whether a file is inside the folder, not behind a symbolic link, and still has the content that the last run wrote. */
export function isUnchanged(folder: string, file: string, hashes: FileHashes): boolean {
  const found = findFileInside(folder, file);
  return "path" in found && computeHash(readFileSync(found.path)) === hashes.get(file);
}

export function computeHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
