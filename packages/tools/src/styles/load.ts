import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import postcss, { type Root } from "postcss";
import { ownFile } from "./ownFile";
import { anchorUrls } from "./urls";

/** The folder of the `@gouvfr/dsfr` installed nearest to one of these folders, else beside this package; undefined when it is not installed. */
export function findDsfr(folders: readonly string[]): string | undefined {
  const places = [...folders.map((folder) => join(folder, "_")), fileURLToPath(import.meta.url)];
  for (const place of places) {
    try {
      return dirname(createRequire(place).resolve("@gouvfr/dsfr/package.json"));
    } catch {
      continue; // not installed there
    }
  }
  return undefined;
}

/**
 * The DSFR whole, then our rules. Whole, although few of its rules are for us: in its parts the same rules
 * come in another order, its media queries before the next component, and some win that should not. Without
 * the `legacy` file, which holds rules for Internet Explorer alone. A site may use the DSFR's utilities as well.
 */
export function loadStyles(dsfr: string, utilities = false): Root {
  const parts = utilities ? ["dsfr", "utility/utility"] : ["dsfr"];
  const root = postcss.root();
  for (const part of parts)
    for (const medium of ["main", "print"])
      root.append(load(join(dsfr, `dist/${part}.${medium}.min.css`)).nodes);
  return root.append(load(ownFile("blocks.css", "../../../../src/blocks.css")).nodes);
}

function load(file: string): Root {
  const root = postcss.parse(readFileSync(file, "utf8"), { from: file });
  root.walkAtRules("charset", (rule) => void rule.remove());
  anchorUrls(root, file);
  return root;
}
