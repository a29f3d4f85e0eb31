import { createHash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import { fileInside, isInside, nameFrom } from "@dsfr-blocks/base/node/inside";
import { issueEntry, jsonText } from "@dsfr-blocks/base/report/json";
import { UserError } from "../userError";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";
import type { PageMeta } from "dsfr-blocks/internal";
import type { OutlineEntry } from "./readHtml";
import type { Site } from "./site";

export const MANIFEST = "manifest.json";

/** By which a manifest is known as ours: other tools have files of this name. */
const GENERATOR = "dsfr-blocks render";

/** One page of the manifest, for the tool that puts it into a document. */
interface ManifestPage {
  readonly file: string;
  /** Its HTML, under the output folder; null while an error keeps it from being made. */
  readonly html: string | null;
  readonly layout: string | undefined;
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** Its address; and the image that shows where it is shared. Whole, where the site says its origin. */
  readonly url: string | undefined;
  readonly share: PageMeta["share"];
  readonly outline: readonly OutlineEntry[];
  readonly issues: readonly object[];
}

/** The HTML files that were written, by their paths under the output folder, each with the hash of what was written. */
export type Written = ReadonlyMap<string, string>;

/** A site's manifest, and which HTML files of the folder are ours from now on. */
export function manifestOf({ pages }: Site, files: Written): string {
  const entries = Array.from(
    pages,
    ([name, { from, html, layout, title, meta = {}, outline, issues }]): ManifestPage => {
      const path = html === undefined ? null : name;
      const { description, url, share } = meta;
      const said = { title, description, url, share };
      return { file: from.file, html: path, layout, ...said, outline, issues: issues.map(issueEntry) };
    },
  );
  return jsonText({ generator: GENERATOR, pages: entries, files: Object.fromEntries(files) });
}

/** What the last run wrote into a folder. Throws a `UserError` for somebody else's manifest, which stays. */
export function writtenIn(folder: string, name: string): Written {
  const path = join(folder, MANIFEST);
  const there = withFileErrors(name, () => lstatSync(path, { throwIfNoEntry: false }));
  if (!there) return new Map();
  const manifest = there.isFile()
    ? parsed(withFileErrors(name, () => readFileSync(path, "utf8")))
    : undefined;
  if (!isRecord(manifest) || manifest["generator"] !== GENERATOR)
    throw new UserError("outIsForeign", { path: name });
  const files = isRecord(manifest["files"]) ? Object.entries(manifest["files"]) : [];
  const isName = (file: string) => {
    const path = resolve(folder, file);
    return file.endsWith(".html") && isInside(folder, path) && nameFrom(folder, path) === file;
  };
  // a manifest may have been written by anybody: only the names that a run gives are taken
  return new Map(
    files.flatMap(([file, hash]) => (typeof hash === "string" && isName(file) ? [[file, hash]] : [])),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a file in a folder holds what was written there: it lies inside, behind no symbolic link, and nobody has changed it. */
export function isAsWritten(folder: string, file: string, written: Written): boolean {
  const found = fileInside(folder, file);
  return "path" in found && hashOf(readFileSync(found.path)) === written.get(file);
}

export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
