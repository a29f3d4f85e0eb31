import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";

/** The views of our blocks, `./alert/AlertView` as src/blocks names them: of each block of its index that has one. */
export const VIEWS: readonly string[] = [
  ...readFileSync("src/blocks/index.ts", "utf8").matchAll(/ from "(\.\/[^"]+)";/g),
]
  .map(([, path = ""]) => `${path}View`)
  .filter((path) => existsSync(viewFile(path)));

/** Returns the file of a view. */
export function viewFile(view: string): string {
  return `src/blocks/${view.slice("./".length)}.tsx`;
}

/** Whether a block is a component of `dsfr-blocks/components`. */
export function hasView(block: string): boolean {
  return VIEWS.some((path) => basename(path) === `${block}View`);
}
