import { existsSync, lstatSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeIfChanged } from "@dsfr-blocks/base/node/writeWhole";
import type { Io } from "@dsfr-blocks/base/node/command/io";
import { say } from "../sentences";
import { UserError } from "../userError";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";
import { hashOf, isAsWritten, MANIFEST, manifestOf, type Written, writtenIn } from "./manifest";
import type { Site } from "./site";

/** The folder that HTML goes to: as it was named, and its whole path. */
export interface OutFolder {
  readonly name: string;
  readonly path: string;
}

/**
 * Writes the HTML that has changed, takes away that of pages that are gone, and keeps the manifest; gives how many files were written.
 * Throws a `UserError`, before anything is written, where a file stands in the way that is not as a run has left it.
 */
export function writeSite(site: Site, folder: OutFolder, io: Io): number {
  const name = join(folder.name, MANIFEST);
  const before = writtenIn(folder.path, name);
  for (const [file, { html }] of site.pages)
    if (html !== undefined) refuseForeign(file, html, folder, before);
  for (const file of before.keys()) if (!site.pages.has(file)) takeAway(file, folder, before, io);
  const after = new Map<string, string>();
  let count = 0;
  for (const [file, { html }] of site.pages) {
    const hash = html === undefined ? before.get(file) : hashOf(html); // a page with an error keeps its last HTML
    if (hash !== undefined) after.set(file, hash);
    if (html !== undefined && writeIfChanged(join(folder.path, file), html, join(folder.name, file))) count++;
  }
  writeIfChanged(join(folder.path, MANIFEST), manifestOf(site, after), name);
  return count;
}

/** Whether a path is one that a site's HTML or manifest is written to. */
export function isInSite(path: string, site: Site, folder: OutFolder): boolean {
  return [MANIFEST, ...site.pages.keys()].some((file) => resolve(folder.path, file) === path);
}

function refuseForeign(file: string, html: string, folder: OutFolder, before: Written): void {
  const [path, name] = [join(folder.path, file), join(folder.name, file)];
  const there = withFileErrors(name, () => lstatSync(path, { throwIfNoEntry: false }));
  if (!there) return;
  const old = there.isFile() ? withFileErrors(name, () => readFileSync(path)) : undefined;
  if (old && (old.equals(Buffer.from(html)) || hashOf(old) === before.get(file))) return;
  throw new UserError("outIsForeign", { path: name });
}

function takeAway(file: string, folder: OutFolder, before: Written, io: Io): void {
  const [path, name] = [join(folder.path, file), join(folder.name, file)];
  if (isAsWritten(folder.path, file, before)) withFileErrors(name, () => rmSync(path));
  else if (existsSync(path)) io.stderr.write(`${say(io, "goneButChanged", { path: name })}\n`);
}
