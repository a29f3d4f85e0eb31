import { existsSync, lstatSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeIfChanged } from "@dsfr-blocks/base/node/writeWhole";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { getMessage } from "../messages";
import { UserError } from "../userError";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";
import {
  computeHash,
  isUnchanged,
  MANIFEST,
  formatManifest,
  type FileHashes,
  readWrittenFiles,
} from "./manifest";
import type { FragmentSite } from "./site";

/** Output folder: its name on the command line, and its absolute path. */
export interface OutFolder {
  readonly name: string;
  readonly path: string;
}

/**
 * Writes the HTML files that have changed, deletes the HTML files of pages that no longer exist, and updates the manifest.
 * Returns the number of HTML files written.
 *
 * @throws {UserError} Before any change, if a file to write exists, and has neither the content that the last run wrote
 *   nor the new content.
 */
export function writeSite(site: FragmentSite, folder: OutFolder, io: Io): number {
  const name = join(folder.name, MANIFEST);
  const previousHashes = readWrittenFiles(folder.path, name);
  for (const [file, { html }] of site.pages)
    if (html !== undefined) refuseForeign(file, html, folder, previousHashes);
  for (const file of previousHashes.keys())
    if (!site.pages.has(file)) deleteFile(file, folder, previousHashes, io);
  const newHashes = new Map<string, string>();
  let count = 0;
  for (const [file, { html }] of site.pages) {
    const hash = html === undefined ? previousHashes.get(file) : computeHash(html); // a page with an error keeps its last HTML
    if (hash !== undefined) newHashes.set(file, hash);
    if (html !== undefined && writeIfChanged(join(folder.path, file), html, join(folder.name, file))) count++;
  }
  writeIfChanged(join(folder.path, MANIFEST), formatManifest(site, newHashes), name);
  return count;
}

/** Whether a path leads to an HTML file or to the manifest of a site. */
export function isSiteOutput(path: string, site: FragmentSite, folder: OutFolder): boolean {
  return [MANIFEST, ...site.pages.keys()].some((file) => resolve(folder.path, file) === path);
}

function refuseForeign(file: string, html: string, folder: OutFolder, previousHashes: FileHashes): void {
  const [path, name] = [join(folder.path, file), join(folder.name, file)];
  const stats = withFileErrors(name, () => lstatSync(path, { throwIfNoEntry: false }));
  if (!stats) return;
  const current = stats.isFile() ? withFileErrors(name, () => readFileSync(path)) : undefined;
  if (current && (current.equals(Buffer.from(html)) || computeHash(current) === previousHashes.get(file)))
    return;
  throw new UserError("outIsForeign", { path: name });
}

function deleteFile(file: string, folder: OutFolder, previousHashes: FileHashes, io: Io): void {
  const [path, name] = [join(folder.path, file), join(folder.name, file)];
  if (isUnchanged(folder.path, file, previousHashes)) withFileErrors(name, () => rmSync(path));
  else if (existsSync(path)) io.stderr.write(`${getMessage(io, "goneButChanged", { path: name })}\n`);
}
