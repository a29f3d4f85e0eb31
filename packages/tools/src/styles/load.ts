import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import postcss, { type Root } from "postcss";
import { findPackageFile } from "./findPackageFile";
import { resolveUrls } from "./urls";

/** Name of the package of the DSFR. */
export const DSFR = "@gouvfr/dsfr";
/** Name of the package of react-dsfr, which contains its own copy of the DSFR. */
export const REACT_DSFR = "@codegouvfr/react-dsfr";

/**
 * Returns the folder of the installed DSFR: `@gouvfr/dsfr`, or react-dsfr, which contains its own copy. Searches as Node does
 * for an import from each of these folders in turn, then from this package. Returns undefined if the DSFR is not installed.
 */
export function findDsfr(folders: readonly string[]): string | undefined {
  for (const folder of [...folders, dirname(fileURLToPath(import.meta.url))])
    for (const name of [DSFR, REACT_DSFR]) {
      const found = findInstalled(folder, name);
      if (found !== undefined) return found;
    }
  return undefined;
}

/** Returns the folder of a package, as Node finds it from a folder. Returns undefined if the package is not installed. */
export function findInstalled(folder: string, name: string): string | undefined {
  try {
    return dirname(createRequire(join(folder, "_")).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

/** Returns the folder of the compiled files of a DSFR that `findDsfr` returned. */
export function findDistFolder(dsfr: string): string {
  return join(dsfr, dsfr.endsWith(join(REACT_DSFR)) ? "dsfr" : "dist");
}

/**
 * Loads the CSS rules of the whole DSFR, then our own. The DSFR's separate component files are not used: they contain the
 * same rules in another order, with media queries before the next component, so the wrong rules would apply. The
 * DSFR's `legacy` files are not loaded, since they contain rules only for Internet Explorer. If `utilities` is true, also
 * loads the DSFR's utilities, which a site may use: see `hasUtility`.
 */
export function loadStyles(dsfr: string, utilities = false): Root {
  const parts = utilities ? ["dsfr", "utility/utility"] : ["dsfr"];
  const root = postcss.root();
  for (const part of parts)
    for (const medium of ["main", "print"])
      root.append(parseFile(join(findDistFolder(dsfr), `${part}.${medium}.min.css`)).nodes);
  return root.append(parseFile(findPackageFile("blocks.css", "../../../../src/blocks.css")).nodes);
}

/**
 * Whether the DSFR's utilities contain a class that begins with one of these class names. The names are written with a dot, as
 * in CSS. A `*` at the end of a name is ignored.
 */
export function hasUtility(dsfr: string, names: Iterable<string>): boolean {
  const utilities = readFileSync(join(findDistFolder(dsfr), "utility/utility.main.min.css"), "utf8");
  return [...names].some((name) => name.startsWith(".") && utilities.includes(name.replace("*", "")));
}

function parseFile(file: string): Root {
  const root = postcss.parse(readFileSync(file, "utf8"), { from: file });
  root.walkAtRules("charset", (rule) => void rule.remove());
  resolveUrls(root, file);
  return root;
}
