import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** The reference pictures, and the version of Chromium that took them. */
export const PICTURES = "tests/pictures";
const VERSION = join(PICTURES, "chromium.txt");
/** Where a picture that differs is put, beside the one that shows where. */
const DIFFERENT = ".cache/pictures";

/**
 * Another version draws letters otherwise: its pictures would differ everywhere, and say nothing. Two patches of
 * one branch, whose versions differ in the fourth number alone, draw the same.
 */
export function hasTakenReferences(version: string): boolean {
  return existsSync(VERSION) && branchOf(readFileSync(VERSION, "utf8").trim()) === branchOf(version);
}

const branchOf = (version: string) => version.split(".").slice(0, 3).join(".");

export function keepVersion(version: string): void {
  write(VERSION, `${version}\n`);
}

export function keepPicture(name: string, picture: Buffer): void {
  write(join(PICTURES, name), picture);
}

/**
 * What differs between a picture and its reference, in a sentence; undefined when nothing does. The new
 * picture and one that shows the difference in red are left in `.cache/pictures`.
 */
export function findPictureFault(name: string, picture: Buffer): string | undefined {
  const reference = join(PICTURES, name);
  if (!existsSync(reference)) return `${reference} does not exist yet: npm run visual:update`;
  const [was, is] = [PNG.sync.read(readFileSync(reference)), PNG.sync.read(picture)];
  const { width, height } = is;
  write(join(DIFFERENT, name), picture);
  if (was.width !== width || was.height !== height) {
    return `${name} was ${was.width} × ${was.height} px, and is ${width} × ${height}: ${join(DIFFERENT, name)}`;
  }
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(was.data, is.data, difference.data, width, height, { threshold: 0.1 });
  if (pixels === 0) return undefined;
  const shown = name.replace(/\.png$/, ".difference.png");
  write(join(DIFFERENT, shown), PNG.sync.write(difference));
  return `${name} differs in ${pixels} pixels: ${join(DIFFERENT, shown)}`;
}

function write(path: string, data: Buffer | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}
