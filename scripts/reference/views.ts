import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";

/** Import paths, from src/blocks, of the views of the blocks in src/blocks/index.ts: `./alert/AlertView`. */
export const VIEWS: readonly string[] = [
  ...readFileSync("src/blocks/index.ts", "utf8").matchAll(/ from "(\.\/[^"]+)";/g),
]
  .map(([, path = ""]) => `${path}View`)
  .filter((path) => existsSync(getViewFile(path)));

/** Returns the path of a view's file. */
export function getViewFile(view: string): string {
  return `src/blocks/${view.slice("./".length)}.tsx`;
}

/** Whether a block is a component of `dsfr-blocks/components`. */
export function hasView(block: string): boolean {
  return VIEWS.some((path) => basename(path) === `${block}View`);
}
