import { statSync } from "node:fs";
import { fileInside, pathOf } from "./inside";

/** The weight of a document under the site's root, when it is there. */
export function weigh(url: string, publicFolder: string | undefined): number | undefined {
  const path = pathOf(url);
  if (publicFolder === undefined || path === undefined) return undefined;
  const found = fileInside(publicFolder, path);
  return "path" in found ? statSync(found.path).size : undefined;
}
